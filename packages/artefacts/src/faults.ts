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

/** Input as it may be quoted in a message: control characters escaped, at most 80 characters. */
export function quoted(text: string): string {
  const short = text.length > 80 ? `${text.slice(0, 79)}…` : text;
  return `\`${short.replaceAll(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069`]/g, escaped)}\``;
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
