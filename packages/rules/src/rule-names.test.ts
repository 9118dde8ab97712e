import { describe, expect, it } from 'vitest';
import { isNameOf } from './rule-names.ts';

const article = { pack: 'eu-ai-act', rule: 'art-22' };

describe('a rule', () => {
  it.each(['art-22', 'eu-ai-act/art-22', 'eu-aia/art-22'])('is named by %s', (written) => {
    expect(isNameOf(written, article)).toBe(true);
  });

  it.each(['eu-gdpr/art-22', 'eu-aia/art-2', 'art-2', '22', '/art-22'])(
    'is not named by %s',
    (written) => {
      expect(isNameOf(written, article)).toBe(false);
    },
  );

  it('of a pack that the law files call by its own name is named by that', () => {
    expect(isNameOf('eu-gdpr/art-22', { pack: 'eu-gdpr', rule: 'art-22' })).toBe(true);
    expect(isNameOf('eu-aia/art-22', { pack: 'eu-gdpr', rule: 'art-22' })).toBe(false);
  });
});
