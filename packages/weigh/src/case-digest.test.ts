import { day, sha256, type Facts } from '@weighbridge/core';
import { describe, expect, it } from 'vitest';
import { caseDigest, declaredDigest, type Asked } from './case-digest.ts';
import { asked, dossierOf } from './testing/samples.ts';

const QUESTION: Asked = {
  files: sha256('files'),
  declared: sha256('declared'),
  case: asked({ roles: ['provider'], places: ['EU'], use: { 'use.sector': 'health' } }),
  packs: ['eu-ai-act', 'practice'],
};

describe('the case digest', () => {
  it('is made over these members and nothing else', () => {
    const text =
      `{"as_of":"2026-11-21","declared":"${sha256('declared')}","files":"${sha256('files')}","known_at":"2026-11-21",` +
      '"packs":["eu-ai-act","practice"],"places":["EU"],"roles":["provider"],"strict":false,"use":{"use.sector":"health"}}';
    expect(caseDigest(QUESTION)).toBe(sha256(text));
  });

  it('does not depend on the order of packs', () => {
    expect(caseDigest({ ...QUESTION, packs: ['practice', 'eu-ai-act'] })).toBe(
      caseDigest(QUESTION),
    );
  });

  it.each<[string, Partial<Asked>]>([
    ['other files', { files: sha256('x') }],
    ['other declarations', { declared: sha256('x') }],
    ['another role', { case: { ...QUESTION.case, roles: ['host'] } }],
    ['another use', { case: { ...QUESTION.case, use: {} } }],
    ['another place', { case: { ...QUESTION.case, places: ['US'] } }],
    ['another day of the law', { case: { ...QUESTION.case, as_of: day('2027-01-01') } }],
    ['another day of the facts', { case: { ...QUESTION.case, known_at: day('2025-01-01') } }],
    ['without assumptions', { case: { ...QUESTION.case, strict: true } }],
    ['another pack', { packs: ['eu-ai-act'] }],
  ])('is another for %s', (_what, changes) => {
    expect(caseDigest({ ...QUESTION, ...changes })).not.toBe(caseDigest(QUESTION));
  });
});

describe('the digest of what was declared', () => {
  const { files } = dossierOf();
  const yaml = (value: number, line = 3): Facts => ({
    'model.training_tokens': {
      value,
      evidence: [{ kind: 'declared', file: 'weighbridge.yaml', line }],
    },
  });

  it('follows what the declaration says, not where in it', () => {
    expect(declaredDigest(yaml(1), files)).not.toBe(declaredDigest(yaml(2), files));
    expect(declaredDigest(yaml(1, 3), files)).toBe(declaredDigest(yaml(1, 9), files));
  });

  it('counts a declaration that lies beside the revision', () => {
    expect(declaredDigest(yaml(1), [])).toBe(declaredDigest(yaml(1), files));
  });

  it('counts a declaration that bytes contradict', () => {
    const read: Facts = {
      'model.training_tokens': {
        value: 5,
        evidence: [{ kind: 'read', file: 'a', at: { byte: 0 }, sha256: sha256('a') }],
      },
    };
    const contradicted: Facts = {
      'model.training_tokens': {
        value: 5,
        evidence: read['model.training_tokens']?.evidence ?? [],
        conflicts: [
          { value: 1, evidence: { kind: 'declared', file: 'weighbridge.yaml', line: 3 } },
        ],
      },
    };
    expect(declaredDigest(contradicted, files)).toBe(declaredDigest(yaml(1), files));
    expect(declaredDigest(read, files)).toBe(declaredDigest({}, files));
  });

  it('leaves out what files of the revision say: a better reader keeps the number of a question', () => {
    const card: Facts = {
      'licence.declared': {
        value: 'mit',
        evidence: [{ kind: 'declared', file: 'README.md', line: 2 }],
      },
    };
    expect(declaredDigest(card, files)).toBe(declaredDigest({}, files));
  });
});
