import { describe, expect, it } from 'vitest';
import type { Repository } from '../claims/read-claims.ts';
import { MIT_TEXT, shippedHouse } from '../testing/house.ts';
import { readLicences } from './read-licences.ts';

const house = shippedHouse();

function read(files: Readonly<Record<string, string>>, rest: Partial<Repository> = {}) {
  const texts = Object.entries(files).map(([path, text]) => ({ path, text }));
  const { components, findings } = readLicences({ ...rest, files: texts }, house);
  const licences = Object.fromEntries(
    components.map((one) => [
      one.component,
      'unknown' in one ? one.unknown : one.licences.map(({ id }) => id).join(' + '),
    ]),
  );
  return { licences, codes: findings.map(({ code }) => code), components, findings };
}

describe('sentences', () => {
  it.each<readonly [string, Readonly<Record<string, string>>]>([
    ['The code is licensed under Apache-2.0.', { code: 'apache-2.0' }],
    [
      'All code is released under the MIT License, the data under CC BY-NC 4.0.',
      { code: 'mit', data: 'cc-by-nc-4.0' },
    ],
    [
      'The code and the model weights are released under the Apache License, Version 2.0.',
      { code: 'apache-2.0', weights: 'apache-2.0' },
    ],
    [
      'We release the dataset under CC BY-SA 4.0 and the models under the Llama 3.1 Community License.',
      { data: 'cc-by-sa-4.0', weights: 'llama-3.1-community' },
    ],
    [
      'Released under the MIT license (code) and CC-BY-NC-4.0 (weights).',
      { code: 'mit', weights: 'cc-by-nc-4.0' },
    ],
    ['Code: MIT. Weights: Gemma Terms of Use.', { code: 'mit', weights: 'gemma-terms-2024-04-01' }],
    ['本仓库的代码依照 Apache-2.0 协议开源。', { code: 'apache-2.0' }],
    ['模型权重采用 MIT 许可证。', { weights: 'mit' }],
    [
      'This project is licensed under the BSD 3-Clause License.',
      { weights: 'bsd-3-clause', code: 'bsd-3-clause' },
    ],
  ])('%s', (sentence, licences) => {
    expect(read({ 'README.md': `# A model\n\n## License\n\n${sentence}\n` }).licences).toEqual(
      licences,
    );
  });

  it.each([
    'Work done at MIT under the supervision of A. Person.',
    'We compare with Llama 2 and Gemma 2.',
    'Our scripts were tested under Apache Spark.',
    'By contributing you agree to the Contributor License Agreement.',
    'Megatron-LM is licensed under the Megatron-LM license.',
    '- [2024/05/01] The model is now released under Apache 2.0.',
  ])('name no licence of this model: %s', (sentence) => {
    expect(read({ 'README.md': `# A model\n\n${sentence}\n` }).licences).toEqual({});
  });

  it('of a part or of others are not taken for the whole', () => {
    const { licences } = read({
      LICENSE: MIT_TEXT,
      'README.md': '# T\n\nPortions of the code are adapted from X, licensed under Apache-2.0.\n',
    });
    expect(licences).toEqual({ weights: 'mit', code: 'mit' });
  });

  it('in a table say what each model is under', () => {
    const table =
      '| Model | License |\n| --- | --- |\n| Small | Apache-2.0 |\n| Large | CC-BY-NC-4.0 |\n';
    expect(read({ 'README.md': `# M\n\n${table}` }).licences).toEqual({
      weights: 'apache-2.0 + cc-by-nc-4.0',
    });
  });

  it('in a badge count, with what the badge names', () => {
    const badge = '[![l](https://img.shields.io/badge/Data%20License-CC%20BY%204.0-red.svg)](DATA)';
    expect(read({ 'README.md': `# M\n\n${badge}\n` }).licences).toEqual({ data: 'cc-by-4.0' });
  });

  it('in code and comments are not read', () => {
    const text =
      '# M\n\n```\nThe weights are licensed under MIT.\n```\n<!-- The data is under MIT. -->\n';
    expect(read({ 'README.md': text }).licences).toEqual({});
  });
});

