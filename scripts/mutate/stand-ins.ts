import { registerHooks } from 'node:module';

const STAND_INS: Readonly<Record<string, string>> = {
  vitest: new URL('collect.ts', import.meta.url).href,
  'fast-check': new URL('few-runs.ts', import.meta.url).href,
};

/** Lets the modules under a folder import our collectors where they name `vitest` and `fast-check`. */
export function useStandIns(folder: URL): void {
  registerHooks({
    resolve(specifier, context, next) {
      const url = STAND_INS[specifier];
      if (url === undefined || context.parentURL?.startsWith(folder.href) !== true) {
        return next(specifier, context);
      }
      return { url, shortCircuit: true };
    },
  });
}
