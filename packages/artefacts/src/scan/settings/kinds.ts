import type { Kind } from '../kinds.ts';

const READ_CODE = 'read the code that is named, and pin the revision that you read';

function kind(code: string, severity: Kind['severity'], would: string, todo: string): Kind {
  return { code, severity, would, do: todo };
}

/** A loader that trusts the repository imports Python that is named here. */
export const REMOTE_CODE: Kind = kind(
  'settings.remote-code',
  'medium',
  'a loader that trusts the repository imports Python that is named here',
  READ_CODE,
);
/** The code comes from another repository, at whatever revision that has on the day. */
export const OTHER_REPOSITORY: Kind = kind(
  'settings.code-elsewhere',
  'medium',
  'the code comes from another repository, at whatever revision that has on the day',
  'copy the code into this repository, or pin the revision of the other one',
);
/** The loader imports and calls what is named here, which is no part of a model. */
export const CALLS: Kind = kind(
  'settings.calls',
  'high',
  'the loader imports and calls what is named here, which is no part of a model',
  'do not load the configuration; delete the entry',
);
/** The loader imports and calls a class that no list here knows. */
export const FOREIGN_CLASS: Kind = kind(
  'settings.foreign-class',
  'medium',
  'the loader imports and calls a class that no list here knows',
  READ_CODE,
);
/** Readers differ in which of two values of one key they take. */
export const DUPLICATE: Kind = kind(
  'settings.duplicate-key',
  'medium',
  'readers differ in which of two values of one key they take',
  'leave one of the two',
);
/** Readers refuse the file, or differ in what they make of it. */
export const BROKEN: Kind = kind(
  'settings.broken',
  'medium',
  'readers refuse the file, or differ in what they make of it',
  'fetch the file again and compare its digest with the source',
);
/** The loader opens files outside the folder of the model. */
export const ESCAPES: Kind = kind(
  'settings.escapes',
  'high',
  'the loader opens files outside the folder of the model',
  'do not load the model; delete the entry',
);
/** Building the model takes more memory than any machine has, before a weight is read. */
export const SIZE: Kind = kind(
  'settings.size',
  'medium',
  'building the model takes more memory than any machine has, before a weight is read',
  'take the configuration of the base model',
);
/** Whoever has the file has what looks like a credential. */
export const CREDENTIAL: Kind = kind(
  'settings.credential',
  'medium',
  'whoever has the file has what looks like a credential',
  'revoke the credential, and delete it from the history too',
);
/** The text is a command for a shell; something may be meant to run it. */
export const COMMAND: Kind = kind(
  'settings.command',
  'medium',
  'the text is a command for a shell; something may be meant to run it',
  'find out what reads the entry, and delete it',
);
/** Text is read or written as something else than it is: an added token has the number of another one. */
export const TOKEN: Kind = kind(
  'settings.token-taken-over',
  'medium',
  'text is read or written as something else than it is: an added token has the number of another one',
  'compare the tokenizer with the one of the base model',
);
/** The model can write a whole address as one token. */
export const ADDRESS: Kind = kind(
  'settings.address-token',
  'medium',
  'the model can write a whole address as one token',
  'compare the tokenizer with the one of the base model',
);
/** Some texts take this regular expression time without end. */
export const REGEX: Kind = kind(
  'settings.endless-pattern',
  'medium',
  'some texts take this regular expression time without end',
  'compare the pattern with the one of the base model',
);
/** Building the model executes Python bytecode that stands in the file. */
export const LAMBDA: Kind = kind(
  'settings.lambda',
  'high',
  'building the model executes Python bytecode that stands in the file',
  'do not load the model; have it saved again without Lambda layers',
);
/** Building the model executes Python bytecode that stands in the file; nothing in it was seen to do harm. */
export const PLAIN_LAMBDA: Kind = kind(
  'settings.plain-lambda',
  'medium',
  'building the model executes Python bytecode that stands in the file; nothing in it was seen to do harm',
  'have the model saved again without Lambda layers',
);
/** The file switches off the check of the loader that reads it. */
export const UNSAFE: Kind = kind(
  'settings.safe-mode-off',
  'high',
  'the file switches off the check of the loader that reads it',
  'do not load the model',
);
/** Readers that recurse run out of stack. */
export const DEPTH: Kind = kind(
  'settings.depth',
  'medium',
  'readers that recurse run out of stack',
  'fetch the file again and compare its digest with the source',
);
/** Building the model needs a class that the loading code has registered before. */
export const REGISTERED: Kind = kind(
  'settings.registered-class',
  'note',
  'building the model needs a class that the loading code has registered before',
  READ_CODE,
);
