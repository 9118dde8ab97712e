import { constant, itemsIn, several, textIn, UNKNOWN, type Made, type Value } from './values.ts';

/**
 * What a call gives, where that can be told without making it: an attribute of something named, a
 * module by its name, a call put off until later. Everything else is an object that the call made.
 */
export function applied(by: Value, given: readonly Value[]): Value {
  const meaning = by.kind === 'global' ? COMBINATORS.get(`${by.module}.${by.name}`) : undefined;
  return meaning?.(given) ?? made(by, given);
}

function made(by: Value, given: readonly Value[]): Made {
  return { kind: 'made', by, given };
}

type Combinator = (given: readonly Value[]) => Value | undefined;

const module: Combinator = ([name]) => {
  const text = textIn(name);
  return text === undefined ? UNKNOWN : { kind: 'global', module: text, name: '' };
};

const attribute: Combinator = ([owner, name]) => {
  const text = textIn(name);
  return owner?.kind === 'global' && text !== undefined ? memberOf(owner, text) : undefined;
};

const resolver: Combinator = ([path]) => {
  const text = textIn(path);
  if (text === undefined) return UNKNOWN;
  const dot = Math.max(text.lastIndexOf(':'), text.lastIndexOf('.'));
  return { kind: 'global', module: text.slice(0, Math.max(0, dot)), name: text.slice(dot + 1) };
};

const COMBINATORS: ReadonlyMap<string, Combinator> = new Map([
  ['builtins.getattr', attribute],
  ['__builtin__.getattr', attribute],
  ['importlib.import_module', module],
  ['builtins.__import__', module],
  ['__builtin__.__import__', module],
  ['pydoc.locate', resolver],
  ['pkgutil.resolve_name', resolver],
  ['copyreg.__newobj__', ([by, ...given]) => made(by ?? UNKNOWN, given)],
  ['copy_reg.__newobj__', ([by, ...given]) => made(by ?? UNKNOWN, given)],
  ['copyreg._reconstructor', ([by]) => made(by ?? UNKNOWN, [])],
  ['copy_reg._reconstructor', ([by]) => made(by ?? UNKNOWN, [])],
  ['_codecs.encode', ([text]) => text],
  ['builtins.tuple', ([items]) => several('tuple', itemsIn(items))],
  ['builtins.str', ([text]) => (textIn(text) === undefined ? undefined : text)],
  ['sys.intern', ([text]) => text],
  [
    'builtins.bytes',
    ([text]) => (textIn(text) === undefined ? undefined : constant(textIn(text) ?? '')),
  ],
]);

/** An attribute of something named: of a module its member, of a member its own. */
function memberOf(owner: Extract<Value, { kind: 'global' }>, name: string): Value {
  return {
    kind: 'global',
    module: owner.module,
    name: owner.name === '' ? name : `${owner.name}.${name}`,
  };
}
