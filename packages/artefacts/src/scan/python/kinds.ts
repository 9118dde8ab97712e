import type { Kind } from '../kinds.ts';

const READ = 'do not import the file; read it, and load the model without code from the repository';

function high(code: string, would: string): Kind {
  return { code, severity: 'high', would, do: READ };
}

/** Importing or using the code starts a process. */
export const PROCESS: Kind = high(
  'python.runs-process',
  'importing or using the code starts a process',
);
/** Importing or using the code executes text or bytes that stand in it as data. */
export const DECODES: Kind = high(
  'python.runs-text',
  'importing or using the code executes text or bytes that stand in it as data',
);
/** Importing the code contacts another machine. */
export const NETWORK: Kind = high(
  'python.contacts-network',
  'importing the code contacts another machine',
);
/** Importing the code loads a native library. */
export const NATIVE: Kind = high(
  'python.loads-native',
  'importing the code loads a native library',
);
/** Importing or using the code installs software. */
export const INSTALLS: Kind = high(
  'python.installs',
  'importing or using the code installs software',
);
/** A server or an installer runs this file because of its name. */
export const CONVENTION: Kind = {
  code: 'python.run-by-convention',
  severity: 'medium',
  would: 'a server or an installer runs this file because of its name',
  do: 'read the file before a server or an installer does',
};
/** Whatever the file says runs as soon as the model is loaded that way. */
export const IMPORTED: Kind = {
  code: 'python.imported',
  severity: 'medium',
  would: 'whatever the file says runs as soon as the model is loaded that way',
  do: 'read the file, and pin the revision that you read',
};
