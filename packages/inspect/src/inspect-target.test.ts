import { existsSync, readdirSync, symlinkSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { writeGguf } from '@weighbridge/artefacts';
import { canonicalJson, type Json } from '@weighbridge/core';
import { vocabulary } from '@weighbridge/packs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readDeclaration } from './declaration/declaration.ts';
import { initText } from './declaration/init-text.ts';
import { inspectTarget } from './inspect-target.ts';
import { dossierSchema } from './dossier-schema.ts';
import { TINY, TINY_CONFIG, withFolder, zeros } from './testing/model-folder.ts';

type Files = { readonly [path: string]: string | Uint8Array };

const CARD =
  '---\nlicense: mit\nbase_model: a/b\ndatasets: [c/d]\n---\n# Tiny\n## Intended use\n## Limitations\n';
const WHOLE: Files = {
  'README.md': CARD,
  'config.json': JSON.stringify(TINY_CONFIG, null, 2),
  'model.safetensors': zeros(TINY),
};

async function inspected(files: Files) {
  return withFolder(files, (folder) => inspectTarget(folder));
}

async function dossierOf(files: Files) {
  return (await inspected(files)).dossier;
}

function config(change: { readonly [setting: string]: unknown }): string {
  return JSON.stringify({ ...TINY_CONFIG, ...change }, null, 2);
}

function withCode(findings: readonly { readonly code: string }[], code: string) {
  return findings.filter((finding) => finding.code === code);
}

describe('inspectTarget', () => {
  it('reads every file of a plain model folder and finds only that it is not signed', async () => {
    const { files, findings, faults } = await dossierOf(WHOLE);
    expect(files.map((file) => [file.path, file.read])).toEqual([
      ['README.md', true],
      ['config.json', true],
      ['model.safetensors', true],
    ]);
    expect(findings.map((finding) => finding.code)).toEqual(['supply.unsigned']);
    expect(faults).toEqual([]);
  });

  it('counts the parameters in the tensors, with file and byte', async () => {
    const { facts } = await dossierOf(WHOLE);
    expect(facts['model.parameters']).toMatchObject({
      value: 528,
      evidence: [{ kind: 'read', file: 'model.safetensors' }],
    });
    expect(facts['model.active_parameters']?.value).toBe(528);
    expect(facts['model.tensor_types']?.value).toEqual({ has: ['BF16'], complete: true });
    expect(facts['model.file_formats']?.value).toEqual({ has: ['safetensors'], complete: true });
    expect(facts['model.context_length']?.value).toBe(64);
    expect(facts['model.architecture']?.value).toBe('LlamaForCausalLM');
  });

  it('states what is absent only with the digest of the folder', async () => {
    const { facts, revision } = await dossierOf({ 'model.safetensors': zeros(TINY) });
    const evidence = { kind: 'read', file: '.', at: { pointer: '' }, sha256: revision.files };
    expect(facts['card.present']).toEqual({ value: false, evidence: [evidence] });
    expect(facts['release.signature_present']).toEqual({ value: false, evidence: [evidence] });
    expect(facts['licence.declared']).toEqual({ value: 'NONE', evidence: [evidence] });
    expect(facts['model.training_tokens']).toBeUndefined();
  });

  it('says of a target that is a link in a circle that it cannot be read', async () => {
    await withFolder({}, async (folder) => {
      const loop = join(folder, 'loop');
      symlinkSync(loop, loop);
      const { dossier } = await inspectTarget(loop);
      expect(dossier.faults).toMatchObject([{ code: 'inventory.unreadable' }]);
    });
  });

  it('says of a target whose name is longer than the system allows that it is not there', async () => {
    const { dossier } = await inspectTarget('n'.repeat(5000));
    expect(dossier.faults).toMatchObject([{ code: 'inventory.missing' }]);
  });

  it('does not call a folder unsigned, or without weights, while a link may lead to them', async () => {
    await withFolder({ 'README.md': CARD }, async (folder) => {
      symlinkSync('../elsewhere', join(folder, 'pytorch_model.bin'));
      const { dossier } = await inspectTarget(folder);
      expect(dossier.facts['release.signature_present']).toBeUndefined();
      expect(dossier.facts['model.file_formats']).toBeUndefined();
      expect(dossier.findings.map(({ code }) => code)).not.toContain('supply.unsigned');
      expect(dossier.facts['findings.codes']?.value).not.toHaveProperty('complete');
    });
  });

  it('does not call a folder unsigned while a file named as a signature is of no form known', async () => {
    const { facts, findings } = await dossierOf({
      ...WHOLE,
      'model.sig': new Uint8Array([0xff, 0, 1, 2]),
    });
    expect(facts['release.signature_present']).toBeUndefined();
    expect(withCode(findings, 'supply.unsigned')).toEqual([]);
  });

  it('states nothing about a folder for a single file', async () => {
    const { dossier } = await withFolder(WHOLE, (folder) =>
      inspectTarget(join(folder, 'model.safetensors')),
    );
    expect(dossier.facts['card.present']).toBeUndefined();
    expect(dossier.facts['model.parameters']?.value).toBe(528);
    expect(dossier.facts['findings.codes']?.value).toEqual({ has: [] });
  });

  it('does not call a card silent that could not be read', async () => {
    const { facts, faults } = await dossierOf({
      ...WHOLE,
      'README.md': '---\nlicense: [mit\n---\n',
    });
    expect(faults.map((fault) => fault.code)).toEqual(['card.syntax']);
    expect(facts['licence.declared']).toBeUndefined();
    expect(facts['model.datasets_named']).toBeUndefined();
    expect(facts['findings.codes']?.value).not.toHaveProperty('complete');
  });

  it('says of a file without a reader that nothing is known about its content, and bounds what it can hold', async () => {
    const { files, facts } = await dossierOf({
      ...WHOLE,
      'pytorch_model.bin': new TextEncoder().encode('lmgg\0\0'),
    });
    expect(files.find((file) => file.path === 'pytorch_model.bin')?.read).toMatchObject({
      reason: expect.stringContaining('no reader for ggml'),
    });
    expect(facts['model.parameters']?.value).toEqual({ lo: 528, hi: 528 + 6 * 8 });
    expect(facts['model.tensor_types']?.value).toEqual({ has: ['BF16'] });
  });

  it('holds what a scan finds: what loading a pickle would do, once', async () => {
    const { findings, files } = await dossierOf({
      ...WHOLE,
      'pytorch_model.bin': new TextEncoder().encode("cposix\nsystem\n(S'echo'\ntR."),
    });
    expect(findings.filter(({ code }) => code.startsWith('pickle.'))).toMatchObject([
      { code: 'pickle.runs-process', severity: 'high', places: [{ file: 'pytorch_model.bin' }] },
    ]);
    expect(files.find((file) => file.path === 'pytorch_model.bin')?.read).toBe(true);
  });

  it('reports a truncated file with its byte, as unread', async () => {
    const { files, faults, facts } = await dossierOf({
      ...WHOLE,
      'model.safetensors': zeros(TINY).subarray(0, 100),
    });
    expect(faults[0]).toMatchObject({
      code: 'safetensors.truncated',
      at: { file: 'model.safetensors' },
    });
    expect(files.find((file) => file.kind === 'weights')?.read).toMatchObject({
      reason: expect.stringContaining('safetensors.truncated'),
    });
    expect(facts['model.parameters']?.value).not.toBe(528);
  });

  it('names both places of a card that states another number than the tensors hold, and says it once', async () => {
    const { findings, facts } = await dossierOf({
      ...WHOLE,
      'README.md': `${CARD}\nA model with 7B parameters.\n`,
    });
    expect(withCode(findings, 'card.parameters-differ')).toMatchObject([
      {
        severity: 'medium',
        places: [{ file: 'README.md', line: 10 }, { file: 'model.safetensors' }],
      },
    ]);
    expect(withCode(findings, 'facts.contradicted')).toEqual([]);
    expect(facts['model.parameters']).toMatchObject({ value: 528, conflicts: [{ value: 7e9 }] });
  });

  it('names both places of a declaration that the tensors contradict', async () => {
    const { findings } = await dossierOf({
      ...WHOLE,
      'weighbridge.yaml': 'model:\n  parameters: 7e9\n',
    });
    expect(withCode(findings, 'facts.contradicted')).toMatchObject([
      {
        severity: 'medium',
        places: [{ file: 'weighbridge.yaml', line: 2 }, { file: 'model.safetensors' }],
        facts: ['model.parameters'],
      },
    ]);
  });

  it('takes a number that is rounded as people do for true', async () => {
    const shapes = { 'w.weight': [1, 10_300] } as const;
    const { findings } = await dossierOf({
      'model.safetensors': zeros(shapes),
      'README.md': `${CARD}\nIt has 10K parameters.\n`,
    });
    expect(withCode(findings, 'card.parameters-differ')).toEqual([]);
    expect(withCode(findings, 'facts.contradicted')).toEqual([]);
  });

  it('makes unknown of two declared licences, and names both places', async () => {
    const { facts, findings } = await dossierOf({
      ...WHOLE,
      'weighbridge.yaml': 'licence:\n  declared: apache-2.0\n',
    });
    expect(facts['licence.declared']).toBeUndefined();
    expect(withCode(findings, 'facts.disagree')).toMatchObject([
      {
        places: [
          { file: 'README.md', line: 2 },
          { file: 'weighbridge.yaml', line: 2 },
        ],
      },
    ]);
  });

  it('passes on policy and waivers, and faults of the declaration', async () => {
    const { dossier, declaration } = await inspected({
      ...WHOLE,
      'weighbridge.yaml': 'policy: p.yaml\nmodle: {}\n',
    });
    expect(declaration).toEqual({ policy: 'p.yaml', waivers: [] });
    expect(dossier.faults).toMatchObject([
      { code: 'declaration.unknown-key', at: { line: 2, column: 1 } },
    ]);
    expect((await inspected(WHOLE)).declaration).toBeUndefined();
  });

  it('takes one declaration, and says so of the other', async () => {
    const { faults, facts } = await dossierOf({
      ...WHOLE,
      'weighbridge.yaml': 'model: {name: a}',
      'weighbridge.yml': 'model: {name: b}',
    });
    expect(faults).toMatchObject([
      { code: 'declaration.two-files', at: { file: 'weighbridge.yml' } },
    ]);
    expect(facts['model.name']?.value).toBe('a');
  });

  it('adds up the shards of an index', async () => {
    const { facts, faults } = await dossierOf({
      'model-00001-of-00002.safetensors': zeros({ a: [4] }),
      'model-00002-of-00002.safetensors': zeros({ b: [5] }),
      'model.safetensors.index.json': JSON.stringify({
        metadata: { total_size: 18 },
        weight_map: {
          a: 'model-00001-of-00002.safetensors',
          b: 'model-00002-of-00002.safetensors',
        },
      }),
    });
    expect(faults).toEqual([]);
    expect(facts['model.parameters']?.value).toBe(9);
  });

  it('knows only a least number while a shard is missing', async () => {
    const { facts, faults } = await dossierOf({
      'model-00001-of-00002.safetensors': zeros({ a: [4] }),
      'model.safetensors.index.json': JSON.stringify({
        weight_map: {
          a: 'model-00001-of-00002.safetensors',
          b: 'model-00002-of-00002.safetensors',
        },
      }),
    });
    expect(faults.map((fault) => fault.code)).toEqual(['shards.missing']);
    expect(facts['model.parameters']?.value).toEqual({ lo: 4 });
  });

  it('does not count the parameters of an adapter as those of the model', async () => {
    const { facts, lineage } = await dossierOf({
      'adapter_model.safetensors': zeros({ 'lora_A.weight': [4, 2] }),
      'adapter_config.json': '{"base_model_name_or_path": "a/b", "peft_type": "LORA"}',
    });
    expect(facts['model.parameters']).toBeUndefined();
    expect(facts['model.base_models_named']?.value).toBe(true);
    expect(lineage).toEqual([
      { relation: 'adapter', model: 'a/b', from: { file: 'adapter_config.json', line: 1 } },
    ]);
  });

  it('does not count packed elements as parameters', async () => {
    const { facts } = await dossierOf({
      'model.safetensors': zeros({ 'model.layers.0.mlp.qweight': [4, 2] }),
    });
    expect(facts['model.parameters']).toBeUndefined();
  });

  it('leaves active parameters open where there are experts', async () => {
    const { facts } = await dossierOf({
      ...WHOLE,
      'config.json': config({ num_local_experts: 8 }),
    });
    expect(facts['model.parameters']?.value).toBe(528);
    expect(facts['model.active_parameters']).toBeUndefined();
  });

  it('takes licence, name and context from a GGUF where no card says more, and compares where one does', async () => {
    const gguf = writeGguf({
      metadata: {
        'general.architecture': { type: 'string', value: 'llama' },
        'general.name': { type: 'string', value: 'Tiny' },
        'general.license': { type: 'string', value: 'apache-2.0' },
        'llama.context_length': { type: 'u32', value: 64 },
      },
      tensors: [
        { name: 'token_embd.weight', type: 'F32', shape: [2, 2], bytes: new Uint8Array(16) },
      ],
    });
    const alone = await dossierOf({ 'tiny.gguf': gguf });
    expect(alone.facts['licence.declared']).toMatchObject({
      value: 'apache-2.0',
      evidence: [{ kind: 'read', file: 'tiny.gguf' }],
    });
    expect([alone.facts['model.name']?.value, alone.facts['model.context_length']?.value]).toEqual([
      'Tiny',
      64,
    ]);
    const beside = await dossierOf({ 'tiny.gguf': gguf, 'README.md': CARD });
    expect(beside.facts['licence.declared']?.value).toBe('mit');
    expect(withCode(beside.findings, 'card.metadata-differs')).toMatchObject([
      {
        places: [{ file: 'README.md', line: 2 }, { file: 'tiny.gguf' }],
        facts: ['licence.declared'],
      },
    ]);
  });

  it('names the line of JSON that is broken', async () => {
    const { faults } = await dossierOf({
      ...WHOLE,
      'config.json': '{\n  "hidden_size": 8,\n}\n',
      'vocab.json': '{"a": 1',
    });
    expect(faults).toMatchObject([
      { code: 'config.syntax', at: { file: 'config.json', line: 3, column: 1 } },
      { code: 'text.json', at: { file: 'vocab.json' } },
    ]);
  });

  it.each([
    ['[]', 'config.shape'],
    ['['.repeat(200), 'config.limit'],
    [`"${'x'.repeat(4 * 1024 * 1024)}"`, 'text.limit'],
  ])('names what else can be wrong with a configuration', async (text, code) => {
    expect(
      (await dossierOf({ ...WHOLE, 'config.json': text })).faults.map((fault) => fault.code),
    ).toEqual([code]);
  });

  it('names a card that is not UTF-8, and does not call it missing', async () => {
    const latin = new Uint8Array(200_000).fill(0x61);
    latin[150_000] = 0xe9;
    const { faults, facts } = await dossierOf({ ...WHOLE, 'README.md': latin });
    expect(faults.map((fault) => fault.code)).toEqual(['text.encoding']);
    expect(facts['card.present']?.value).toBe(true);
    expect(facts['model.datasets_named']).toBeUndefined();
    const binary = await dossierOf({
      ...WHOLE,
      'README.md': new Uint8Array([0xff, 0xfe, 0, 1, 2]),
    });
    expect(binary.facts['card.present']?.value).toBe(true);
  });

  it('finds a setting that stands twice', async () => {
    const { findings } = await dossierOf({
      ...WHOLE,
      'config.json': config({}).replace('{', '{"vocab_size": 1,'),
    });
    expect(withCode(findings, 'config.duplicate-key')).toMatchObject([
      { severity: 'medium', places: [{ file: 'config.json' }, { line: 1 }] },
    ]);
  });

  it.each<[string, { readonly [setting: string]: unknown }]>([
    [
      'hidden_size',
      { hidden_size: 16, num_attention_heads: 4, head_dim: 2, num_key_value_heads: 4 },
    ],
    ['vocab_size', { vocab_size: 17 }],
    ['num_hidden_layers', { num_hidden_layers: 3 }],
    ['num_attention_heads', { num_attention_heads: 4, head_dim: 4, num_key_value_heads: 2 }],
    ['num_key_value_heads', { num_key_value_heads: 1 }],
    ['torch_dtype', { torch_dtype: 'float16' }],
  ])('names both places where %s and the tensors differ', async (setting, change) => {
    const { findings } = await dossierOf({ ...WHOLE, 'config.json': config(change) });
    expect(withCode(findings, 'config.tensors-differ')).toMatchObject([
      {
        severity: 'medium',
        says: expect.stringContaining(`\`${setting}\``),
        places: [{ file: 'config.json' }, { file: 'model.safetensors' }],
      },
    ]);
  });

  it('finds embeddings that are said not to be tied and have no head', async () => {
    const { 'lm_head.weight': _, ...headless } = TINY;
    const { findings } = await dossierOf({ ...WHOLE, 'model.safetensors': zeros(headless) });
    expect(withCode(findings, 'config.tensors-differ')).toHaveLength(1);
  });

  it('gives the same dossier for the same files in another folder', async () => {
    const [first, second] = [await dossierOf(WHOLE), await dossierOf(WHOLE)];
    expect(JSON.stringify(first)).toBe(JSON.stringify(second));
  });

  it('never crashes on any bytes in any of the files it decodes', async () => {
    const bytes = fc.uint8Array({ maxLength: 300 });
    await fc.assert(
      fc.asyncProperty(bytes, bytes, bytes, async (card, settings, declaration) => {
        const dossier = await dossierOf({
          'README.md': card,
          'config.json': settings,
          'weighbridge.yaml': declaration,
          'model.safetensors': card,
          'model.gguf': settings,
        });
        expect(dossierSchema.safeParse(dossier).success).toBe(true);
      }),
      { numRuns: 15 },
    );
  });

  it('uses no fact that the vocabulary does not have', async () => {
    const { facts } = await dossierOf({
      ...WHOLE,
      'README.md': `${CARD}\n13B active parameters. Trained on 2T tokens.\n`,
    });
    expect(Object.keys(facts).filter((fact) => !Object.hasOwn(vocabulary.facts, fact))).toEqual([]);
  });
});

describe('dossierSchema', () => {
  it('takes the dossiers that are made, as decoder and as published schema', async () => {
    const dossier = await dossierOf({
      ...WHOLE,
      'weighbridge.yaml': 'model: {parameters: 7e9}\nmodle: 1\n',
      'x.onnx': new Uint8Array(9),
    });
    expect(dossierSchema.safeParse(dossier).error).toBeUndefined();
    const validate = new Ajv2020({ strict: false }).compile(
      z.toJSONSchema(dossierSchema, { io: 'input' }),
    );
    validate(JSON.parse(JSON.stringify(dossier)));
    expect(validate.errors).toBeNull();
  });

  it('holds no path of the machine', async () => {
    const { dossier, folder } = await withFolder(WHOLE, async (path) => ({
      folder: path,
      ...(await inspectTarget(path)),
    }));
    const json: Json = JSON.parse(JSON.stringify(dossier));
    expect(canonicalJson(json)).not.toContain(folder);
  });
});

describe('initText', () => {
  it('is valid as it stands and states nothing', async () => {
    const text = initText(await dossierOf(WHOLE), vocabulary);
    expect(readDeclaration('weighbridge.yaml', text, { vocabulary })).toEqual({
      claims: [],
      waivers: [],
      faults: [],
    });
  });

  it('shows what was read with its place, and asks for the rest', async () => {
    const text = initText(await dossierOf(WHOLE), vocabulary);
    expect(text).toContain('# parameters: 528');
    expect(text).toContain('model.safetensors, byte');
    expect(text).toContain('How many tokens was the model trained on');
  });

  it('is valid too once every comment of the form `# key: value` is taken in', async () => {
    const text = initText(await dossierOf({}), vocabulary).replaceAll(
      /^ {2}# ([a-z_]+: \S.*)$/gm,
      '  $1',
    );
    const { claims, faults } = readDeclaration('weighbridge.yaml', text, { vocabulary });
    expect(faults).toEqual([]);
    expect(claims.length).toBeGreaterThan(40);
  });

  it('lets no name in the files break out of its comment', async () => {
    const evil = 'x\u2028model: {name: y}';
    const text = initText(
      await dossierOf({
        'README.md': `---\nlicense: "mit\\nmodel: {name: z}"\nmodel-index: [{name: "${evil}"}]\n---\n`,
      }),
      vocabulary,
    );
    expect(readDeclaration('weighbridge.yaml', text, { vocabulary }).claims).toEqual([]);
  });
});

const FOLDERS = new URL('../../../../shared/data/artefacts/model-folders/', import.meta.url);

describe.skipIf(!existsSync(FOLDERS))('real model folders (needs ../shared)', () => {
  const names = existsSync(FOLDERS)
    ? readdirSync(FOLDERS, { withFileTypes: true }).filter((entry) => entry.isDirectory())
    : [];
  it.each(names.map((entry) => entry.name))('%s gives a dossier without faults', async (name) => {
    const { dossier } = await inspectTarget(fileURLToPath(new URL(name, FOLDERS)));
    expect(dossier.faults).toEqual([]);
    expect(dossierSchema.safeParse(dossier).success).toBe(true);
    expect(
      dossier.findings.filter(
        (finding) => finding.severity === 'high' || finding.severity === 'medium',
      ),
    ).toEqual([]);
  });
});
