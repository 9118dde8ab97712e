import { describe, expect, it } from 'vitest';
import { FaultError, SEVERITIES, reading, type Fault } from './fault.ts';

const broken: Fault = {
  code: 'demo.truncated',
  at: { file: 'a.bin', byte: 8 },
  detail: 'needs 8 bytes',
  remedy: 'fetch it again',
};
const odd: Fault = { ...broken, code: 'demo.odd' };

describe('reading', () => {
  it('gives the value with the faults that did not stop it', async () => {
    const result = await reading((faults) => {
      faults.push(odd);
      return Promise.resolve(7);
    });
    expect(result).toEqual({ kind: 'read', value: 7, faults: [odd] });
  });

  it('puts the fault that stopped it before those that did not', async () => {
    const result = await reading((faults) => {
      faults.push(odd);
      return Promise.reject(new FaultError(broken));
    });
    expect(result).toEqual({ kind: 'faulty', faults: [broken, odd] });
  });

  it('lets every other error pass: that one is our mistake', async () => {
    await expect(reading(() => Promise.reject(new TypeError('ours')))).rejects.toThrow(
      new TypeError('ours'),
    );
  });

  it('also catches a fault thrown before the first await', async () => {
    const result = await reading(() => {
      throw new FaultError(broken);
    });
    expect(result.kind).toBe('faulty');
  });
});

describe('a fault as an error', () => {
  it('says its code and detail, and carries the fault', () => {
    const error = new FaultError(broken);
    expect(error.message).toBe('demo.truncated: needs 8 bytes');
    expect(error.name).toBe('FaultError');
    expect(error.fault).toBe(broken);
  });
});

describe('severities', () => {
  it('stand from heaviest to lightest; there is no critical', () => {
    expect(SEVERITIES).toEqual(['high', 'medium', 'low', 'note']);
  });
});
