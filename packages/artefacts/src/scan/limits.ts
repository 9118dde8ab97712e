const MIB = 1024 * 1024;

/** Where a scan stops; what lies beyond is *not inspected* and said so. */
export interface Limits {
  /** Contents within contents: an archive in a stream in an archive. */
  readonly depth: number;
  /** Members of all archives of one file. */
  readonly members: number;
  /** Bytes unpacked from one compressed member or stream, which are held at once. */
  readonly memberBytes: number;
  /** Bytes unpacked from one file, over all its members. */
  readonly unpackedBytes: number;
  /** Bytes of a text, a configuration or a header that is read as a whole. */
  readonly textBytes: number;
  /** Opcodes of all pickles of one file. */
  readonly opcodes: number;
  /** Findings of one file. */
  readonly findings: number;
}

/** Far above what sound models need, and low enough that no file takes more than 512 MiB or minutes. */
export const LIMITS: Limits = {
  depth: 8,
  members: 20_000,
  memberBytes: 64 * MIB,
  unpackedBytes: 1024 * MIB,
  textBytes: 32 * MIB,
  opcodes: 20_000_000,
  findings: 200,
};
