// A test runner for Stryker that keeps one process: modules are loaded once, a mutant is switched on, and
// only the tests that reach it run, the quickest first. Endless loops end by the count of hits.
import { globSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { type InstrumenterContext, type StrykerOptions } from '@stryker-mutator/api/core';
import { PluginKind, commonTokens, declareClassPlugin, tokens } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  MutantRunStatus,
  TestStatus,
  determineHitLimitReached,
  toMutantRunResult,
  type DryRunResult,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
  type TestRunnerCapabilities,
} from '@stryker-mutator/api/test-runner';
import { collected, enterFile, type Collected } from './collect.ts';
import { isInSample } from './score.ts';
import { useStandIns } from './stand-ins.ts';

declare global {
  /** Where instrumented code looks for the mutant that is switched on. */
  var __stryker__: InstrumenterContext | undefined;
}

const context: InstrumenterContext = (globalThis.__stryker__ ??= {});

/** Stryker allows a hundred times the hits without a mutant; tests that are the same each time need less. */
function fewer(hitLimit = Infinity): number {
  return Math.max(1000, hitLimit / 10);
}

class InOneProcess implements TestRunner {
  static readonly inject = tokens(commonTokens.options);

  readonly #patterns: string[];
  readonly #sample: number;
  readonly #msById = new Map<string, number>();

  constructor(options: StrykerOptions) {
    this.#patterns = options.testFiles;
    this.#sample = Number(options['sample']);
  }

  /** Mutants of constants read once at loading are left out, so nothing ever asks for a reload in earnest. */
  capabilities(): TestRunnerCapabilities {
    return { reloadEnvironment: true };
  }

  async init(): Promise<void> {
    useStandIns(pathToFileURL(`${process.cwd()}/`));
    for (const file of globSync(this.#patterns).toSorted()) {
      enterFile(file);
      await import(pathToFileURL(file).href);
    }
  }

  async dryRun(): Promise<DryRunResult> {
    const tests: TestResult[] = [];
    for (const test of collected.values()) {
      context.currentTestId = test.id;
      tests.push(await this.#result(test));
    }
    delete context.currentTestId;
    const { mutantCoverage = { static: {}, perTest: {} } } = context;
    return { status: DryRunStatus.Complete, tests, mutantCoverage };
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    const { activeMutant, testFilter } = options;
    if (!isInSample(activeMutant, this.#sample))
      return { status: MutantRunStatus.Survived, nrOfTests: 0 };
    const hitLimit = fewer(options.hitLimit);
    Object.assign(context, { activeMutant: activeMutant.id, hitCount: 0, hitLimit });
    const tests = await this.#resultsUntilFailure(this.#covering(testFilter));
    const endless = determineHitLimitReached(context.hitCount, hitLimit);
    delete context.activeMutant;
    return toMutantRunResult(endless ?? { status: DryRunStatus.Complete, tests });
  }

  #covering(ids: Iterable<string> = collected.keys()): readonly Collected[] {
    return [...ids]
      .flatMap((id) => collected.get(id) ?? [])
      .toSorted((a, b) => this.#ms(a) - this.#ms(b));
  }

  #ms({ id }: Collected): number {
    return this.#msById.get(id) ?? 0;
  }

  async #resultsUntilFailure(tests: readonly Collected[]): Promise<TestResult[]> {
    const results: TestResult[] = [];
    for (const test of tests) {
      const result = await this.#result(test);
      results.push(result);
      if (result.status === TestStatus.Failed) break;
    }
    return results;
  }

  async #result({ id, name, run }: Collected): Promise<TestResult> {
    const start = performance.now();
    try {
      await run();
      const timeSpentMs = performance.now() - start;
      this.#msById.set(id, timeSpentMs);
      return { id, name, timeSpentMs, status: TestStatus.Success };
    } catch (error) {
      const failureMessage = String(error);
      return { id, name, timeSpentMs: 0, status: TestStatus.Failed, failureMessage };
    }
  }
}

/** Where Stryker finds the runner. */
export const strykerPlugins = [
  declareClassPlugin(PluginKind.TestRunner, 'in-one-process', InOneProcess),
];
