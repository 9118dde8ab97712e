import type { Component } from './claim.ts';

/** What a file is for a reader of licences, told from its name. */
export type FileRole = 'licence' | 'policy' | 'notice' | 'readme' | 'source';

/** Its role and, where name or folder says so, what it covers. */
export interface NamedFile {
  readonly role: FileRole;
  readonly of: readonly Component[];
  /** In the uppermost folder of what was handed in. */
  readonly isRoot: boolean;
  /** Called as the licence of everything is: `LICENSE`, `COPYING.txt`. */
  readonly isMain: boolean;
}

const MAIN = /^(?:un)?(?:licen[cs]es?|copying|copyright)(?:\.(?:md|markdown|txt|rst|html?))?$/iu;

const POLICY = /(?:use|usage|aup|prohibited)[ _-]?(?:policy|polic|use)|^aup\b/iu;
const LICENCE = /licen[cs]e|copying|unlicense|terms|agreement|协议|许可/iu;
const NOTICE = /^(?:notice|third[ _-]?party|attribution|credits|authors)/iu;
const README = /readme|model[ _-]?card|\.(?:md|markdown|rst|txt|html?)$/iu;
const SOURCE =
  /\.(?:py|js|ts|c|cc|cpp|h|hpp|cu|rs|go|java|sh|ipynb|toml|json|ya?ml|cfg|gguf|safetensors)$/iu;

/** What words in the name of a file or folder say about what it covers. */
const COVERS: readonly (readonly [RegExp, Component])[] = [
  [
    /^(?:model|models|weight|weights|ckpt|checkpoint|checkpoints|diff|delta|params|parameters)$/u,
    'weights',
  ],
  [/^(?:code|software|src|source|scripts)$/u, 'code'],
  [/^(?:data|dataset|datasets|corpus)$/u, 'data'],
  [/^(?:doc|docs|documentation)$/u, 'documentation'],
  [/^(?:output|outputs)$/u, 'outputs'],
  [/^(?:tokenizer|tokeniser)$/u, 'tokenizer'],
];

/** Role and cover of a file by its path; `base` is the folder that all files share. */
export function namedFile(path: string, base: string): NamedFile {
  const below = path.slice(base.length);
  const slash = below.lastIndexOf('/');
  const name = below.slice(slash + 1);
  const own = coversOf(name);
  return {
    role: roleOf(name),
    of: own.length > 0 ? own : coversOfFolder(below.slice(0, Math.max(0, slash))),
    isRoot: slash === -1,
    isMain: MAIN.test(name),
  };
}

/** The folder that all paths share, with its `/`. */
export function sharedFolder(paths: readonly string[]): string {
  const [first = '', ...others] = paths;
  const folders = first.split('/').slice(0, -1);
  const shared = folders.findIndex((_, depth) => {
    const prefix = `${folders.slice(0, depth + 1).join('/')}/`;
    return others.some((path) => !path.startsWith(prefix));
  });
  const kept = shared === -1 ? folders : folders.slice(0, shared);
  return kept.length === 0 ? '' : `${kept.join('/')}/`;
}

function roleOf(name: string): FileRole {
  if (POLICY.test(name)) return 'policy';
  if (SOURCE.test(name)) return 'source';
  if (/readme/iu.test(name)) return 'readme';
  if (LICENCE.test(name)) return 'licence';
  if (NOTICE.test(name)) return 'notice';
  return README.test(name) ? 'readme' : 'source';
}

// `models/` holds code as often as weights, unless it is a folder of licences.
function coversOfFolder(path: string): readonly Component[] {
  const isOfLicences = LICENCE.test(path);
  return coversOf(
    isOfLicences ? path : path.replaceAll(/\b(?:models?|code|src|source|scripts)\b/giu, ''),
  );
}

function coversOf(name: string): readonly Component[] {
  const words = name.toLowerCase().split(/[^\p{L}]+/u);
  const found = COVERS.flatMap(([pattern, component]) =>
    words.some((word) => pattern.test(word)) ? [component] : [],
  );
  return [...new Set(found)];
}