describe('files', () => {
  it('at the root speak for code and weights', () => {
    expect(read({ LICENSE: MIT_TEXT }).licences).toEqual({ weights: 'mit', code: 'mit' });
  });

  it('named for a component speak for that one alone', () => {
    const { licences, codes } = read({ 'LICENSE-CODE': MIT_TEXT });
    expect(licences).toEqual({ weights: 'not-covered', code: 'mit' });
    expect(codes).toContain('licence.weights-not-covered');
  });

  it('that are linked from a sentence say which text it means', () => {
    const { licences } = read({
      'LICENSE-MODEL': MIT_TEXT,
      'README.md':
        '# M\n\nThe use of the weights is subject to the [Model License](LICENSE-MODEL).\n',
    });
    expect(licences).toMatchObject({ weights: 'mit' });
  });

  it('that only hold an address are a reference, not a text', () => {
    const { codes, licences } = read({ LICENSE: 'https://example.org/licence\n' });
    expect(codes).toContain('licence.reference-only');
    expect(licences).toEqual({});
  });

  it('that no licence is are called unlisted, and restricting where they say so', () => {
    const text = 'This dataset is intended for non-commercial research purposes only.\n';
    expect(read({ LICENSE: text })).toMatchObject({ licences: { data: 'custom' } });
    expect(read({ LICENSE: text }).codes).toContain('licence.unlisted-restricts');
    expect(read({ LICENSE: 'You may use this on Sundays.\n' }).codes).toContain('licence.unlisted');
  });

  it('that change a standard text are not called by its name', () => {
    const text = MIT_TEXT.replace(
      'The above copyright',
      'Commercial use is not permitted. The above copyright',
    );
    const { licences, codes } = read({ LICENSE: text });
    expect(licences).toEqual({ weights: 'custom', code: 'custom' });
    expect(codes).toContain('licence.modified');
  });

  it('in a source file say what it is under by an SPDX tag, for that file only', () => {
    const { licences } = read({
      LICENSE: MIT_TEXT,
      'a.py': '# SPDX-License-Identifier: Apache-2.0\nprint()\n',
    });
    expect(licences).toEqual({ weights: 'mit', code: 'mit' });
  });
});

describe('findings', () => {
  it.each<readonly [string, string, Readonly<Record<string, string>>]>([
    [
      'licence.tag-against-file',
      'a tag against a file',
      { LICENSE: MIT_TEXT, 'README.md': '---\nlicense: apache-2.0\n---\n# M\n' },
    ],
    [
      'licence.statement-against-file',
      'a sentence against a file',
      { LICENSE: MIT_TEXT, 'README.md': '# M\n\nThis project is licensed under Apache-2.0.\n' },
    ],
    [
      'licence.statement-against-tag',
      'a sentence against a tag',
      {
        'README.md':
          '---\nlicense: gpl-3.0\n---\n# M\n\nThe model is licensed under the MIT license.\n',
      },
    ],
    [
      'licence.readme-restricts',
      'a gate that restricts',
      {
        'README.md':
          '---\nlicense: mit\nextra_gated_prompt: For non-commercial research use only.\n---\n# M\n',
      },
    ],
    [
      'licence.tag-unknown',
      'a tag that nobody knows',
      { 'README.md': '---\nlicense: my-own\n---\n# M\n' },
    ],
    [
      'licence.tag-missing',
      'no tag on what was made from a known model',
      { 'README.md': '---\nbase_model: google/gemma-2-9b\n---\n# M\n' },
    ],
    [
      'licence.tag-against-base',
      'a tag that the base does not allow',
      { 'README.md': '---\nlicense: mit\nbase_model: meta-llama/Llama-3.1-8B\n---\n# Llama M\n' },
    ],
    [
      'licence.statement-against-base',
      'a sentence that the base does not allow',
      {
        'README.md':
          '---\nlicense: llama3.1\nbase_model: meta-llama/Llama-3.1-8B\n---\n# Llama M\n\nThe weights are released under MIT license.\n',
      },
    ],
    [
      'licence.name-prefix',
      'a name without the prefix that is due',
      { 'README.md': '---\nlicense: llama3.1\nbase_model: meta-llama/Llama-3.1-8B\n---\n# M\n' },
    ],
    [
      'licence.readme-restricts',
      'a restriction beside the file',
      { LICENSE: MIT_TEXT, 'README.md': '# M\n\nThe weights are for research use only.\n' },
    ],
    [
      'licence.base-against-text',
      'a base licence that applies as well',
      {
        LICENSE: MIT_TEXT,
        'README.md':
          '# M\n\nThe model is based on Llama 2; please comply with the Llama 2 license.\n',
      },
    ],
    [
      'licence.territory-outside',
      'a policy that leaves the EU out',
      {
        LICENSE: MIT_TEXT,
        'USE_POLICY.md':
          '# Policy\n\nThe rights are not being granted to you if you are domiciled in the European Union.\n',
      },
    ],
    [
      'licence.several',
      'several licences',
      { CODE_LICENSE: MIT_TEXT, 'README.md': '# M\n\nThe weights are released under CC-BY-4.0.\n' },
    ],
    ['licence.nothing-granted', 'no licence at all', { 'README.md': '# M\n\nA model.\n' }],
    [
      'licence.weights-not-covered',
      'weights whose licence is elsewhere',
      {
        LICENSE: MIT_TEXT,
        'README.md':
          '# M\n\nPlease find the license file released with the model weights on Hugging Face.\n',
      },
    ],
  ])('%s: %s', (code, _, files) => {
    const { findings } = read(files);
    expect(findings.map((one) => one.code)).toContain(code);
  });

  it('are none on a model that says everything once', () => {
    const card =
      '---\nlicense: mit\n---\n# M\n\nCode and weights are released under the [MIT license](LICENSE).\n';
    expect(read({ LICENSE: MIT_TEXT, 'README.md': card }).codes).toEqual([]);
  });

  it('name publishers’ own additions to a standard text, and editions of their texts', () => {
    const parts = (certainty: 'exact' | 'modified', id?: string) => [
      {
        ...(id === undefined ? {} : { id }),
        nearest: 'kimi-k3',
        ...(certainty === 'modified' ? { issueOf: 'kimi-k3' } : {}),
        certainty,
        form: 'text' as const,
        lines: { from: 1, to: 9 },
      },
    ];
    const codes = (identify: typeof house.identify) =>
      readLicences(
        { files: [{ path: 'LICENSE', text: 'x' }] },
        { ...house, identify },
      ).findings.map(({ code }) => code);
    expect(codes(() => parts('exact', 'kimi-k3'))).toContain('licence.modified-standard');
    expect(codes(() => parts('modified'))).toContain('licence.edition');
  });

  it('keep the same words for licences that stand in one edition or in the next', () => {
    const card = '---\nlicense: gpl-3.0\n---\n# M\n';
    const identify: typeof house.identify = () => [
      {
        id: 'gpl-3.0-or-later',
        nearest: 'gpl-3.0-or-later',
        certainty: 'exact',
        form: 'text',
        lines: { from: 1, to: 9 },
      },
    ];
    const { findings } = readLicences(
      {
        files: [
          { path: 'LICENSE', text: 'x' },
          { path: 'README.md', text: card },
        ],
      },
      { ...house, identify },
    );
    expect(findings).toEqual([]);
  });
});

