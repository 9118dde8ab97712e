import type { Kind } from '../kinds.ts';
import type { Reach } from './known/dangerous.ts';

const DELETE =
  'do not load the file; take the same tensors as safetensors from a publisher you trust';
const PIN = 'load it only with code that you have read, or take the same tensors as safetensors';

function high(code: string, would: string): Kind {
  return { code, severity: 'high', would, do: DELETE };
}

function medium(code: string, would: string, todo: string): Kind {
  return { code, severity: 'medium', would, do: todo };
}

/** What loading reaches, by what is known of the names it looks up. */
export const REACHES: { readonly [reach in Reach]: Kind } = {
  code: high('pickle.runs-code', 'loading the file runs code that the file brings along'),
  process: high('pickle.runs-process', 'loading the file starts or ends a process'),
  file: high('pickle.touches-file', 'loading the file reads or writes files outside the model'),
  network: high('pickle.contacts-network', 'loading the file contacts another machine'),
  native: high('pickle.loads-native', 'loading the file loads or calls native code'),
  resolver: high(
    'pickle.finds-by-name',
    'loading the file reaches any function of the machine by a name that is data',
  ),
  install: high('pickle.installs', 'loading the file installs software'),
  loader: high(
    'pickle.loads-more',
    'loading the file loads something else in turn, from bytes in it or from elsewhere',
  ),
};

/** Loading the file calls a function that models do not need; what it does is not known here. */
export const UNLISTED_CALL: Kind = high(
  'pickle.unlisted-call',
  'loading the file calls a function that models do not need; what it does is not known here',
);

/** The name of what is imported is worked out only while the file is loaded. */
export const HIDDEN_NAME: Kind = high(
  'pickle.hidden-name',
  'the name of what is imported is worked out only while the file is loaded',
);

/** Loading the file changes a class, a function or a module for the whole process. */
export const CHANGES: Kind = high(
  'pickle.changes-module',
  'loading the file changes a class, a function or a module for the whole process',
);

/** Loading the file imports a module and uses a class from it that no list here knows. */
export const UNLISTED_NAME: Kind = medium(
  'pickle.unlisted-name',
  'loading the file imports a module and uses a class from it that no list here knows',
  PIN,
);

/** Which function is meant depends on what the loading process registered before. */
export const EXTENSION: Kind = medium(
  'pickle.extension',
  'which function is meant depends on what the loading process registered before',
  PIN,
);

/** The loader decides what the name of this outside object means; it may open a path or an address. */
export const PERSISTENT: Kind = medium(
  'pickle.persistent-id',
  'the loader decides what the name of this outside object means; it may open a path or an address',
  PIN,
);

/** Whoever walks through the loaded object needs time and memory without end. */
export const EXPANDS: Kind = medium(
  'pickle.expands',
  'whoever walks through the loaded object needs time and memory without end',
  'do not load the file',
);

/** Loading fails here; what stands before this place has run by then. */
export const BROKEN: Kind = medium(
  'pickle.broken',
  'loading fails here; what stands before this place has run by then',
  'fetch the file again and compare its digest with the source',
);

/** A length leads beyond the end of the file: it was cut off, or it is made to exhaust memory. */
export const TRUNCATED: Kind = medium(
  'pickle.truncated',
  'a length leads beyond the end of the file: it was cut off, or it is made to exhaust memory',
  'fetch the file again and compare its size and digest with the source',
);

/** Bytes follow that the loader of the first object does not read; another reader may. */
export const TRAILING: Kind = medium(
  'pickle.trailing',
  'bytes follow that the loader of the first object does not read; another reader may',
  'compare the size of the file with the source, and load nothing from behind the first object',
);
