import { vocabulary } from '@weighbridge/packs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { declarationSchema } from './schema.ts';

function validator() {
  const ajv = new Ajv2020({ strict: false });
  formats.default(ajv);
  return ajv.compile(declarationSchema(vocabulary));
}

describe('declarationSchema', () => {
  const validate = validator();
  it.each([
    'model: {training_tokens: 2e12, name: alder}',
    'model: {training_tokens: {value: {lo: 1}, by: A. Person, on: 2026-01-01, evidence: a, source: b}}',
    'actor: {roles: [provider]}\nevidence:\nwaivers: [{id: a, reason: b, owner: c, until: 2027-01-01}]',
    'release: {monetisation_forms: {has: [], complete: true}}',
  ])('takes `%s`', (text) => {
    validate(parse(text));
    expect(validate.errors).toBeNull();
  });
  it.each([
    'model: {trianing_tokens: 1}',
    'model: {trained_by_actor: 3}',
    'actor: {roles: [nobody]}',
    'waivers: [{id: a}]',
    'extra: 1',
  ])('refuses `%s`', (text) => {
    expect(validate(parse(text))).toBe(false);
  });
});
