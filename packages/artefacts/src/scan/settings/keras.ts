import { isRecord, type At } from '@weighbridge/core';
import { quoted } from '../../faults.ts';
import { callableOf } from '../callable.ts';
import type { Content } from '../content.ts';
import { note, type Ledger } from '../ledger.ts';
import { CALLS, FOREIGN_CLASS, LAMBDA, PLAIN_LAMBDA, REGISTERED, UNSAFE } from './kinds.ts';

/** Judges one object of a Keras configuration: what its class is, and whether it brings code. */
export function judgeKeras(
  ledger: Ledger,
  content: Content,
  node: Readonly<Record<string, unknown>>,
  at: At,
): void {
  const name = textOf(node['class_name']);
  const module = textOf(node['module']);
  if (name === '__lambda__' || name === 'Lambda') judgeLambda(ledger, content, node, at);
  if (module === '') return judgeRegistered(ledger, content, node, at);
  const dotted = `${module}.${name}`;
  if (/unsafe_deserialization/.test(name))
    return note(ledger, content, UNSAFE, { says: `the configuration calls ${quoted(dotted)}`, at });
  const callable = callableOf(dotted);
  if (callable.kind === 'reaches')
    return note(ledger, content, CALLS, {
      says: `${quoted(dotted)} is built as a part of the model`,
      at,
    });
  if (callable.kind === 'foreign')
    return note(ledger, content, FOREIGN_CLASS, {
      says: `${quoted(dotted)} is built as a part of the model`,
      at,
    });
  // Layers have names in capitals; a function of the framework does something.
  if (
    /^[a-z]\w*$/.test(name) &&
    name !== 'function' &&
    !/^(?:keras|tf_keras)\.(?:src\.)?(?:activations|losses|metrics|initializers|regularizers|ops)/.test(
      module,
    ) &&
    module !== 'builtins'
  )
    note(ledger, content, CALLS, {
      says: `the function ${quoted(dotted)} is called as a part of the model`,
      at,
    });
}

// `package>Name` was registered by code that is not in the file.
function judgeRegistered(
  ledger: Ledger,
  content: Content,
  node: Readonly<Record<string, unknown>>,
  at: At,
): void {
  const registered = textOf(node['registered_name']) || textOf(node['class_name']);
  const owner = registered.includes('>') ? registered.split('>', 1)[0] : undefined;
  if (
    owner !== undefined &&
    !/^(?:Custom|keras|keras_nlp|keras_hub|keras_cv|tensorflow)/.test(owner)
  )
    note(ledger, content, REGISTERED, {
      says: `${quoted(registered)} needs code that is not in the file`,
      at,
    });
}

/** Names that bytecode needs to reach beyond numbers; they stand in it as they are. */
const REACHES =
  /(?:__import__|__builtins__|__globals__|__subclasses__|subprocess|system|popen|socket|urllib|requests|exec|eval|compile|open|getattr|importlib|builtins|marshal|ctypes|pickle|shutil|environ|b64decode)/;

function judgeLambda(
  ledger: Ledger,
  content: Content,
  node: Readonly<Record<string, unknown>>,
  at: At,
): void {
  const code = codeIn(node['config']);
  if (code === undefined) {
    if (node['class_name'] === 'Lambda')
      note(ledger, content, PLAIN_LAMBDA, {
        says: 'a Lambda layer calls a function by its name',
        at,
        key: 'lambda',
      });
    return;
  }
  const text = bytecodeIn(code);
  const reached = REACHES.exec(text)?.[0];
  if (reached === undefined)
    note(ledger, content, PLAIN_LAMBDA, {
      says: `a Lambda layer holds ${text.length} bytes of code`,
      at,
      key: 'code',
    });
  else
    note(ledger, content, LAMBDA, {
      says: `the code of a Lambda layer names ${quoted(reached)}`,
      at,
      key: 'code',
    });
}

// Bytecode stands in base 64; some files hold source instead.
function bytecodeIn(code: string): string {
  const digits = code.replaceAll(/\s/g, '');
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(digits)) return code;
  return new TextDecoder('latin1').decode(Buffer.from(digits, 'base64'));
}

// `{code}` of Keras 3, `function: {class_name, config: {code}}`, or `function: [code, defaults, closure]`.
function codeIn(config: unknown, depth = 0): string | undefined {
  if (!isRecord(config) || depth > 3) return undefined;
  const { code, function: held } = config;
  if (typeof code === 'string') return code;
  if (Array.isArray(held)) {
    const first: unknown = held[0];
    return typeof first === 'string' ? first : undefined;
  }
  if (isRecord(held)) return codeIn(held, depth + 1) ?? codeIn(held['config'], depth + 1);
  const isCode = config['function_type'] === 'lambda' || /\blambda\b/.test(String(held));
  return typeof held === 'string' && isCode ? held : undefined;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
