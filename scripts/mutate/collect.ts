// Stands in for `vitest` inside a mutation run: `describe` and `it` only write down what there is to run,
// so that one process can run the few tests that reach a mutant again and again. `expect` is vitest's own.
export { expect } from 'vitest';

type Body<Row extends readonly unknown[] = []> = (...row: Row) => unknown;
type Declare = (name: string, body: Body) => void;

/** One collected test; its id is the path of its names, numbered where a name comes twice. */
export interface Collected {
  readonly id: string;
  readonly name: string;
  readonly run: Body;
}

/** Every test declared so far. */
export const collected = new Map<string, Collected>();

const path: string[] = [];

/** Says which file the tests declared from now on stand in. */
export function enterFile(name: string): void {
  path.splice(0, path.length, name);
}

function suite(name: string, body: Body): void {
  path.push(name);
  body();
  path.pop();
}

function test(name: string, body: Body): void {
  const full = [...path, name].join(' > ');
  collected.set(freeId(full), { id: freeId(full), name: full, run: body });
}

function freeId(name: string, count = 1): string {
  const id = count === 1 ? name : `${name} #${count}`;
  return collected.has(id) ? freeId(name, count + 1) : id;
}

/** `each` of vitest: a row that is a list is spread over the parameters. */
function each(declare: Declare) {
  return (rows: readonly unknown[]) =>
    (name: string, body: Body<unknown[]>): void => {
      for (const row of rows) declare(name, () => body(...(Array.isArray(row) ? row : [row])));
    };
}

/** Collects the tests declared in its body under a name. */
export const describe: Declare & { readonly each: ReturnType<typeof each> } = Object.assign(suite, {
  each: each(suite),
});

/** Collects one test. */
export const it: Declare & { readonly each: ReturnType<typeof each> } = Object.assign(test, {
  each: each(test),
});
