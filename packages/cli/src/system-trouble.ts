/** What the operating system calls a file trouble, in words. */
const WORDS: { readonly [code: string]: string } = {
  EACCES: 'not allowed',
  EEXIST: 'it is there already',
  EISDIR: 'it is a folder',
  ELOOP: 'it is a link that leads in a circle',
  ENAMETOOLONG: 'its name is too long',
  ENOENT: 'there is no such file or folder',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of its path is no folder',
  EPERM: 'not allowed',
  EROFS: 'the disk is read-only',
};

/** Why the system refused to read or write, in words; nothing for an error that is not the system's. */
export function systemWords(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? (WORDS[error.code] ?? error.code) : undefined;
}