describe('a repository with several texts', () => {
  it('keeps licences that a sentence joins together on the same thing', () => {
    const card = '# M\n\nThe model weights are released under Apache 2.0 and CC BY-NC 4.0.\n';
    const [weights] = read({ 'README.md': card }).components;
    expect(weights).toMatchObject({ combination: 'all-apply' });
    const either = card.replace(' and ', ' or ');
    expect(read({ 'README.md': either }).components[0]).toMatchObject({
      combination: 'per-component',
    });
  });

  it('takes a file beside LICENSE for one about a part', () => {
    const other = '// SPDX-License-Identifier: X\nYou may use this part on Sundays.\n';
    const { licences } = read({ LICENSE: MIT_TEXT, LICENSE_parser: other });
    expect(licences).toEqual({ weights: 'mit', code: 'mit + custom' });
  });

  it('does not count its translation as another licence', () => {
    const { licences, codes } = read({
      LICENSE: MIT_TEXT,
      'LICENSE_ZH.txt': '此文不得用于商业。\n',
    });
    expect(licences).toEqual({ weights: 'mit', code: 'mit' });
    expect(codes).toEqual([]);
  });

  it('takes folders of code for no folders of weights', () => {
    expect(read({ LICENSE: MIT_TEXT, 'src/models/LICENSE': MIT_TEXT }).licences).toEqual({
      weights: 'mit',
      code: 'mit',
    });
  });

  it('takes what a notice holds for the licences of others', () => {
    const changed = MIT_TEXT.replace('free of charge', 'for a fee');
    expect(read({ LICENSE: MIT_TEXT, NOTICE: changed }).codes).toEqual([]);
  });
});

describe('a base model', () => {
  it('that a sentence calls the model a version of binds as one in the front matter does', () => {
    const card =
      '---\nlicense: apache-2.0\n---\n# M\n\nThis model is a fine-tuned version of [google/gemma-2b](https://huggingface.co/google/gemma-2b).\n';
    expect(read({ 'README.md': card }).codes).toContain('licence.tag-against-base');
    const compared = card.replace('a fine-tuned version of', 'better than');
    expect(read({ 'README.md': compared }).codes).not.toContain('licence.tag-against-base');
  });

  it('is not the model that the repository itself is', () => {
    const card = '# HunyuanVideo\n\nThe demo is built on HunyuanVideo.\n';
    const { components } = read({ 'README.md': card }, { name: 'example/HunyuanVideo' });
    expect(components).toEqual([]);
  });

  it('counts where nothing else is said, and is called inherited', () => {
    const { components } = read({ 'README.md': '---\nbase_model: google/gemma-2-9b\n---\n# M\n' });
    expect(components).toMatchObject([{ component: 'weights', basis: 'base-model' }]);
  });

  it('tells which of several texts of one name is meant', () => {
    const card =
      '---\nlicense: other\nlicense_name: falcon-llm-license\nbase_model: tiiuae/Falcon3-3B\n---\n# M\n';
    expect(read({ 'README.md': card }).licences).toEqual({ weights: 'falcon-llm-tii-2.0' });
  });

  it('leaves open which text is meant where nothing tells', () => {
    const card = '---\nlicense: gemma\n---\n# M\n';
    const [weights] = read({ 'README.md': card }).components;
    expect(weights).toMatchObject({ licences: [{ or: ['gemma-terms-2025-03-24'] }] });
  });
});
