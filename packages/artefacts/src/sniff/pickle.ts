import type { Sniffed } from './sniffed.ts';
import { argumentEnd, opcodeAt, type Opcode } from './pickle-opcodes.ts';

const PROTO = 0x80;

/** GLOBAL, INST, OBJ, REDUCE, NEWOBJ and STACK_GLOBAL: they import or call what the pickle names. */
const CALLS = new Set([0x63, 0x69, 0x6f, 0x52, 0x81, 0x93]);

/** Opcodes that must have been sound, a call among them, for what breaks off afterwards. */
const CONVINCING_CALL = 3;

/** Opcodes after which we believe that bytes without a magic are a pickle. */
const CONVINCING = 4;

/** The same for a pickle that goes on beyond the sample and was not seen to end. */
const CONVINCING_OPEN = 16;

/**
 * Pickles of protocols 2 to 5 by their first opcode. Those of 0 and 1 have no magic: they are told by
 * walking their opcodes as a pickle machine would, without doing what they say.
 */
export function sniffPickle(sample: Uint8Array, sizeBytes: number): Sniffed | undefined {
  const [first, protocol] = sample;
  if (
    first === PROTO &&
    protocol !== undefined &&
    protocol >= 2 &&
    protocol <= 5 &&
    opcodeAt(sample, 2) !== undefined
  ) {
    return { format: 'pickle', why: `begins with the pickle opcode PROTO ${protocol}` };
  }
  const walked = walk(sample);
  if (!isConvincing(walked, sample.length, sizeBytes)) return undefined;
  return {
    format: 'pickle',
    why: `its first ${walked.opcodes} opcodes are a pickle without a protocol mark`,
  };
}

interface Walk {
  readonly opcodes: number;
  readonly end: number;
  /** `stopped` at the opcode STOP, `broken` where the machine fails, `cut` where the sample ends. */
  readonly outcome: 'stopped' | 'broken' | 'cut';
  /** Whether something was imported or called before that: a broken pickle has run by then. */
  readonly calls: boolean;
}

function isConvincing(
  { outcome, opcodes, end, calls }: Walk,
  sampleBytes: number,
  sizeBytes: number,
): boolean {
  const hasRun = calls && opcodes >= CONVINCING_CALL;
  switch (outcome) {
    case 'stopped':
      return opcodes >= CONVINCING || end === sizeBytes;
    case 'broken':
      return hasRun;
    case 'cut':
      return hasRun || (sampleBytes < sizeBytes && opcodes >= CONVINCING_OPEN);
  }
}

/** The machine's stack, of which only the height matters, and the heights at its marks. */
interface Stack {
  height: number;
  readonly marks: number[];
}

function walk(sample: Uint8Array): Walk {
  const stack: Stack = { height: 0, marks: [] };
  let opcodes = 0;
  let at = 0;
  let calls = false;
  while (at < sample.length) {
    const opcode = opcodeAt(sample, at);
    const end = opcode && argumentEnd(opcode, sample, at + 1);
    if (opcode === undefined || end === undefined || !applies(opcode, stack))
      return { opcodes, end: at, outcome: 'broken', calls };
    opcodes += 1;
    calls ||= CALLS.has(sample[at] ?? 0);
    at = end;
    if (opcode.effect === 'stop') return { opcodes, end, outcome: 'stopped', calls };
  }
  return { opcodes, end: at, outcome: 'cut', calls };
}

// False where the machine would fail for want of something on its stack.
function applies({ effect, takes, gives }: Opcode, stack: Stack): boolean {
  if (effect === 'mark') {
    stack.marks.push(stack.height);
    return true;
  }
  if (effect === 'to-mark') {
    const height = stack.marks.pop();
    if (height === undefined || height < takes) return false;
    stack.height = height - takes + gives;
    return true;
  }
  const floor = stack.marks.at(-1) ?? 0;
  if (stack.height - floor < takes) return false;
  stack.height += gives - takes;
  return true;
}
