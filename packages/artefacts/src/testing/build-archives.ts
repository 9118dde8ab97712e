import { crc32, deflateRawSync } from 'node:zlib';

/** A member of a zip, and where its two headers are to differ from the truth. */
export interface ZipMember {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly method?: 'stored' | 'deflated' | number;
  readonly localName?: string;
  readonly flags?: number;
  readonly crc?: number;
  readonly isLink?: boolean;
  readonly listed?: boolean;
  readonly unpackedBytes?: number;
}

/** A zip of members, with whatever stands before and after it. */
export function buildZip(
  members: readonly ZipMember[],
  around: { readonly before?: Uint8Array; readonly after?: Uint8Array } = {},
): Uint8Array {
  const locals: Uint8Array[] = [];
  const entries: Uint8Array[] = [];
  let at = 0;
  for (const member of members) {
    const packed = member.method === 'deflated' ? deflateRawSync(member.bytes) : member.bytes;
    const local = localOf(member, packed);
    if (member.listed !== false) entries.push(entryOf(member, packed, at));
    locals.push(local, packed);
    at += local.length + packed.length;
  }
  const directory = joined(entries);
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, entries.length, true);
  end.setUint16(10, entries.length, true);
  end.setUint32(12, directory.length, true);
  end.setUint32(16, at, true);
  const { before = NOTHING, after = NOTHING } = around;
  return joined([before, ...locals, directory, new Uint8Array(end.buffer), after]);
}

const NOTHING = new Uint8Array(0);

function methodOf({ method = 'stored' }: ZipMember): number {
  return method === 'stored' ? 0 : method === 'deflated' ? 8 : method;
}

function localOf(member: ZipMember, packed: Uint8Array): Uint8Array {
  const name = new TextEncoder().encode(member.localName ?? member.name);
  const view = new DataView(new ArrayBuffer(30));
  view.setUint32(0, 0x04034b50, true);
  view.setUint16(6, member.flags ?? 0, true);
  view.setUint16(8, methodOf(member), true);
  view.setUint32(14, member.crc ?? crc32(member.bytes), true);
  view.setUint32(18, packed.length, true);
  view.setUint32(22, member.unpackedBytes ?? member.bytes.length, true);
  view.setUint16(26, name.length, true);
  return joined([new Uint8Array(view.buffer), name]);
}

function entryOf(member: ZipMember, packed: Uint8Array, at: number): Uint8Array {
  const name = new TextEncoder().encode(member.name);
  const view = new DataView(new ArrayBuffer(46));
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(8, member.flags ?? 0, true);
  view.setUint16(10, methodOf(member), true);
  view.setUint32(16, member.crc ?? crc32(member.bytes), true);
  view.setUint32(20, packed.length, true);
  view.setUint32(24, member.unpackedBytes ?? member.bytes.length, true);
  view.setUint16(28, name.length, true);
  view.setUint32(38, member.isLink === true ? 0xa1ff0000 : 0, true);
  view.setUint32(42, at, true);
  return joined([new Uint8Array(view.buffer), name]);
}

/** A member of a tar. */
export interface TarMember {
  readonly name: string;
  readonly bytes?: Uint8Array;
  readonly type?: string;
  readonly target?: string;
}

/** A tar in the form of POSIX. */
export function buildTar(members: readonly TarMember[]): Uint8Array {
  return joined([...members.flatMap(tarBlocks), new Uint8Array(1024)]);
}

function tarBlocks({ name, bytes = NOTHING, type = '0', target = '' }: TarMember): Uint8Array[] {
  const block = new Uint8Array(512);
  const write = (at: number, text: string): void => block.set(new TextEncoder().encode(text), at);
  write(0, name);
  write(100, '0000644\0');
  write(124, `${bytes.length.toString(8).padStart(11, '0')}\0`);
  write(156, type);
  write(157, target);
  write(257, 'ustar\u000000');
  write(148, '        ');
  const sum = block.reduce((total, byte) => total + byte, 0);
  write(148, `${sum.toString(8).padStart(6, '0')}\0 `);
  const body = new Uint8Array(Math.ceil(bytes.length / 512) * 512);
  body.set(bytes);
  return [block, body];
}

/** Parts one after the other. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** An `.npy` of version 1 with this description and body. */
export function buildNpy(description: string, body: Uint8Array): Uint8Array {
  const header = new TextEncoder().encode(`${description.padEnd(117)}\n`);
  const length = Uint8Array.from([header.length & 0xff, header.length >> 8]);
  return joined([Uint8Array.from([0x93, 78, 85, 77, 80, 89, 1, 0]), length, header, body]);
}
