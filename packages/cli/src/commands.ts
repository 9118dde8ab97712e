import type { Command } from 'commander';
import type { Shell } from './shell.ts';
import type { Outcome } from './trouble.ts';

/** One subcommand: its place in the help frame, its options, and what it does, loaded when it is called. */
export interface Verb {
  readonly group: 'look' | 'weigh' | 'make' | 'rules';
  readonly name: string;
  readonly about: string;
  /** Its words after the name, as its help shows them. */
  readonly usage: string;
  /** Real calls, shown first in its help. */
  readonly examples: readonly string[];
  /** The words that say what to do, where a subcommand does several things, each with what it does. */
  readonly doings?: readonly (readonly [word: string, does: string])[];
  /** Words that stand for those that a call left out. */
  readonly sample: readonly string[];
  readonly define: (command: Command) => Command;
  readonly run: (call: Call, shell: Shell) => Promise<Outcome>;
}

/** What the person wrote, taken apart. */
export interface Call {
  readonly verb: string;
  /** The words after the verb, as they were written. */
  readonly written: readonly string[];
  readonly targets: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
}

/** Every subcommand, in the order of the help frame. */
export const VERBS: readonly Verb[] = [
  {
    group: 'look',
    name: 'inspect',
    usage: '<target…>',
    sample: ['.'],
    about: 'what a model is, with evidence',
    examples: [
      'weighbridge inspect ../my-model',
      'weighbridge inspect model.gguf --format json',
      'weighbridge inspect . --output dossier.md --format markdown',
    ],
    define: (command) => weighing(looking(command.argument('<target...>', 'folders or files'))),
    run: async (call, shell) => (await import('./commands/inspect.ts')).inspect(call, shell),
  },
  {
    group: 'look',
    name: 'scan',
    usage: '<target…>',
    sample: ['.'],
    about: 'what loading it would do',
    examples: [
      'weighbridge scan ../my-model',
      'weighbridge scan pytorch_model.bin --format json',
      'weighbridge scan . --format sarif --output scan.sarif',
      'find . -name "*.pkl" | weighbridge scan -',
    ],
    define: (command) =>
      looking(command.argument('<target...>', 'folders, files, archives; - for a list on stdin'))
        .option('--format <name>', 'table, json or sarif', 'table')
        .option('--output <file>', 'write there instead of stdout')
        .option('--offline', 'no network; this command never needs one')
        .option('--fail-on <severity>', 'high, medium, low or note', 'medium')
        .option('--allow-unknown', 'exit 0 instead of 3'),
    run: async (call, shell) => (await import('./commands/scan.ts')).scan(call, shell),
  },
  {
    group: 'look',
    name: 'licence',
    usage: '<target…>',
    sample: ['.'],
    about: 'what its licences allow',
    examples: [
      'weighbridge licence ../my-model',
      'weighbridge licence explain llama-3.1-community',
      'weighbridge licence stack chain.yaml',
      'weighbridge licence use . --use sector=employment --users 800e6@2024-06 --place EU',
    ],
    doings: [
      ['explain', 'the terms of one licence, each with its section'],
      ['diff', 'every term on which two licences differ'],
      ['stack', 'what a chain of terms allows the plan in its file'],
      ['use', 'a planned use against fields, limits and places'],
      ['choose', 'what a release may go out under'],
      ['notice', 'the notices that the terms want with copies'],
      ['watch', 'the terms that changed since a record was kept'],
    ],
    define: (command) =>
      looking(command.argument('<target...>', 'folders or files, or one of the words above'))
        .option('--use <facts>', 'use: sector=employment,activity=research-internal')
        .option('--users <count@month>', 'use: monthly active users, 800e6@2024-06')
        .option('--revenue <dollars>', 'use: revenue of a year in US dollars')
        .option('--place <places>', 'use: EU, DE, US-CA')
        .option('--as-of <day>', 'use: the day of the question')
        .option('--base <ids>', 'choose: licences of the models it is made from')
        .option('--data <ids>', 'choose: licences of the data it was trained on')
        .option('--aim <aims>', 'choose: commercial-use, eu-exemption, open-source')
        .option('--format <name>', 'table, json or markdown; stack: svg too', 'table')
        .option('--output <file>', 'write there instead of stdout')
        .option('--known-at <day>', 'the day whose facts are used')
        .option('--offline', 'no network; this command never needs one'),
    run: async (call, shell) => (await import('./commands/licence.ts')).licence(call, shell),
  },
  {
    group: 'look',
    name: 'openness',
    usage: '<target…>',
    sample: ['.'],
    about: 'how open a model is, and what is missing',
    examples: [
      'weighbridge openness ../my-model',
      'weighbridge openness release.yml --at-least III',
      'weighbridge openness . --format markdown --output openness.md',
    ],
    define: (command) =>
      looking(command.argument('<target...>', 'folders, files, or descriptions of releases (.yml)'))
        .option('--at-least <class>', 'III, II or I: exit 1 where it is not reached')
        .option('--format <name>', 'table, json or markdown', 'table')
        .option('--output <file>', 'write there instead of stdout')
        .option('--known-at <day>', 'the day whose facts are used')
        .option('--offline', 'no network; this command never needs one'),
    run: async (call, shell) => (await import('./commands/openness.ts')).openness(call, shell),
  },
  {
    group: 'weigh',
    name: 'check',
    usage: '<target…>',
    sample: ['.'],
    about: 'dossier + case = ticket',
    examples: [
      'weighbridge check ../my-model --role publisher --place EU',
      'weighbridge check . --format sarif --output weighbridge.sarif',
      'weighbridge check . --why art-53-1-d',
    ],
    define: (command) =>
      asking(weighing(looking(command.argument('<target...>', 'folders or files')))),
    run: async (call, shell) => (await import('./commands/check.ts')).check(call, shell),
  },
  {
    group: 'weigh',
    name: 'ask',
    usage: '[folder]',
    sample: ['.'],
    about: 'settle what is unknown',
    examples: [
      'weighbridge ask ../my-model --place EU',
      'weighbridge ask . --role publisher --place EU,US-CA',
      'weighbridge ask . --format json',
    ],
    define: (command) =>
      looking(command.argument('[target]', 'a folder'))
        .option('--role <roles>', 'publisher, modifier, deployer, host')
        .option('--place <places>', 'EU, DE, US-CA')
        .option('--use <file or facts>', 'a file, or sector=health,annex3=A3-5a')
        .option('--as-of <day>', 'the day whose law is asked for')
        .option('--known-at <day>', 'the day whose facts and packs are used')
        .option('--strict', 'without assumptions that the law makes')
        .option('--format <table|json>', 'the questions as a list; nothing is asked')
        .option('--output <file>', 'where to write, instead of the weighbridge.yaml there')
        .option('--offline', 'no network; this command never needs one'),
    run: async (call, shell) => (await import('./commands/ask.ts')).ask(call, shell),
  },
  {
    group: 'weigh',
    name: 'duties',
    usage: '<target…>',
    sample: ['.'],
    about: 'who in the chain owes what',
    examples: [
      'weighbridge duties ../my-model --place EU,US-CA',
      'weighbridge duties . --place EU --timeline',
      'weighbridge duties . --compare EU,US-CA',
    ],
    define: (command) =>
      looking(command.argument('<target...>', 'folders or files'))
        .option('--place <places>', 'EU, DE, US-CA')
        .option('--use <file or facts>', 'a file, or sector=health,annex3=A3-5a')
        .option('--as-of <day>', 'the day whose law is asked for')
        .option('--known-at <day>', 'the day whose facts and packs are used')
        .option('--strict', 'without assumptions that the law makes')
        .option('--chain <file>', 'layers, actor and plan as YAML')
        .option('--timeline', 'the days on which something changes')
        .option('--compare <places>', 'places side by side')
        .option('--format <name>', 'table, json, markdown or svg', 'table')
        .option('--output <file>', 'write there instead of stdout')
        .option('--offline', 'no network; this command never needs one'),
    run: async (call, shell) => (await import('./commands/duties.ts')).duties(call, shell),
  },
  {
    group: 'weigh',
    name: 'replay',
    usage: '<ticket…>',
    sample: ['ticket.json'],
    about: 'evaluate a ticket again',
    examples: [
      'weighbridge replay ticket.json',
      'weighbridge replay 2026/*.json',
      'weighbridge replay ticket.json --policy house.yaml',
    ],
    define: (command) =>
      looking(command.argument('<ticket...>', 'tickets as JSON')).option(
        '--policy <file>',
        'a house policy that the ticket was weighed with',
      ),
    run: async (call, shell) => (await import('./commands/replay.ts')).replay(call, shell),
  },
  {
    group: 'weigh',
    name: 'why',
    usage: '<ticket> <rule>',
    sample: ['ticket.json', 'art-53-1-d'],
    about: 'one verdict as a tree',
    examples: [
      'weighbridge why ticket.json art-53-1-d',
      'weighbridge why ticket.json supply-unsigned',
      'weighbridge why ticket.json art-53-1-d --report',
      'weighbridge check . --why art-53-1-d',
    ],
    define: (command) =>
      looking(
        command
          .argument('<ticket>', 'a ticket as JSON')
          .argument('<rule>', 'a rule, or the ending of its name'),
      )
        .option('--policy <file>', 'a house policy that the ticket was weighed with')
        .option('--report', 'a text that reports an error, ready to send'),
    run: async (call, shell) => (await import('./commands/why.ts')).why(call, shell),
  },
  {
    group: 'make',
    name: 'init',
    usage: '[folder]',
    sample: ['.'],
    about: 'a weighbridge.yaml to fill in',
    examples: [
      'weighbridge init .',
      'weighbridge init ../my-model --output -',
      'weighbridge init . --force',
    ],
    define: (command) =>
      looking(command.argument('[target]', 'a folder'))
        .option('--output <file>', 'where to write; - for stdout')
        .option('--force', 'overwrite a file that is there'),
    run: async (call, shell) => (await import('./commands/init.ts')).init(call, shell),
  },
  {
    group: 'rules',
    name: 'rules',
    usage: '<doing> [what…]',
    sample: ['list'],
    about: 'packs and their rules',
    examples: [
      'weighbridge rules list',
      'weighbridge rules show art-53-1-d',
      'weighbridge rules test eu-ai-act --with my-cases.yaml',
    ],
    doings: [
      ['list', 'every pack, its version and its places'],
      ['show', 'a rule with condition, citation, dates, mark'],
      ['test', 'the cases of a pack, or of another file'],
      ['check', 'the faults of a pack, each with its place'],
      ['crosswalk', 'one piece of evidence, all the duties it serves'],
      ['mutate', 'changes of a pack that its tests do not notice'],
      ['propose-tests', 'near misses and boundaries that are lacking'],
      ['diff', 'what changed between two versions, in words'],
      ['overlay', 'what another threshold or date would turn'],
      ['compile', 'a pack as one JSON file'],
      ['install', 'a newer pack without a newer command'],
      ['sql', 'the rules as one SELECT over a table of cases'],
    ],
    define: (command) =>
      looking(
        command
          .argument('<doing>', 'what to do')
          .argument(
            '[what...]',
            'a pack, a rule, a piece of evidence, or a file or folder of a pack',
          ),
      )
        .option('--with <file>', 'test: cases of another file')
        .option('--output <file>', 'propose-tests, diff, compile: where to write')
        .option('--sha256 <digest>', 'install: the digest that the file must have')
        .option('--exact', 'check: search the regions of a whole pack')
        .option('--tests', 'check: warn of what its tests do not notice')
        .option('--floor <percent>', 'mutate: exit 1 where tests notice less')
        .option('--vocabulary <folder>', 'a folder of facts; else the one beside a pack')
        .option('--dialect <name>', 'sql: duckdb, postgres, clickhouse or trino')
        .option('--rule <ids>', 'sql: only these duties and decisions')
        .option('--strict', 'sql: without assumptions that the law makes')
        .option('--create-table', 'sql: the table of the cases instead')
        .option('--as-of <day>', 'show, crosswalk, sql: the day whose law is shown')
        .option('--format <name>', 'table or json; crosswalk, diff: markdown too', 'table'),
    run: async (call, shell) => (await import('./commands/rules.ts')).rules(call, shell),
  },
];

