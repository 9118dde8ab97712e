// Each pattern stops at the next sign of its own kind, so that time stays proportional to the text.
// What is removed never holds a line break: lines are counted in what is left.
const IMAGE = /!\[[^[\]\n]{0,500}\](?:\([^()\n]{0,1000}\)|\[[^[\]\n]{0,200}\])?/g;
const LINK = /\[([^[\]]{0,500})\](?:\([^()\n]{0,1000}\)|\[[^[\]\n]{0,200}\])/g;
const TAG = /<\/?[a-zA-Z!][^<>\n]{0,500}>/g;
const EMPHASIS = /(?<!\\)[*`]+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}_])/gu;
const ESCAPE = /\\([!-/:-@[-`{-~])/g;

/** Text without the marks of Markdown: emphasis, code signs, links but for their words, images, tags. */
export function plainText(text: string): string {
  return text
    .replace(IMAGE, '')
    .replace(LINK, '$1')
    .replace(TAG, '')
    .replace(EMPHASIS, '')
    .replace(ESCAPE, '$1');
}
