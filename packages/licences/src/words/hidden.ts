import type { Finding, Place } from '@weighbridge/core';

/** Characters that turn the direction of what is shown. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/;

/** Characters without width inside a word, and letters of a hidden plane. */
const INVISIBLE =
  /(?<=\p{L})(?:\u200b|\u200c|\u200d|\u2060|\ufeff|\u180e)+(?=\p{L})|\u{e0020}|[\u{e0061}-\u{e007a}]/u;

/** Latin letters beside letters that look like them. */
const MIXED = /[a-z][\u0370-\u03ff\u0400-\u04ff]|[\u0370-\u03ff\u0400-\u04ff][a-z]/i;

/** Places of a finding; more are not listed. */
const MAX_PLACES = 20;

/** Words that a reader sees otherwise than they are: turned, with characters of no width, or of two alphabets. */
export function hiddenIn(text: string, file: string): readonly Finding[] {
  // eslint-disable-next-line no-control-regex -- most texts have none of what follows, and this is told at once
  if (!/[\u0370-\u04ff\u180e\u200b-\u200d\u202a-\u202e\u2060-\u2069\ufeff\udb40]/.test(text))
    return [];
  const lines = text.split(/\r\n|[\n\r]/);
  const places = lines.flatMap((line, nth): readonly Place[] =>
    TURNING.test(line) || INVISIBLE.test(line) || MIXED.test(line) ? [{ file, line: nth + 1 }] : [],
  );
  const [first, ...others] = places;
  if (first === undefined) return [];
  return [
    {
      code: 'licence.hidden-characters',
      severity: 'medium',
      places: [first, ...others.slice(0, MAX_PLACES - 1)],
      says: `${places.length} ${places.length === 1 ? 'line holds' : 'lines hold'} characters that turn, hide or feign letters`,
      would: 'a person reads other words than the text holds',
      do: 'compare the file with the publisher, and remove these characters',
    },
  ];
}
