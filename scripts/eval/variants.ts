// Changes of a licence text, made by rule: those that leave it what it is, and those that do not.

/** A changed text. */
export interface Variant {
  /** What was done, in words. */
  readonly kind: string;
  readonly harmful: boolean;
  readonly text: string;
}

/** Gives the next number, the same ones for the same seed. */
export type Random = (below: number) => number;

/** A linear congruential generator (Numerical Recipes), good enough to choose places. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Changes that leave a text what it is. */
export function harmlessVariants(text: string, random: Random): readonly Variant[] {
  const as = (kind: string, changed: string): Variant => ({ kind, harmful: false, text: changed });
  return [
    ...[40, 72, 100, 100_000].map((width) => as('lines wrapped anew', rewrapped(text, width))),
    as('capitals', text.toUpperCase()),
    as('small letters', text.toLowerCase()),
    ...['# ', ' * ', '// ', '-- ', '> ', ';; ', '\t', '    '].map((leader) =>
      as('comment signs and indents', text.replaceAll(/^/gm, leader)),
    ),
    as('other line ends', text.replaceAll('\n', '\r\n')),
    as('empty lines', text.replaceAll('\n', '\n\n')),
    as('typographic quotes', curled(text)),
    as('typographic dashes', text.replaceAll(' - ', ' — ').replaceAll('--', '—')),
    as('typographic dashes', text.replaceAll(/(?<=[a-z])-(?=[a-z])/gi, '\u2011')),
    as('words broken at line ends', broken(rewrapped(text, 72))),
    as('HTML', `<html><body>${html(text)}</body></html>`),
    as('HTML', `<pre>${escaped(text)}</pre>`),
    as('Markdown', markdown(text)),
    as('Markdown', `\`\`\`\n${text}\n\`\`\``),
    as('lists numbered otherwise', relisted(text)),
    as('British spelling', text.replaceAll(/(?<=\s(?:sub)?l)icense(?=s?\s)/gi, 'icence')),
    as('copyright line', `Copyright (c) 2019-2024 Example Robotics GmbH\n\n${text}`),
    as('copyright line', `${text}\n\nCopyright 2023 The Example Authors. All rights reserved.`),
    ...[1, 2, 3, 4, 5].map(() => as('letters misread', misread(text, random))),
    as('soft hyphens', text.replaceAll(/(?<=[a-z]{4})(?=[a-z]{4})/g, '\u00ad')),
  ];
}

function rewrapped(text: string, width: number): string {
  return text
    .split(/\n[ \t]*\n\s*/)
    .map((block) =>
      wrapped(
        block.split(/\s+/).filter((word) => word !== ''),
        width,
      ),
    )
    .join('\n\n');
}

function wrapped(words: readonly string[], width: number): string {
  let [lines, line] = ['', ''];
  for (const word of words) {
    if (line.length + word.length >= width && line !== '')
      [lines, line] = [`${lines}${line}\n`, word];
    else line = line === '' ? word : `${line} ${word}`;
  }
  return lines + line;
}

