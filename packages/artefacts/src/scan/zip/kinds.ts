import type { Kind } from '../kinds.ts';

const AGAIN = 'have the archive written again by the tool that the format comes from';

function medium(code: string, would: string, todo: string): Kind {
  return { code, severity: 'medium', would, do: todo };
}

/** Unpacking writes or reads outside the folder it is unpacked to. */
export const ESCAPES: Kind = {
  code: 'archive.escapes',
  severity: 'high',
  would: 'unpacking writes or reads outside the folder it is unpacked to',
  do: 'delete the archive; nothing good has such a member',
};

/** What stands in its place depends on the machine that unpacks it. */
export const LINK: Kind = medium(
  'archive.link',
  'what stands in its place depends on the machine that unpacks it',
  'have the archive written again without links',
);

/** Unpacking makes a device or a pipe, not a file. */
export const DEVICE: Kind = medium(
  'archive.device',
  'unpacking makes a device or a pipe, not a file',
  'delete the archive; no model needs one',
);

/** Readers that trust the one header and readers that trust the other load different things. */
export const DISAGREES: Kind = medium(
  'archive.disagrees',
  'readers that trust the one header and readers that trust the other load different things',
  AGAIN,
);

/** Readers differ in which of two members of one name they load. */
export const DUPLICATE: Kind = medium(
  'archive.duplicate',
  'readers differ in which of two members of one name they load',
  AGAIN,
);

/** Nobody can tell what a member does before it is decrypted. */
export const ENCRYPTED: Kind = medium(
  'archive.encrypted',
  'nobody can tell what a member does before it is decrypted',
  'ask for the archive without encryption',
);

/** Readers that check the sum refuse the member, others load it. */
export const CHECKSUM: Kind = medium(
  'archive.checksum',
  'readers that check the sum refuse the member, others load it',
  'fetch the file again and compare its digest with the source',
);

/** Other readers take the file for something else and never look into the archive. */
export const SURROUNDED: Kind = medium(
  'archive.surrounded',
  'other readers take the file for something else and never look into the archive',
  'have the archive written as a file of its own',
);

/** Readers that walk the file find a member that the directory does not list. */
export const HIDDEN: Kind = medium(
  'archive.hidden-member',
  'readers that walk the file find a member that the directory does not list',
  AGAIN,
);

/** Readers differ in what they make of a broken archive; some load what they find. */
export const BROKEN: Kind = medium(
  'archive.broken',
  'readers differ in what they make of a broken archive; some load what they find',
  'fetch the file again and compare its size and digest with the source',
);
