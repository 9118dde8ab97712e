import { quoted } from '../../faults.ts';
import { baseName, type Content } from '../content.ts';
import type { Kind } from '../kinds.ts';
import { note, type Ledger } from '../ledger.ts';
import { CONVENTION, DECODES, INSTALLS, NATIVE, NETWORK, PROCESS } from './kinds.ts';
import { linesOf, type Line, type PythonWord } from './tokens.ts';

/** What Python reaches, by module and names; `*` stands for every name. Written for code, not for pickles. */
const REACHES: readonly (readonly [kind: Kind, module: RegExp, names: RegExp])[] = [
  [
    PROCESS,
    /^(?:os|posix|nt)$/,
    /^(?:system|popen\d?|exec[lv]p?e?|spawn[lv]p?e?|posix_spawnp?|startfile)$/,
  ],
  [
    PROCESS,
    /^subprocess$/,
    /^(?:run|call|check_call|check_output|Popen|getoutput|getstatusoutput)$/,
  ],
  [PROCESS, /^(?:commands|popen2)$/, /./],
  [PROCESS, /^pty$/, /^spawn$/],
  [PROCESS, /^asyncio(?:\.subprocess)?$/, /^create_subprocess_(?:exec|shell)$/],
  [PROCESS, /^(?:pexpect|sh|plumbum|fabric|paramiko)(?:\.|$)/, /./],
  [DECODES, /^builtins$/, /^(?:exec|eval|execfile)$/],
  [DECODES, /^marshal$/, /^loads?$/],
  [DECODES, /^types$/, /^(?:FunctionType|CodeType)$/],
  [DECODES, /^(?:pickle|cPickle|_pickle|dill|cloudpickle)$/, /^loads$/],
  [DECODES, /^(?:code|codeop|runpy)$/, /./],
  [NETWORK, /^socket$/, /^(?:socket|create_connection|getaddrinfo|gethostbyname)$/],
  [NETWORK, /^urllib\.request$|^urllib2?$/, /^(?:urlopen|urlretrieve|Request|build_opener)$/],
  [
    NETWORK,
    /^requests(?:\.api|\.sessions)?$/,
    /^(?:get|post|put|patch|delete|head|request|Session|session)$/,
  ],
  [NETWORK, /^httpx$/, /^(?:get|post|put|patch|delete|request|Client|AsyncClient|stream)$/],
  [NETWORK, /^urllib3$/, /^(?:PoolManager|request)$/],
  [NETWORK, /^aiohttp$/, /^(?:ClientSession|request)$/],
  [NETWORK, /^http\.client$|^httplib$/, /^HTTPS?Connection$/],
  [NETWORK, /^(?:ftplib|smtplib|telnetlib|poplib|imaplib|nntplib)$/, /^[A-Z]/],
  [NETWORK, /^websockets?(?:\.|$)/, /^(?:connect|create_connection|WebSocketApp)$/],
  [NATIVE, /^ctypes$/, /^(?:CDLL|WinDLL|OleDLL|PyDLL|cdll|windll)$/],
  [NATIVE, /^ctypes\.(?:cdll|windll)$/, /^LoadLibrary$/],
  [NATIVE, /^torch\.(?:ops|classes)$/, /^load_library$/],
  [INSTALLS, /^pip(?:\._internal(?:\.\w+)*)?$/, /^main$/],
  [INSTALLS, /^(?:ensurepip|easy_install|setuptools\.command\.easy_install)$/, /./],
];

/** Files that something runs because of their names. */
const CONVENTIONS =
  /(?:^|\/)(?:handler|setup|conftest|sitecustomize|usercustomize|inference|__init__)\.py$|(?:^|\/)\d+\/model\.py$/;
const CERTAIN =
  /(?:^|\/)(?:handler|setup|sitecustomize|usercustomize)\.py$|(?:^|\/)code\/inference\.py$|(?:^|\/)\d+\/model\.py$/;

/** Functions that a loader or a server calls by itself. */
const CALLED_BY_LOADERS =
  /^(?:__\w+__|from_pretrained|forward|initialize|handle|preprocess|inference|postprocess|model_fn|input_fn|predict_fn|output_fn|execute|load_context|predict|load_model|_load_pyfunc|run|setup|main|init|score)$/;

/** Reads Python by its tokens: what is imported under which name, and what is called where. Runs nothing. */
export function judgePython(ledger: Ledger, content: Content, source: string): void {
  const lines = linesOf(source);
  const names = new Map<string, string>(BUILT_IN);
  const scopes: { readonly indent: number; readonly name: string }[] = [];
  for (const line of lines) {
    while ((scopes.at(-1)?.indent ?? -1) >= line.indent) scopes.pop();
    imports(line.words, names);
    assigned(line.words, names);
    const scope = scopes.at(-1)?.name;
    for (const use of callsIn(line.words, names)) judgeCall(ledger, content, { line, use, scope });
    const opened = openedBy(line.words);
    if (opened !== undefined) scopes.push({ indent: line.indent, name: opened });
  }
  if (CERTAIN.test(content.name))
    note(ledger, content, CONVENTION, {
      says: `${quoted(baseName(content.name))} is run by convention`,
    });
}

