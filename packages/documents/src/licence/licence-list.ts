import type { LicenceTerms } from '@weighbridge/licences';
import type { LicenceRule } from '@weighbridge/packs';
import { markdownBlocks, markdownTable, markdownText } from '../markdown.ts';

/** The list of licences that leads to a page of each, and the facts how terms act together. */
export function licenceListMarkdown(
  licences: readonly LicenceTerms[],
  rules: readonly LicenceRule[],
): string {
  return markdownBlocks([
    ['# Licences'],
    [
      `What ${licences.length} licences allow, ask and forbid, in our words, each term with its section. \`none\`,`,
      '`unknown` and `not addressed` are three different answers. Information, not legal advice. In a',
      'terminal: [`weighbridge licence explain`](../licence.md).',
    ],
    markdownTable(['licence', 'name', 'class', 'EU limb', 'rests on'], licences.map(licenceRow)),
    ['## How terms act together'],
    markdownTable(['fact', 'name', 'settled', 'says'], rules.map(ruleRow)),
  ]);
}

function licenceRow(licence: LicenceTerms): readonly string[] {
  const { id, name, basis, eu_open_source: eu } = licence;
  const words = (text: string): string => markdownText(text.replaceAll('-', ' '));
  return [
    `[${id}](${id}.md)`,
    markdownText(name),
    words(licence.class),
    words(eu.verdict),
    words(basis),
  ];
}

function ruleRow({ id, name, settled, says }: LicenceRule): readonly string[] {
  return [id, markdownText(name), settled ? 'yes' : 'no', markdownText(says)];
}
