import type { Kind } from '../kinds.ts';

const AGAIN = 'have the archive written again by the tool that the format comes from';

function medium(code: string, would: string, todo: string): Kind {
  return { code, severity: 'medium', would, do: todo };
}

export const ESCAPES: Kind = {
  code: 'archive.escapes',
  severity: 'high',
  would: 'unpacking writes or reads outside the folder it is unpacked to',
  do: 'delete the archive; nothing good has such a member',
};

export const LINK: Kind = medium(
  'archive.link',
  'what stands in its place depends on the machine that unpacks it',
  'have the archive written again without links',
);

export const DEVICE: Kind = medium(
  'archive.device',
  'unpacking makes a device or a pipe, not a file',
  'delete the archive; no model needs one',
);

export const DISAGREES: Kind = medium(
  'archive.disagrees',
  'readers that trust the one header and readers that trust the other load different things',
  AGAIN,
);

export const DUPLICATE: Kind = medium(
  'archive.duplicate',
  'readers differ in which of two members of one name they load',
  AGAIN,
);

export const ENCRYPTED: Kind = medium(
  'archive.encrypted',
  'nobody can tell what a member does before it is decrypted',
  'ask for the archive without encryption',
);

export const CHECKSUM: Kind = medium(
  'archive.checksum',
  'readers that check the sum refuse the member, others load it',
  'fetch the file again and compare its digest with the source',
);

export const SURROUNDED: Kind = medium(
  'archive.surrounded',
  'other readers take the file for something else and never look into the archive',
  'have the archive written as a file of its own',
);

export const HIDDEN: Kind = medium(
  'archive.hidden-member',
  'readers that walk the file find a member that the directory does not list',
  AGAIN,
);

export const BROKEN: Kind = medium(
  'archive.broken',
  'readers differ in what they make of a broken archive; some load what they find',
  'fetch the file again and compare its size and digest with the source',
);
