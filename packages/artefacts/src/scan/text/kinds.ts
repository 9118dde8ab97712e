import type { Kind } from '../kinds.ts';

function medium(code: string, would: string, todo: string): Kind {
  return { code, severity: 'medium', would, do: todo };
}

/** Running the cell fetches something and hands it to a shell. */
export const SHELL: Kind = medium(
  'notebook.fetches-and-runs',
  'running the cell fetches something and hands it to a shell',
  'do not run the cell; read what it fetches first',
);
/** What is installed depends on the day, and on whoever holds the other repository. */
export const SOURCE: Kind = medium(
  'requirements.moving-source',
  'what is installed depends on the day, and on whoever holds the other repository',
  'name a version, or pin the revision by its whole digest',
);
/** Packages come from an index that is not the usual one, or over a connection that anybody can change. */
export const INDEX: Kind = medium(
  'requirements.other-index',
  'packages come from an index that is not the usual one, or over a connection that anybody can change',
  'leave the option out, or name an index that you run',
);
/** Whatever reads the file automatically is told what to say about it. */
export const INSTRUCTION: Kind = medium(
  'prose.hidden-instruction',
  'whatever reads the file automatically is told what to say about it',
  'delete the comment, and let a person look at the repository',
);
/** The file holds text that people do not see and programs read. */
export const INVISIBLE: Kind = medium(
  'prose.invisible-text',
  'the file holds text that people do not see and programs read',
  'look at the characters one by one, and delete them',
);
/** Parsing the file reads other files or contacts another machine. */
export const ENTITY: Kind = {
  code: 'xml.external-entity',
  severity: 'high',
  would: 'parsing the file reads other files or contacts another machine',
  do: 'do not parse the file; delete its document type',
};
/** Entities that are made of entities expand to more than any memory holds. */
export const BOMB: Kind = medium(
  'xml.entity-bomb',
  'entities that are made of entities expand to more than any memory holds',
  'do not parse the file; delete its document type',
);
/** The kernel of a layer comes from a library that is not in the file. */
export const EXTENSION: Kind = medium(
  'xml.extension-layer',
  'the kernel of a layer comes from a library that is not in the file',
  'take a model that needs only layers of the standard sets',
);
/** An ordinary command of Git in the folder runs what stands here. */
export const GIT: Kind = {
  code: 'git.runs',
  severity: 'high',
  would: 'an ordinary command of Git in the folder runs what stands here',
  do: 'do not use Git in the folder; fetch the files again without its `.git`',
};
/** An editor that opens the folder runs what stands here. */
export const EDITOR: Kind = medium(
  'editor.runs',
  'an editor that opens the folder runs what stands here',
  'open the folder in restricted mode, and delete the file',
);
/** The server imports Python from beside the configuration. */
export const BACKEND: Kind = medium(
  'server.python-backend',
  'the server imports Python from beside the configuration',
  'read that Python first',
);
