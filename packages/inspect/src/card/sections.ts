import type { TextBlock } from './markdown.ts';

/** Topics that headings of model cards are about. */
export type Topic =
  | 'summary'
  | 'intended-use'
  | 'out-of-scope'
  | 'limitations'
  | 'training-data'
  | 'evaluation'
  | 'compute'
  | 'architecture'
  | 'safety'
  | 'languages'
  | 'licence'
  | 'contact'
  | 'citation';

/** A heading with the topics it names. */
export interface Section {
  readonly heading: string;
  readonly line: number;
  readonly topics: readonly Topic[];
}

/** Words by which publishers head a topic; read from the headings of many cards. */
const WORDS: readonly (readonly [Topic, RegExp])[] = [
  [
    'summary',
    /\b(?:introduction|model (?:information|summary|overview|description|details)|highlights|key features)\b/,
  ],
  [
    'intended-use',
    /\b(?:intended (?:use|usage|uses)|use ?cases?|uses|direct use|usage and limitations|how to use|intended purpose)\b/,
  ],
  ['out-of-scope', /\b(?:out[- ]of[- ]scope|misuse|prohibited use|not intended)\b/],
  ['limitations', /\b(?:limitations?|known issues|hallucinations?|considerations|risks)\b/],
  [
    'training-data',
    /\b(?:training (?:data|datasets?|corpus)|pre-?training data|model data|data freshness|datasets?|training, testing and evaluation datasets)\b/,
  ],
  ['evaluation', /\b(?:evaluations?|benchmarks?|results|performance|metrics)\b/],
  [
    'compute',
    /\b(?:environmental impact|carbon|emissions|energy|hardware|infrastructure|compute)\b/,
  ],
  ['architecture', /\b(?:architecture|technical specifications?)\b/],
  [
    'safety',
    /\b(?:safety|ethical|ethics|bias|red[- ]team(?:ing)?|safeguards|critical risks|preparedness)\b/,
  ],
  ['languages', /\b(?:languages?|multilingual)\b/],
  ['licence', /\b(?:licen[cs]es?|licen[cs]e agreement|terms of use|governing terms)\b/],
  [
    'contact',
    /\b(?:contact|questions|feedback|report (?:a|an) (?:vulnerability|issue)|community)\b/,
  ],
  ['citation', /\b(?:citation|cite|bibtex)\b/],
];

/** The headings of a card, each with the topics it names; a heading of other words names none. */
export function sectionsOf(blocks: readonly TextBlock[]): readonly Section[] {
  return blocks
    .filter((block) => block.kind === 'heading')
    .map((block) => ({
      heading: block.text.slice(0, 200),
      line: block.line,
      topics: topicsOf(block.text),
    }));
}

function topicsOf(heading: string): readonly Topic[] {
  const words = heading.slice(0, 200).toLowerCase();
  return WORDS.filter(([, shape]) => shape.test(words)).map(([topic]) => topic);
}

/** Whether one of the headings names a topic. */
export function hasTopic(sections: readonly Section[], topic: Topic): boolean {
  return sections.some((section) => section.topics.includes(topic));
}