function looking(command: Command): Command {
  return command
    .option('--quiet', 'only the answer and the exit line')
    .option('--verbose', 'the exit line also when it is 0')
    .option('--all', 'also what does not bear on the case')
    .option('--ascii', 'marks in plain characters')
    .option('--colour <always|never|auto>', 'colour', 'auto')
    .option('--color <always|never|auto>', 'the same');
}

function weighing(command: Command): Command {
  return command
    .option('--format <name>', 'table, json, markdown or sarif', 'table')
    .option('--output <file>', 'write there instead of stdout')
    .option('--known-at <day>', 'the day whose facts and packs are used')
    .option('--offline', 'no network; this command never needs one')
    .option('--fail-on <severity>', 'high, medium, low, note or practice', 'medium');
}

function asking(command: Command): Command {
  return command
    .option('--role <roles>', 'publisher, modifier, deployer, host')
    .option('--place <places>', 'EU, DE, US-CA')
    .option('--use <file or facts>', 'a file, or sector=health,annex3=A3-5a')
    .option('--as-of <day>', 'the day whose law is asked for')
    .option('--strict', 'without assumptions that the law makes')
    .option('--allow-unknown', 'exit 0 instead of 3')
    .option('--policy <file>', 'a house policy instead of the starter one')
    .option('--why <rule>', 'print the reasons of one verdict');
}
