import { quoted } from '../../faults.ts';
import { baseName, endingOf, type Content } from '../content.ts';
import { note, refer, type Ledger } from '../ledger.ts';
import { judgePython } from '../python/judge-python.ts';
import { judgeTemplate } from '../template/judge-template.ts';
import { judgeYaml } from '../yaml/read-yaml.ts';
import { judgeGit } from './git.ts';
import { BACKEND, SHELL } from './kinds.ts';
import { PIPED } from './notebook.ts';
import { judgeProse, lineAt } from './prose.ts';
import { readText } from './read-text.ts';
import { judgeRequirements } from './requirements.ts';
import { judgeXml } from './xml.ts';

type Judge = (ledger: Ledger, content: Content, text: string) => void;

const template: Judge = (ledger, content, text) =>
  judgeTemplate(ledger, content, text, (character) => ({ line: lineAt(text, character) }));

/** A card: its front matter is YAML, the rest is for people. */
const card: Judge = (ledger, content, text) => {
  const front = /^\ufeff?---\r?\n([^]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text)?.[1];
  if (front !== undefined) judgeYaml(ledger, content, front, 2);
  judgeProse(ledger, content, text);
};

const triton: Judge = (ledger, content, text) => {
  if (!/^\s*(?:backend|platform)\s*:\s*"python"/m.test(text)) return;
  note(ledger, content, BACKEND, {
    says: `${quoted(baseName(content.name))} names the Python backend`,
    at: { line: 1 },
  });
  refer(ledger, content, '1/model.py');
};

const shell: Judge = (ledger, content, text) => {
  const piped = PIPED.exec(text);
  if (piped !== null)
    note(ledger, content, SHELL, {
      says: `a script runs ${quoted(piped[0])}`,
      at: { line: lineAt(text, piped.index) },
    });
};

/** What a text is, by its name; among texts the name alone decides what reads it. */
const BY_NAME: readonly (readonly [RegExp, Judge])[] = [
  [/\.(?:py|pyw|pyi)$/i, judgePython],
  [/\.(?:jinja2?|j2|tmpl|template)$/i, template],
  [/\.(?:ya?ml)$|^MLmodel$|\.conda$/i, judgeYaml],
  [/^(?:[\w-]*requirements[\w.-]*\.(?:txt|in)|constraints\.txt|pip\.conf)$/i, judgeRequirements],
  [/\.(?:md|markdown|rst)$|^readme/i, card],
  [/\.(?:xml|pmml)$/i, judgeXml],
  [/\.pbtxt$/i, triton],
  [/\.(?:sh|bash)$|^Dockerfile/i, shell],
];

/** Reads a text and judges it as what its name says it is. */
export async function readNamedText(
  ledger: Ledger,
  content: Content,
  format: string,
): Promise<void> {
  const text = await readText(ledger, content);
  if (format === 'xml') return judgeXml(ledger, content, text);
  if (/(?:^|\/)(?:\.git\/(?:hooks\/[^/]+|config)|\.gitmodules|\.gitconfig)$/.test(content.name))
    return judgeGit(ledger, content, text);
  const name = baseName(content.name);
  const judge = BY_NAME.find(([pattern]) => pattern.test(name))?.[1];
  if (judge !== undefined) return judge(ledger, content, text);
  if (format === 'yaml' && endingOf(name) === '') judgeYaml(ledger, content, text);
}
