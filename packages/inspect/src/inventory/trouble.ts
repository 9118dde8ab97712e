import type { Fault, Finding } from '@weighbridge/core';

/** The fault of a target that is not there. */
export function missing(target: string): Fault {
  return {
    code: 'inventory.missing',
    at: { file: target },
    detail: `there is no file or folder \`${target}\``,
    remedy: 'check the spelling, or run the command in the folder that holds the model',
  };
}

/** The fault of a folder in which there is nothing to weigh. */
export function empty(): Fault {
  return {
    code: 'inventory.empty',
    at: { file: '.' },
    detail: 'the folder holds no file to weigh',
    remedy: 'name the folder that holds the model, or fetch its files first',
  };
}

/** The fault of a name that is not UTF-8; `escaped` is its lossless form. */
export function nameNotUtf8(escaped: string): Fault {
  return {
    code: 'inventory.name-not-utf8',
    at: { file: escaped },
    detail: `the name \`${escaped}\` is not UTF-8, so it has no one form in a list of files; it was not read`,
    remedy: 'rename it with characters that UTF-8 can write',
  };
}

/** The fault of a pipe, socket or device. */
export function specialFile(path: string, what: string): Fault {
  return {
    code: 'inventory.special-file',
    at: { file: path },
    detail: `\`${path}\` is a ${what}; it was not opened`,
    remedy: 'remove it from the folder, or put an ordinary file in its place',
  };
}

/** The fault of what the system refuses to give; `system` is its code for why. */
export function unreadable(path: string, system: string): Fault {
  return {
    code: 'inventory.unreadable',
    at: { file: path },
    detail: `\`${path}\` cannot be read: the system says ${system}`,
    remedy: 'give the user who runs this the right to read it, or check the disk',
  };
}

/** The fault of what was not the same before and after it was read. */
export function changed(path: string): Fault {
  return {
    code: 'inventory.changed',
    at: { file: path },
    detail: `\`${path}\` changed while it was read, so what was read belongs to no one state of it`,
    remedy: 'wait until the download or training run has ended, then weigh again',
  };
}

/** The fault of more files than one inventory takes. */
export function tooManyFiles(limit: number): Fault {
  return {
    code: 'inventory.too-many-files',
    at: { file: '.' },
    detail: `the folder holds more than ${limit} files and folders; those after the first ${limit} were not looked at`,
    remedy: 'name the folder of one model, not of a collection or a data set',
  };
}

/** The fault of folders nested deeper than one inventory goes. */
export function tooDeep(path: string, limit: number): Fault {
  return {
    code: 'inventory.too-deep',
    at: { file: path },
    detail: `\`${path}\` lies more than ${limit} folders deep; it was not looked into`,
    remedy: 'move its files nearer to the top, or name a folder further down',
  };
}

/** The fault of a path that leads out of the folder weighed. */
export function outsideRoot(path: string): Fault {
  return {
    code: 'inventory.outside-root',
    at: { file: path },
    detail: `\`${path}\` leads out of the folder that is weighed; it was not opened`,
    remedy: 'name files by their path inside the folder, without `..` and without a leading `/`',
  };
}

/** The finding of a symbolic link; `leads` says where to without naming a place of this machine. */
export function linkFound(path: string, leads: string): Finding {
  return {
    code: 'supply.link',
    severity: 'low',
    places: [{ file: path }],
    says: `\`${path}\` is a symbolic link ${leads}; it was not followed`,
    would: 'what it stands for is not covered by any digest of this model',
    do: 'put the file itself in its place, for instance with `cp -L`',
  };
}

/** The finding of names that are one name on some systems. */
export function namesCollide(paths: readonly [string, ...string[]]): Finding {
  const [first, ...others] = paths;
  return {
    code: 'supply.names-collide',
    severity: 'medium',
    places: [{ file: first }, ...others.map((file) => ({ file }))],
    says: `${paths.map((path) => `\`${path}\``).join(' and ')} differ only in case or Unicode form`,
    would:
      'on systems that take them for one name, one overwrites the other or is loaded in its place',
    do: 'rename all but one of them',
  };
}

/** The finding of a file whose name promises one format while its bytes show another. */
export function nameDeceives(path: string, claimed: string, shown: string): Finding {
  return {
    code: 'supply.name-deceives',
    severity: 'high',
    places: [{ file: path, byte: 0 }],
    says: `\`${path}\` is named as ${claimed}, its bytes are ${shown}`,
    would:
      'loaders and scanners that go by the name, and those that go by the content, see two different files',
    do: 'find out where the file comes from, then replace it or give it the name of what it is',
    facts: ['model.file_formats'],
  };
}

/** The finding of a Git LFS pointer where a file should be. */
export function pointerFound(path: string): Finding {
  return {
    code: 'supply.lfs-pointer',
    severity: 'low',
    places: [{ file: path, line: 1 }],
    says: `\`${path}\` is a Git LFS pointer; the file that it stands for is not in the folder`,
    would: 'nothing about the content of that file could be read',
    do: 'run `git lfs pull` in the folder',
  };
}
