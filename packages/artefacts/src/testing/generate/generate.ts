import { fromBytes } from '@weighbridge/core';
import { scanFile } from '../../scan/scan-file.ts';
import { latin1Bytes } from '../build-pickle.ts';
import { randomOf, type Random } from '../mutate.ts';
import { HARMLESS_FILES, HOSTILE_FILES, type File } from './files.ts';
import { HARMLESS_OBJECTS } from './harmless-objects.ts';
import { HOSTILE_OBJECTS } from './hostile-objects.ts';
import type { Node } from './objects.ts';
import {
  CONTAINERS,
  NESTINGS,
  PICKLE_FILES,
  STREAMS,
  pickleName,
  type Wrapping,
} from './wrappings.ts';
import { writePickle } from './write-pickle.ts';

/** A generated file, and what has to be found in it. */
export interface Specimen {
  /** The mechanism and what it is wrapped in, from the inside out. */
  readonly name: string;
  readonly file: File;
  /** A code that has to be found; for harmless content what may be. */
  readonly expects: { readonly code: string } | { readonly none: 'at all' | 'high' };
}

interface Subject {
  readonly name: string;
  /** Absent for harmless content. */
  readonly code?: string;
  readonly make: ((random: Random) => Node) | undefined;
  readonly file: ((random: Random) => File) | undefined;
  readonly whole?: true;
}

/** Every mechanism and every harmless content. */
export const SUBJECTS: readonly Subject[] = [
  ...[...HOSTILE_OBJECTS, ...HARMLESS_OBJECTS].map((object) => ({ ...object, file: undefined })),
  ...[...HOSTILE_FILES, ...HARMLESS_FILES].map((file) => ({
    ...file,
    make: undefined,
    file: file.make,
  })),
];

/** How often each subject is wrapped, so that every wrapping of one kind is met. */
export const ROUNDS: number = Math.max(CONTAINERS.length, PICKLE_FILES.length);

/** The specimen of a subject in one round; other choices follow from the seed. */
export function specimen(subject: Subject, round: number, seed: number): Specimen {
  const random = randomOf(seed);
  const wrapped =
    subject.make === undefined
      ? fileOf(subject, random)
      : pickleOf(subject.make(random), subject, round, random);
  const container = pick(
    CONTAINERS,
    subject.make === undefined ? round : round % 2 === 0 ? 0 : random(CONTAINERS.length),
  );
  const file = container.wrap(wrapped.file, random);
  const wrappings = [...wrapped.wrappings, container];
  return {
    name: [subject.name, ...wrappings.map(({ name }) => name)].join(' < '),
    file,
    expects: expected(subject, wrappings),
  };
}

interface Wrapped {
  readonly file: File;
  readonly wrappings: readonly Pick<Wrapping<unknown>, 'name' | 'manner'>[];
}

function fileOf({ file }: Subject, random: Random): Wrapped {
  if (file === undefined) throw new Error('a subject is an object or a file');
  return { file: file(random), wrappings: [] };
}

function pickleOf(object: Node, { whole }: Subject, round: number, random: Random): Wrapped {
  const protocol = random(6);
  const nesting = pick(NESTINGS, random(NESTINGS.length));
  const streams = whole === true ? STREAMS.slice(0, 1) : STREAMS;
  const stream = pick(streams, random(streams.length));
  const holder = pick(PICKLE_FILES, round);
  const written = writePickle(nesting.wrap(object, random), { protocol, random });
  const bytes = latin1Bytes(stream.wrap(written, random));
  const named = { name: `protocol ${protocol}`, manner: 'ordinary' } as const;
  return {
    file: holder.wrap({ name: pickleName(random), bytes }, random),
    wrappings: [named, nesting, stream, holder],
  };
}

function pick<T>(all: readonly T[], at: number): T {
  const found = all[at % all.length];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
}

function expected({ code }: Subject, wrappings: Wrapped['wrappings']): Specimen['expects'] {
  if (code !== undefined) return { code };
  return { none: wrappings.every(({ manner }) => manner === 'ordinary') ? 'at all' : 'high' };
}

/** What a scan says of a specimen against what it should; nothing where they agree. */
export async function complaintAbout({
  name,
  file,
  expects,
}: Specimen): Promise<string | undefined> {
  const { findings, uninspected } = await scanFile(fromBytes(file.name, file.bytes));
  const codes = findings.map(({ code }) => code);
  if ('code' in expects)
    return codes.includes(expects.code)
      ? undefined
      : `${name}: ${expects.code} escapes; found ${[...codes, ...uninspected.map(({ reason }) => reason)].join(', ') || 'nothing'}`;
  const wrong =
    expects.none === 'at all' ? findings : findings.filter(({ severity }) => severity === 'high');
  const [first] = wrong;
  return first === undefined ? undefined : `${name}: false alarm, ${first.code}: ${first.says}`;
}