const BUILT_IN: readonly (readonly [string, string])[] = [
  ['exec', 'builtins.exec'],
  ['eval', 'builtins.eval'],
  ['execfile', 'builtins.execfile'],
  ['compile', 'builtins.compile'],
  ['__import__', 'builtins.__import__'],
  ['__builtins__', 'builtins'],
];

// `import a.b as c`, `import a, b`, `from a import b as c`.
function imports(words: readonly PythonWord[], names: Map<string, string>): void {
  const texts = words.map(({ text }) => text);
  const joined = texts.join(' ');
  const from = /^from ([\w. ]+) import (.*)$/.exec(joined);
  if (from !== null) {
    const module = (from[1] ?? '').replaceAll(' ', '');
    for (const part of (from[2] ?? '').replaceAll(/[()]/g, '').split(' , ')) {
      const [name = '', , as = name] = part.trim().split(' ');
      if (name !== '') names.set(as, `${module}.${name}`);
    }
    return;
  }
  if (texts[0] !== 'import') return;
  for (const part of joined.slice(7).split(' , ')) {
    const [path = '', as] = part.split(' as ').map((piece) => piece.replaceAll(' ', ''));
    if (as === undefined) names.set(path.split('.')[0] ?? '', path.split('.')[0] ?? '');
    else names.set(as, path);
  }
}

// `run = os.system` and `m = __import__('os')` give another name to the same.
function assigned(words: readonly PythonWord[], names: Map<string, string>): void {
  const [target, sign, ...rest] = words;
  if (target?.kind !== 'name' || sign?.text !== '=' || rest.length === 0 || rest.length > 12)
    return;
  const { path, end } = pathAt(rest, 0, names);
  if (path !== undefined && end === rest.length) names.set(target.text, path);
}

interface Use {
  readonly path: string;
  readonly given: readonly PythonWord[];
}

function callsIn(words: readonly PythonWord[], names: ReadonlyMap<string, string>): readonly Use[] {
  const uses: Use[] = [];
  for (let at = 0; at < words.length; at += 1) {
    if (words[at]?.kind !== 'name' || words[at - 1]?.text === '.') continue;
    if (words[at - 1]?.text === 'def' || words[at - 1]?.text === 'class') continue;
    const { path, end } = pathAt(words, at, names);
    if (path !== undefined && words[end]?.text === '(')
      uses.push({ path, given: words.slice(end + 1, end + 60) });
  }
  return uses;
}

// Follows `a.b.c`, `getattr(a, 'b')`, `__import__('a')` and `importlib.import_module('a')` to a dotted name.
function pathAt(
  words: readonly PythonWord[],
  start: number,
  names: ReadonlyMap<string, string>,
): { readonly path: string | undefined; readonly end: number } {
  const first = words[start];
  if (first?.kind !== 'name') return { path: undefined, end: start };
  let path = names.get(first.text);
  let end = start + 1;
  if (first.text === 'getattr' && words[end]?.text === '(') {
    const owner = pathAt(words, end + 1, names);
    const name = constantAt(words, owner.end + 1);
    if (owner.path === undefined || words[owner.end]?.text !== ',' || name === undefined)
      return { path: undefined, end };
    path = `${owner.path}.${name.text}`;
    end = name.end + 1;
  }
  for (;;) {
    const [sign, next] = [words[end], words[end + 1]];
    if (sign?.text === '.' && next?.kind === 'name') {
      path = path === undefined ? undefined : `${path}.${next.text}`;
      end += 2;
    } else if (sign?.text === '(' && path !== undefined && IMPORTERS.has(path)) {
      const name = constantAt(words, end + 1);
      if (name === undefined) return { path, end };
      path = name.text;
      end = name.end + 1;
    } else return { path, end };
  }
}

const IMPORTERS = new Set([
  'builtins.__import__',
  'importlib.import_module',
  'builtins.builtins.__import__',
]);

// Texts added to each other are one text.
function constantAt(
  words: readonly PythonWord[],
  start: number,
): { readonly text: string; readonly end: number } | undefined {
  if (words[start]?.kind !== 'text') return undefined;
  let text = words[start]?.text ?? '';
  let end = start + 1;
  while (
    words[end]?.kind === 'text' ||
    (words[end]?.text === '+' && words[end + 1]?.kind === 'text')
  ) {
    if (words[end]?.text === '+' && words[end]?.kind === 'operator') end += 1;
    text += words[end]?.text ?? '';
    end += 1;
  }
  return { text, end };
}

