import { describe, expect, it } from 'vitest';
import { records } from '../testing/records.ts';
import { licenceAsks } from './asks.ts';

describe('what a licence asks', () => {
  it.each([
    ['apache-2.0', ['changes', 'copy', 'notices']],
    ['cc0-1.0', []],
    ['mit', ['copy', 'notices']],
    ['llama-3.1-community', ['copy', 'display', 'limit', 'name', 'notices', 'use-limits']],
    ['openrail-plusplus-m', ['changes', 'flow-down', 'notices', 'use-limits']],
    ['cc-by-nc-4.0', ['changes', 'non-commercial', 'notices']],
  ])('%s: %j', (id, asks) => {
    const licence = records.find((one) => one.id === id);
    expect(licence === undefined ? undefined : licenceAsks(licence)).toEqual(asks);
  });
});