function curled(text: string): string {
  return text
    .replaceAll(/(?<=^|[\s(])"/gm, '“')
    .replaceAll('"', '”')
    .replaceAll("'", '’')
    .replaceAll('...', '…');
}

/** Breaks the last word of every third line. */
function broken(text: string): string {
  return text.replaceAll(/^((?:[^\n]*\n){2}[^\n]* [a-z]{3})([a-z]{4,}[^\n]*)\n/gm, '$1-\n$2\n');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function html(text: string): string {
  return text
    .split(/\n[ \t]*\n\s*/)
    .map((block) => `<p class="clause">${escaped(block).replaceAll('"', '&quot;')}</p>`)
    .join('\n');
}

function markdown(text: string): string {
  return text
    .split(/\n[ \t]*\n\s*/)
    .map((block, nth) => (nth === 0 ? `# ${block}` : block.replace(/^\s*([a-z]+)/i, '**$1**')))
    .join('\n\n');
}

/** Items marked `1.` get `1)`, items marked `(a)` get `a.`. */
function relisted(text: string): string {
  return text
    .replaceAll(/^(\s*)(\d{1,2})\.(?=\s)/gm, '$1$2)')
    .replaceAll(/^(\s*)\(([a-z])\)(?=\s)/gm, '$1$2.');
}

const MISREAD: readonly (readonly [RegExp, string])[] = [
  [/rn/g, 'm'],
  [/m/g, 'rn'],
  [/l/g, '1'],
  [/o/g, '0'],
  [/cl/g, 'd'],
  [/e/g, 'c'],
];

/** About one word in two hundred has a letter taken for another; words of less than five letters are left alone. */
function misread(text: string, random: Random): string {
  return text.replaceAll(/(?<![\w./:@<[{])[a-z]{5,}(?![\w/:@>\]}])/g, (word) => {
    if (random(200) !== 0) return word;
    const [pattern, letters] = MISREAD[random(MISREAD.length)] ?? [/$^/g, ''];
    const places = [...word.matchAll(pattern)];
    const place = places[random(Math.max(1, places.length))];
    if (place === undefined) return word;
    return word.slice(0, place.index) + letters + word.slice(place.index + place[0].length);
  });
}

const FIGURES: readonly string[] = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'ten',
  'twelve',
  'fifteen',
  'thirty',
  'sixty',
  'ninety',
  'hundred',
  'thousand',
  'million',
  'billion',
];

const NUMBER = new RegExp(
  `(?<![\\w.@/-])(?:\\d[\\d.,]*\\d|\\d|${FIGURES.join('|')})(?![\\w@/-])`,
  'gi',
);

const ADDITIONS: readonly string[] = [
  'You may not use the work for any commercial purpose.',
  'Use within the European Union is excluded from this grant.',
  'Each user must pay an annual fee of 100 US dollars to the licensor.',
  'This permission ends when the licensee has more than 500 employees.',
  'The work shall not be used to train other models.',
];

/** Changes that make another text of it; at most `most` of each kind, spread over the text. */
export function harmfulVariants(text: string, most: number): readonly Variant[] {
  const as =
    (kind: string) =>
    (changed: string): Variant => ({ kind, harmful: true, text: changed });
  return [
    ...spread(numbersChanged(text), most).map(as('number changed')),
    ...spread(notPutIn(text), most).map(as('`not` put in')),
    ...spread(clausesDeleted(text), most).map(as('clause deleted')),
    ...additions(text).map(as('restriction added')),
  ].filter((variant) => variant.text !== text);
}

function spread<T>(all: readonly T[], most: number): readonly T[] {
  if (all.length <= most) return all;
  return Array.from(
    { length: most },
    (_, nth) => all[Math.floor((nth * all.length) / most)],
  ).flatMap((one) => one ?? []);
}

/** Each number on its own, but for numbers of lists, of copyright lines and of postal addresses. */
function numbersChanged(text: string): readonly string[] {
  return [...text.matchAll(NUMBER)]
    .filter(
      ({ index, 0: number }) => !isList(text, index, number) && !isNotice(lineAround(text, index)),
    )
    .map(
      ({ index, 0: number }) =>
        text.slice(0, index) + otherNumber(number) + text.slice(index + number.length),
    );
}

function isList(text: string, at: number, number: string): boolean {
  const before = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  const behind = text.slice(at + number.length, at + number.length + 2);
  return (
    (/^[\s*#>(§]*(?:[a-z]\.)?$/i.test(before) && /^\d/.test(number)) ||
    (before.endsWith('(') && behind.startsWith(')') && number.length < 3)
  );
}

function isNotice(line: string): boolean {
  return /copyright|one line to|\(c\)|©|street|suite|boston|<[^>]*year|\[y{2,4}|temple place/i.test(
    line,
  );
}

function lineAround(text: string, at: number): string {
  const end = text.indexOf('\n', at);
  return text.slice(text.lastIndexOf('\n', at - 1) + 1, end === -1 ? text.length : end);
}

function otherNumber(number: string): string {
  const place = FIGURES.indexOf(number.toLowerCase());
  if (place !== -1) return FIGURES[(place + 3) % FIGURES.length] ?? 'eight';
  return number.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 3) % 10));
}

const SENTENCE = /[^.;:。；\n][^.;。；]{15,}?[.;。；](?=\s|$|\p{Script=Han})/gu;

const VERB = /\b(?:may|shall|will|must|can|is|are|was|were|does|do|has|have)\b(?!\s+not\b)/i;

/** `not` behind the first verb of each sentence, or behind its third word; in Chinese `不` before its middle. */
function notPutIn(text: string): readonly string[] {
  return [...text.matchAll(SENTENCE)]
    .filter(({ 0: sentence }) => !isNotice(sentence))
    .map(
      ({ index, 0: sentence }) =>
        text.slice(0, index) + negated(sentence) + text.slice(index + sentence.length),
    );
}

function negated(sentence: string): string {
  const han = sentence.search(/\p{Script=Han}{6}/u);
  if (han !== -1) return `${sentence.slice(0, han + 3)}不${sentence.slice(han + 3)}`;
  const verb = VERB.exec(sentence);
  if (verb !== null) {
    const end = verb.index + verb[0].length;
    return `${sentence.slice(0, end)} not${sentence.slice(end)}`;
  }
  return sentence.replace(/^(\s*\S+\s+\S+\s+\S+)/, '$1 not');
}

/** Behind this stands advice, which may be left out. */
const ADVICE =
  /^\W*(?:end of (?:the )?terms|appendix\b|how to apply|exhibit a\s*[-–—:]|creative commons is not a party)|$(?![\s\S])/im;

/** Before this stands what says of itself that it is no part of the licence. */
const PREFACE_END = /^[^\n]*public\s+license[ \t]*\n\s*by exercising/im;

/** Each sentence of the terms left out on its own. */
function clausesDeleted(text: string): readonly string[] {
  const start = Math.max(0, text.search(PREFACE_END));
  const end = text.search(ADVICE);
  return [...text.slice(0, end).matchAll(SENTENCE)]
    .filter(({ index }) => index >= start)
    .filter(
      ({ 0: sentence }) =>
        !isNotice(sentence) && /(?:\p{L}{2,}\W+){2}\p{L}{2}|\p{Script=Han}{4}/u.test(sentence),
    )
    .map(({ index, 0: sentence }) => text.slice(0, index) + text.slice(index + sentence.length));
}

/** Each addition in the middle, as a paragraph of its own, and behind the text. */
function additions(text: string): readonly string[] {
  const middle = text.indexOf('\n\n', Math.floor(text.length / 2));
  return ADDITIONS.flatMap((addition) => [
    `${text}\n\n${addition}\n`,
    ...(middle === -1 ? [] : [`${text.slice(0, middle)}\n\n${addition}${text.slice(middle)}`]),
  ]);
}