function openedBy(words: readonly PythonWord[]): string | undefined {
  const at = words.findIndex(({ text }) => text === 'def');
  if (at === 0 || (at === 1 && words[0]?.text === 'async')) return words[at + 1]?.text;
  if (words[0]?.text === 'if' && words[1]?.text === '__name__') return '(as a program)';
  return undefined;
}

function judgeCall(
  ledger: Ledger,
  content: Content,
  {
    line,
    use,
    scope,
  }: { readonly line: Line; readonly use: Use; readonly scope: string | undefined },
): void {
  const dot = use.path.lastIndexOf('.');
  const [module, name] = [use.path.slice(0, Math.max(0, dot)), use.path.slice(dot + 1)];
  const kind = REACHES.find(([, modules, names]) => modules.test(module) && names.test(name))?.[0];
  if (kind === undefined || !counts(kind, { use, scope, content })) return;
  const where = scope === undefined ? 'on import' : `in ${quoted(scope)}`;
  note(ledger, content, weighed(kind, use, content), {
    says: `${quoted(use.path)} is called ${where}`,
    at: { line: line.line },
    key: `${use.path} ${scope ?? ''}`,
  });
}

/** Files that a loader or a server imports, by their names; members of archives are code for one too. */
const IMPORTED_NAMES =
  /(?:^|\/)(?:modeling|configuration|tokenization|processing|image_processing|video_processing|feature_extraction|pipeline|custom|model|module|modules|predict|score|serve|hubconf|entry_script)[\w-]*\.py$/;

// What only a person starts weighs less, until another file makes a loader import it.
function weighed(kind: Kind, use: Use, content: Content): Kind {
  const isLoaded =
    CONVENTIONS.test(content.name) ||
    IMPORTED_NAMES.test(content.name) ||
    content.within.length > 0;
  if (isLoaded || (kind === DECODES && decodes(use.given))) return kind;
  return { ...kind, severity: kind === NETWORK ? 'note' : 'medium' };
}

// On import everything counts. Later only what no model needs: processes, and text that is decoded and run.
function counts(
  kind: Kind,
  {
    use,
    scope,
    content,
  }: { readonly use: Use; readonly scope: string | undefined; readonly content: Content },
): boolean {
  const isPlainEval = kind === DECODES && /\.(?:eval|exec|execfile)$/.test(use.path);
  if (kind === PROCESS && asksOnly(use.given)) return false;
  if (content.name === NOTEBOOK_CELL) return isPlainEval && decodes(use.given);
  if (scope === undefined)
    return !isPlainEval || !(isShortConstant(use.given) || readsVersion(use.given));
  if (scope === '(as a program)') return false;
  if (isPlainEval) return decodes(use.given);
  if (kind === NETWORK || kind === NATIVE) return false;
  return kind !== PROCESS || CALLED_BY_LOADERS.test(scope) || CONVENTIONS.test(content.name);
}

/** The name under which a cell of a notebook is judged: people start cells, nothing imports them. */
export const NOTEBOOK_CELL: string = 'cell of a notebook';

// `['git', 'rev-parse', 'HEAD']` and the like only ask about the machine.
function asksOnly(given: readonly PythonWord[]): boolean {
  const first = given.find(({ kind }) => kind === 'text');
  return (
    first !== undefined &&
    /^(?:git|nvcc|nvidia-smi|uname|which|gcc|cmake|lscpu)\b[^;|&`$<>]*$/.test(first.text)
  );
}

// `exec(open('package/version.py').read())` is how installers read their version.
function readsVersion(given: readonly PythonWord[]): boolean {
  const words = given.slice(0, 12).map(({ text }) => text);
  return (
    words.includes('open') &&
    words.some((word) => /^[\w/.-]*(?:version|about|meta)[\w-]*\.py$/.test(word)) &&
    !decodes(given)
  );
}

// `eval('1 + 2')` is odd but says itself what it does.
function isShortConstant(given: readonly PythonWord[]): boolean {
  const [first, second] = given;
  return (
    first?.kind === 'text' &&
    second?.text === ')' &&
    /^[\w\s+*/.()[\]-]{0,40}$/.test(first.text) &&
    !/__|import/.test(first.text)
  );
}

function decodes(given: readonly PythonWord[]): boolean {
  return given
    .slice(0, 12)
    .some(({ text }) =>
      /^(?:b64decode|b32decode|a85decode|decompress|fromhex|unhexlify|decode|loads|decrypt|urlopen)$/.test(
        text,
      ),
    );
}
