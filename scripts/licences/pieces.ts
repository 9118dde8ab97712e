// Texts that stand within others and are found alone: the notice that applies a licence, one language of two.

/** The notice in the advice how to apply a licence begins and ends with these. */
const NOTICE =
  /^[^\S\n]*(?:licensed under the|this (?:program|library|file|software|source code form) is (?:free software|subject to|part of)[^\n]*\n)[\s\S]*?(?=\n\s*\n[^\S\n]*(?:also add|if (?:the|your) (?:program|software|it is)|you should also)|$(?![\s\S]))/im;

const APPENDIX = /^\W*(?:appendix|how to apply|exhibit a)\b/im;

/** A notice of a longer text than this is no notice. */
const MAX_NOTICE = 2500;

/** The notice that a text tells to put into each file. */
export function noticeIn(text: string): string | undefined {
  const from = APPENDIX.exec(text)?.index;
  if (from === undefined) return undefined;
  const notice = NOTICE.exec(text.slice(from))?.[0];
  return notice !== undefined && notice.length <= MAX_NOTICE ? notice : undefined;
}

/** Whether a notice leaves the choice of a later version. */
export function allowsLater(notice: string): boolean {
  return /any\s+later\s+version/i.test(notice);
}

/** A language has at least this share of the lines of a text in two languages, and of those of its half. */
const SHARE = 0.25;
const PURE = 0.9;

/** Both halves of a text that is in Chinese and then in another language, or the other way round. */
export function halvesOf(text: string): readonly string[] {
  const lines = text.split('\n');
  const signs = lines.map((line) => {
    const han = line.match(/\p{Script=Han}/gu)?.length ?? 0;
    const latin = line.match(/[a-z]+/gi)?.length ?? 0;
    return Math.sign(han - latin);
  });
  let sum = 0;
  const sums = signs.map((sign) => (sum += sign));
  const total = sums.at(-1) ?? 0;
  const cut = sums.reduce(
    (best, sum, at) =>
      Math.abs(2 * sum - total) > Math.abs(2 * (sums[best] ?? 0) - total) ? at : best,
    0,
  );
  const halves = [signs.slice(0, cut + 1), signs.slice(cut + 1)].map(countsOf);
  const isTwo =
    halves.every(({ pure, share }) => pure >= PURE && share >= SHARE) &&
    halves[0]?.sign !== halves[1]?.sign;
  return isTwo ? [lines.slice(0, cut + 1).join('\n'), lines.slice(cut + 1).join('\n')] : [];

  function countsOf(half: readonly number[]): {
    readonly pure: number;
    readonly share: number;
    readonly sign: number;
  } {
    const said = half.filter((sign) => sign !== 0);
    const sum = said.reduce((a, b) => a + b, 0);
    const all = signs.filter((sign) => sign !== 0).length;
    return {
      pure: (1 + Math.abs(sum) / said.length) / 2,
      share: said.length / all,
      sign: Math.sign(sum),
    };
  }
}
