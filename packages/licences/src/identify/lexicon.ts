import { codeOf, plain } from '../words/code.ts';

/** Words that make a change matter, by what they change; each in the form that the reader of words gives them. */
const LISTS = {
  territory:
    'territory territories territorial country countries jurisdiction european union eu uk kingdom britain korea korean china chinese hong kong macau taiwan japan india russia america american canada australia california germany france singapore israel iran cuba syria crimea worldwide geographic region regions 欧 盟 英 韩 国 境 地 区 域',
  number:
    'zero one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion once twice half double first second third percent % $ € £ ¥ day days week weeks month months monthly annual annually year years 零 一 二 三 四 五 六 七 八 九 十 百 千 万 亿',
  restriction:
    "not no nor never none neither cannot can't don't without only solely unless except excluding exclude excluded excludes however prohibit prohibited prohibits prohibition forbid forbidden restrict restricted restricts restriction restrictions refrain limit limited limits limitation must shall should required require requires requirement requirements obligation obligated agree agrees mandatory noncommercial commercial commercially nonprofit research academic educational evaluation personal consent approval approved prior written terminate terminates terminated termination revoke revocable revoked ban banned unlawful illegal military weapons surveillance competing compete competitor fee fees royalties pay payment price charge display prominently attribution register registration report indemnify void forfeit 不 禁 仅 非 未 勿 须 应 除 限 止 违 无 否",
  grant:
    'grant grants granted granting permission permissions permit permits permitted right rights may can free freely royaltyfree irrevocable revocable perpetual exclusive nonexclusive sublicense sublicensable transferable nontransferable license licensed licenses use uses used copy modify merge publish distribute distribution reproduce sell redistribute redistribution derivative derivatives patent patents warranty warranties liable liability damages disclaim disclaims implied warrant any all you your licensee user users recipient everyone 授 权 许 可 使 用 复 制 修 改 分 发 商',
} as const;

/** What a changed word is about. */
export type Weight = keyof typeof LISTS;

const WEIGHTS: readonly (readonly [Weight, ReadonlySet<number>])[] = [
  ['number', setOf(LISTS.number)],
  ['territory', setOf(LISTS.territory)],
  ['restriction', setOf(LISTS.restriction)],
  ['grant', setOf(LISTS.grant)],
];

const HOLDERS = setOf(
  'holder holders owner owners author authors contributor contributors regents university california organization name company foundation corporation project developers programmer programmers committers licensor',
);

const AROUND_HOLDERS = setOf(
  'the a an of and or by any its their this copyright inc apache software',
);

function setOf(words: string): ReadonlySet<number> {
  return new Set(words.split(' ').map((word) => plain(codeOf(word))));
}

/** What the words are about, the gravest first. */
export function weightOf(codes: Iterable<number>): Weight | undefined {
  const plains = [...codes].map(plain);
  return WEIGHTS.find(([, words]) => plains.some((code) => words.has(code)))?.[0];
}

/** Prose that allows, forbids or asks something. */
const COMMAND =
  /\b(?:must|shall|may\s+not|can\s?not|can't|not\s+(?:be\s+)?(?:permitted|allowed|used?|sold|licensed|authori[sz]ed)|prohibit\w*|forbid\w*|restricted\s+to|only\s+(?:for|be|to)|for\s+\S+\s+only|non-?commercial\w*|no\s+commercial|research\s+purposes?\s+only|prior\s+(?:written\s+)?(?:consent|permission|approval)|additional\s+(?:terms|conditions?|restrictions?)|exclud\w+|(?:ends?|expires?|terminates?)\s+(?:if|when|on|upon|after)|(?:more|less|fewer)\s+than\s+\S*\d|fees?|royalt\w*)\b|不得|禁止|仅限|仅供|必须|应当/i;

const DISCLAIMER = /\b(?:warrant\w*|liab\w*|damages)\b/i;

/** Whether prose says what is allowed or forbidden; a sentence that there is no warranty does neither. */
export function isCommanding(prose: string): boolean {
  return prose
    .split(/[.。](?=\s|$)|\n\s*\n/)
    .some((sentence) => COMMAND.test(sentence) && !DISCLAIMER.test(sentence));
}

const DENIALS = setOf(
  'not no nor never cannot without only solely unless except must shall prohibited forbidden 不 禁 仅 非 未 勿 须',
);

/** Whether words hold one that no name has. */
export function isDenying(codes: Uint32Array): boolean {
  return codes.some((code) => DENIALS.has(plain(code)));
}

const ARTICLES = setOf('a an the');

/** Whether a word may be left out without a change of meaning. */
export function isArticle(code: number): boolean {
  return ARTICLES.has(plain(code));
}

/** Whether words stand for whoever holds the rights. */
export function areParties(codes: Uint32Array): boolean {
  const plains = Array.from(codes, plain);
  const isOne = plains.some((code) => HOLDERS.has(code));
  return isOne && plains.every((code) => HOLDERS.has(code) || AROUND_HOLDERS.has(code));
}

const [AND = 0, OR = 0] = [...setOf('and or')];

/** Whether a word behind another makes `and/or` of `and`. */
export function isOrBehindAnd(before: number, codes: readonly number[]): boolean {
  return codes.length === 1 && plain(codes[0] ?? 0) === OR && plain(before) === AND;
}

/** Words in brackets that the templates of SPDX mark as optional. */
const ASIDES: readonly string[] = ['including the next paragraph'].map((aside) =>
  keyOf(aside.split(' ').map(codeOf)),
);

/** Whether words are an aside that many copies have and many have not. */
export function isAside(codes: readonly number[]): boolean {
  return ASIDES.includes(keyOf(codes));
}

function keyOf(codes: readonly number[]): string {
  return codes.map(plain).join(' ');
}
