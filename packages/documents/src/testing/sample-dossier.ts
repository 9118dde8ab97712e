import { day } from '@weighbridge/core';
import type { Dossier, FileEntry } from '@weighbridge/inspect';
import { digest } from './sample-ticket.ts';

function file(path: string, changes: Partial<FileEntry> = {}): FileEntry {
  return {
    path,
    sizeBytes: 1_024,
    sha256: digest(path),
    kind: 'config',
    format: 'json',
    read: true,
    ...changes,
  };
}

const CONFIG = digest('config.json');

/** A dossier with one of everything a report draws; the model is invented. */
export const SAMPLE_DOSSIER: Dossier = {
  schema: 'weighbridge.dossier/1',
  name: 'alder-7b',
  purl: 'pkg:huggingface/example-lab/alder-7b@3f9c2e1d1e75',
  revision: { files: digest('files'), weights: digest('weights') },
  files: [
    file('README.md', { kind: 'card', format: 'markdown', sizeBytes: 9_412 }),
    file('config.json'),
    file('snapshots/2026-11-03/checkpoints/run-0412/model-00001-of-00002.safetensors', {
      kind: 'weights',
      format: 'safetensors',
      sizeBytes: 13_400_000_000,
    }),
    file('weights.bin.lz4', {
      kind: 'archive',
      format: 'lz4',
      sizeBytes: 600_000_000,
      read: { reason: 'lz4 is not supported here; nothing is known about its content' },
    }),
    file('模型说明.md', { kind: 'document', format: 'markdown' }),
  ],
  notCovered: ['.gitattributes', '.cache/huggingface/download/model.lock'],
  facts: {
    'model.parameters': {
      value: 8_030_261_248,
      evidence: [
        { kind: 'read', file: 'model-00001-of-00002.safetensors', at: { byte: 0 }, sha256: CONFIG },
      ],
      conflicts: [
        { value: 8_030_000_000, evidence: { kind: 'declared', file: 'README.md', line: 12 } },
      ],
    },
    'model.training_tokens': {
      value: { lo: 2e12, hi: 15e12 },
      evidence: [
        { kind: 'declared', file: 'README.md', line: 48 },
        { kind: 'declared', file: 'README.md', line: 131, on: day('2026-11-03') },
      ],
    },
    'model.training_compute': {
      value: { lo: 8.4e22, hi: 6.3e23 },
      evidence: [
        {
          kind: 'derived',
          formula: '6 * model.active_parameters * model.training_tokens',
          from: ['model.training_tokens'],
        },
      ],
    },
    'model.outputs': {
      value: { has: ['text'] },
      evidence: [{ kind: 'declared', file: 'README.md', line: 6 }],
    },
    'release.signature_present': {
      value: false,
      evidence: [{ kind: 'read', file: '.', at: { pointer: '' }, sha256: CONFIG }],
    },
  },
  findings: [
    {
      code: 'supply.unsigned',
      severity: 'low',
      places: [{ file: '.' }],
      says: 'no signature stands in the folder',
      would: 'nobody can tell whether these are the files that were released',
      do: 'sign the release',
    },
    {
      code: 'config.auto-map',
      severity: 'medium',
      places: [{ file: 'config.json', line: 14 }, { file: 'modeling_birch.py' }],
      says: 'code in the repository runs on load',
      would: 'whoever changes that file runs code where the model is loaded',
      do: 'pin the revision and read modeling_birch.py',
    },
  ],
  faults: [
    {
      code: 'gguf.truncated',
      at: { file: 'birch-q4.gguf', byte: 152 },
      detail: 'tensor name needs 8 bytes, 3 remain; the file has 155 bytes',
      remedy: 'download it again and compare its size and digest with the source',
    },
  ],
  components: [
    { component: 'weights', licence: 'apache-2.0', from: { file: 'README.md', line: 3 } },
  ],
  lineage: [
    {
      relation: 'finetune',
      model: 'example-lab/alder-7b-base',
      from: { file: 'README.md', line: 5 },
    },
  ],
};
