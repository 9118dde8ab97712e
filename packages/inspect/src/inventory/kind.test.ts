import type { SniffedFormat } from '@weighbridge/artefacts';
import { describe, expect, it } from 'vitest';
import { kindOf } from './kind.ts';

const told = (path: string, sniffed: SniffedFormat, text = ''): string => {
  const { kind, format } = kindOf({ path, sniffed, head: Buffer.from(text) });
  return `${kind} ${format}`;
};

describe('kindOf', () => {
  it('takes a pickle for weights whatever it is called', () => {
    expect(told('README.md', 'pickle')).toBe('weights pickle');
  });

  it('takes text named as weights for what it is', () => {
    expect(told('model.safetensors', 'text')).toBe('document text');
  });

  it.each<[string, SniffedFormat, string]>([
    ['README.md', 'text', 'card markdown'],
    ['MODEL_CARD.md', 'text', 'card markdown'],
    ['docs/README.md', 'text', 'document markdown'],
    ['LICENSE', 'text', 'licence text'],
    ['LICENCE.txt', 'text', 'licence text'],
    ['USE_POLICY.md', 'text', 'licence markdown'],
    ['config.json', 'json', 'config json'],
    ['generation_config.json', 'json', 'config json'],
    ['model.safetensors.index.json', 'json', 'config json'],
    ['tokenizer.json', 'json', 'tokenizer json'],
    ['tokenizer_config.json', 'json', 'tokenizer json'],
    ['vocab.txt', 'text', 'tokenizer text'],
    ['modeling_x.py', 'text', 'code python'],
    ['chat_template.jinja', 'text', 'tokenizer jinja'],
    ['weighbridge.yaml', 'text', 'declaration yaml'],
    ['sub/weighbridge.yaml', 'text', 'config yaml'],
    ['train.csv', 'text', 'data csv'],
    ['scores.json', 'json', 'data json'],
    ['demo.ipynb', 'json', 'code notebook'],
    ['license_check.py', 'text', 'code python'],
    ['notes', 'text', 'document text'],
    ['empty.py', 'empty', 'document empty'],
  ])('tells %s among kinds of text: %s is %s', (path, sniffed, expected) => {
    expect(told(path, sniffed)).toBe(expected);
  });

  it('knows a Sigstore bundle by what it says, under any name', () => {
    const bundle = '{"mediaType": "application/vnd.dev.sigstore.bundle.v0.3+json"}';
    expect(told('anything.json', 'json', bundle)).toBe('signature sigstore-bundle');
  });

  it('keeps a card, a configuration and a declaration what they are, whatever they say of signatures', () => {
    expect(told('README.md', 'text', 'mediaType "dsseEnvelope"')).toBe('card markdown');
    expect(told('config.json', 'json', '{"dsseEnvelope": {}}')).toBe('config json');
    expect(told('weighbridge.yaml', 'text', '# "dsseEnvelope"')).toBe('declaration yaml');
  });

  it('does not take a text that names the mark of a bundle for one', () => {
    expect(told('notes.txt', 'text', 'see application/vnd.dev.sigstore.bundle')).toBe(
      'document text',
    );
  });

  it('does not take a file for a signature because it is called one', () => {
    expect(told('model.sig', 'text', 'trust me')).toBe('document text');
  });

  it('knows a Git LFS pointer under the name of weights', () => {
    expect(told('model.safetensors', 'git-lfs-pointer')).toBe('other git-lfs-pointer');
  });

  it('keeps HTML under the name of JSON for HTML: the error page of a failed download', () => {
    expect(told('config.json', 'html')).toBe('config html');
  });

  it('takes JSON in a Python file for Python, which it also is', () => {
    expect(told('setup.py', 'json')).toBe('code python');
  });

  it('calls an archive an archive and bytes it does not know other', () => {
    expect([told('a.zip', 'zip'), told('a.dat', 'unknown')]).toEqual([
      'archive zip',
      'other unknown',
    ]);
  });
});
