// `npm run schemas`: writes the published JSON Schemas from the decoders that read the shapes.
// `--check` compares only.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { declarationSchema, dossierSchema } from '@weighbridge/inspect';
import {
  licenceTermsSchema,
  noticesSchema,
  opennessSchema,
  stackVerdictSchema,
  useVerdictSchema,
} from '@weighbridge/licences/schema';
import { vocabulary } from '@weighbridge/packs';
import { mutationSchema, packDiffSchema, packListSchema, packSchema } from '@weighbridge/rules';
import {
  comparisonSchema,
  crosswalkSchema,
  dutiesSchema,
  questionsSchema,
  ticketSchema,
} from '@weighbridge/weigh';
import { format } from 'prettier';
import { z } from 'zod';

/** One published schema: what a person is told about it, and its shape. */
interface Published {
  readonly name: string;
  readonly title: string;
  readonly says: string;
  readonly shape: { readonly [name: string]: unknown };
}

const PUBLISHED: readonly Published[] = [
  {
    name: 'ticket',
    title: 'Weighbridge ticket',
    says: 'The answer of `weighbridge check`: every fact read, every verdict with its reasons. Canonical JSON (RFC 8785).',
    shape: shapeOf(ticketSchema),
  },
  {
    name: 'duties',
    title: 'Weighbridge duties',
    says: 'The answer of `weighbridge duties`: each party of a chain, each duty with all who bear it, what nobody bears, and the days on which something changes.',
    shape: shapeOf(dutiesSchema),
  },
  {
    name: 'duties-comparison',
    title: 'Weighbridge duties, places side by side',
    says: 'The answer of `weighbridge duties --compare`: rows of duties, a column for each place.',
    shape: shapeOf(comparisonSchema),
  },
  {
    name: 'crosswalk',
    title: 'Weighbridge crosswalk',
    says: 'The answer of `weighbridge rules crosswalk`: pieces of evidence, each with the rules that it serves on a day. Says of no duty that it is met.',
    shape: shapeOf(crosswalkSchema),
  },
  {
    name: 'questions',
    title: 'Weighbridge questions',
    says: 'The answer of `weighbridge ask --format json`: facts that can still change a verdict, the one that settles most first.',
    shape: shapeOf(questionsSchema),
  },
  {
    name: 'dossier',
    title: 'Weighbridge dossier',
    says: 'What `weighbridge inspect` knows about one model revision: files, facts with evidence, findings. No judgement.',
    shape: shapeOf(dossierSchema),
  },
  {
    name: 'licence-terms',
    title: 'Weighbridge licence terms',
    says: 'What one licence text allows, requires and forbids, in our words, each term with its section. `none`, `unknown` and `not-addressed` are three different answers.',
    shape: shapeOf(licenceTermsSchema),
  },
  {
    name: 'openness',
    title: 'Weighbridge openness',
    says: 'The answer of `weighbridge openness`: each component of the Model Openness Framework with its state and place, the classes, the Open Source AI Definition, the licence limb of Article 53(2) of the AI Act, the ladder, and where we differ from the reference tool.',
    shape: shapeOf(opennessSchema),
  },
  {
    name: 'licence-stack',
    title: 'Weighbridge verdict on a chain of licences',
    says: 'The answer of `weighbridge licence stack`: verdict, facts cited, reasons, duties and open points, each with licence and section.',
    shape: shapeOf(stackVerdictSchema),
  },
  {
    name: 'licence-use',
    title: 'Weighbridge verdict on a planned use',
    says: 'The answer of `weighbridge licence use` for one model, by component.',
    shape: shapeOf(useVerdictSchema),
  },
  {
    name: 'licence-notice',
    title: 'Weighbridge notices',
    says: 'The answer of `weighbridge licence notice` for one model: what the terms want where copies go.',
    shape: shapeOf(noticesSchema),
  },
  {
    name: 'pack',
    title: 'Weighbridge pack, compiled',
    says: 'A checked pack of rules as it is kept: its tree, with the vocabulary entries that it reads.',
    shape: shapeOf(packSchema),
  },
  {
    name: 'packs',
    title: 'Weighbridge packs',
    says: 'The answer of `weighbridge rules list`: packs with their rules.',
    shape: shapeOf(packListSchema),
  },
  {
    name: 'mutation',
    title: 'Weighbridge pack mutation',
    says: 'The answer of `weighbridge rules mutate`: how many changes of a pack its tests notice, and each that they do not with a case that would tell it.',
    shape: shapeOf(mutationSchema),
  },
  {
    name: 'pack-diff',
    title: 'Weighbridge pack diff',
    says: 'The answer of `weighbridge rules diff`: what differs between two versions of a pack, which rules answer otherwise, each with a case, and which cases of the tests turn.',
    shape: shapeOf(packDiffSchema),
  },
  {
    name: 'weighbridge-yaml',
    title: 'weighbridge.yaml',
    says: 'Facts that people declare about a model beside its files, with who, when and where from.',
    shape: declarationSchema(vocabulary),
  },
];

const check = process.argv.includes('--check');
const late: string[] = [];
for (const published of PUBLISHED) {
  const file = new URL(`../docs/schemas/${published.name}.json`, import.meta.url);
  const text = await textOf(published);
  if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
  late.push(published.name);
  if (!check) writeFileSync(file, text);
}
if (late.length > 0)
  console.log(`${check ? 'differs from its source' : 'written'}: ${late.join(', ')}`);
if (check && late.length > 0) {
  console.error('do: npm run schemas');
  process.exitCode = 1;
}

/** What a decoder takes, as JSON Schema 2020-12. */
function shapeOf(decoder: z.ZodType): Published['shape'] {
  return z.toJSONSchema(decoder, { io: 'input', target: 'draft-2020-12' });
}

async function textOf({ name, title, says, shape }: Published): Promise<string> {
  const { $schema, title: _title, description: _description, ...parts } = shape;
  const schema = {
    $schema,
    $id: `urn:weighbridge:schema:${name}:1`,
    title,
    description: says,
    ...parts,
  };
  return await format(JSON.stringify(schema), { parser: 'json', printWidth: 100 });
}
