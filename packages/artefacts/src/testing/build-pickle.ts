/** Pickles written opcode by opcode, with the wrong one in plain sight. Each character is a byte. */
export function latin1Bytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** A text as SHORT_BINUNICODE. */
export function text(value: string): string {
  return `\u008c${String.fromCharCode(value.length)}${value}`;
}

/** Bytes as BINBYTES. */
export function bytes(value: string): string {
  const length = [0, 8, 16, 24].map((shift) => String.fromCharCode((value.length >> shift) & 0xff));
  return `B${length.join('')}${value}`;
}

/** A name looked up by STACK_GLOBAL. */
export function name(module: string, attribute: string): string {
  return `${text(module)}${text(attribute)}\u0093`;
}

/** A call: what is called, and its arguments. */
export function call(callee: string, ...given: readonly string[]): string {
  return `${callee}(${given.join('')}tR`;
}

/** A whole pickle of protocol 4 without a frame. */
export function pickle(content: string): Uint8Array {
  return latin1Bytes(`\u0080\u0004${content}.`);
}

/** One command that nobody runs. */
export const COMMAND: string = text('echo weighbridge-canary');

/** Ways to reach a command, each as the content of a pickle of protocol 4. */
export const HOSTILE: Readonly<Record<string, string>> = {
  'GLOBAL and REDUCE': call('cposix\nsystem\n', COMMAND),
  STACK_GLOBAL: call(name('os', 'system'), COMMAND),
  INST: `(${COMMAND}ios\nsystem\n`,
  OBJ: `(${name('os', 'system')}${COMMAND}o`,
  NEWOBJ: `${name('subprocess', 'Popen')}(${COMMAND}t\u0081`,
  NEWOBJ_EX: `${name('subprocess', 'Popen')}(${COMMAND}t}\u0092`,
  'names kept in the memo': `${text('os')}q\u00070${text('system')}q\u00080${text('json')}q\u00090h\u0007h\u0008\u0093(${COMMAND}tR`,
  'quoted names': call("S'os'\nS'system'\n\u0093", COMMAND),
  'names with escapes': call("S'\\x6f\\x73'\nS'\\163ystem'\n\u0093", COMMAND),
  'a name with dots': call(name('pathlib', 'os.system'), COMMAND),
  'an attribute of an imported module': call(
    call(
      name('builtins', 'getattr'),
      call(name('importlib', 'import_module'), text('os')),
      text('system'),
    ),
    COMMAND,
  ),
  'a call put off': call(call(name('functools', 'partial'), name('os', 'system'), COMMAND)),
  'operator.attrgetter': call(call(name('operator', 'attrgetter'), text('system')), COMMAND),
  'pydoc.locate': call(call(name('pydoc', 'locate'), text('os.system')), COMMAND),
  'a pickle in a pickle': call(
    name('pickle', 'loads'),
    bytes('\u0080\u0004cos\nsystem\n(X\u0004\0\0\0echotR.'),
  ),
  'a pickle nobody was seen to load': `}${text('cache')}${bytes('\u0080\u0004cos\nsystem\n(X\u0004\0\0\0echotR.')}s`,
  'a function of the standard library': call(name('cProfile', 'run'), COMMAND),
  'a function of a framework': call(name('torch.utils.collect_env', 'run'), COMMAND),
  'a function on no list': call(name('somewhere.helpers', 'do_it'), COMMAND),
  'code as bytes': call(name('marshal', 'loads'), bytes('c\0')),
  'an address': call(name('urllib.request', 'urlopen'), text('http://192.0.2.1/')),
  'a file': call(name('builtins', 'open'), text('/etc/hosts')),
  'a native library': call(name('ctypes', 'CDLL'), text('libc.so.6')),
  'an installation': call(name('pip', 'main'), `(${text('install')}l`),
};

/** What picklers write of harmless objects. */
export const HARMLESS: Readonly<Record<string, string>> = {
  'a dictionary': `}(${text('a')}K\u0001${text('os.system')}${text('eval')}u`,
  'an ordered dictionary': `${name('collections', 'OrderedDict')})R(${text('a')}K\u0001u`,
  'an object of scikit-learn': `${name('sklearn.preprocessing._data', 'StandardScaler')})\u0081}${text('n')}K\u0001sb`,
  'a data type': call(name('numpy', 'dtype'), text('f8'), '\u0089', '\u0088'),
  'bytes that are a harmless pickle': `}${text('cache')}${bytes('\u0080\u0002]q\0(K\u0001K\u0002K\u0003e..............')}s`,
  'bytes as text': call(name('_codecs', 'encode'), text('abc'), text('latin1')),
};
