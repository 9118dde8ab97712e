import type { Fault } from '@weighbridge/core';

/** Faults listed for one file: enough to see the pattern, few enough that a hostile header cannot flood a report. */
export const MAX_FAULTS = 100;

/** Adds a fault that does not stop the reading; after the limit one `<format>.more` closes the list. */
export function report(faults: Fault[], fault: Fault): void {
  if (faults.length < MAX_FAULTS) faults.push(fault);
  else if (faults.length === MAX_FAULTS) faults.push(more(fault));
}

function more(fault: Fault): Fault {
  const format = fault.code.slice(0, fault.code.indexOf('.'));
  return {
    code: `${format}.more`,
    at: fault.at,
    detail: `more than ${MAX_FAULTS} faults; the first ${MAX_FAULTS} are listed, the next one is \`${fault.code}\``,
    remedy: 'mend the faults listed first, then read the file again',
  };
}

/** Input as it may be quoted in a message: at most 80 characters, those escaped that show nothing or steer a terminal. */
export function quoted(text: string): string {
  const short = text.length > 80 ? `${text.slice(0, 79)}…` : text;
  return `\`${short.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}`]/gu, escaped)}\``;
}

function escaped(character: string): string {
  return `\\u{${character.codePointAt(0)?.toString(16) ?? ''}}`;
}
