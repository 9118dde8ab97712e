import { describe, expect, it } from 'vitest';
import { records } from '../testing/records.ts';
import { termsBook } from '../terms/book.ts';
import { chooseLicence } from './choose.ts';
import { compareTerms } from './compare.ts';
import { noticesOf } from './notice.ts';
import { judgeUse, type PlannedUse } from './use.ts';

const book = termsBook(records);
const hosted = {
  sectors: [],
  plan: { use: 'commercial-hosted-service', territory: ['US'] },
  actor: { type: 'company', domicile: 'US', annual_revenue_usd: 1e6 },
  on: '2026-11-21',
};

function useOf(licence: string, planned: Partial<PlannedUse>) {
  return judgeUse([{ component: 'weights', licence }], { ...hosted, ...planned }, book);
}

describe('a planned use', () => {
  it('is settled by users counted in the month before the release, where the text counts once', () => {
    expect(
      useOf('llama-3.1-community', { users: { users: 800e6, month: '2024-06' } }).verdict,
    ).toBe('needs-licence');
    expect(
      useOf('llama-3.1-community', { users: { users: 300e6, month: '2024-06' } }).verdict,
    ).toBe('ok-with-duties');
  });

  it('stays unclear without the day of counting, and names that day', () => {
    const { verdict, components } = useOf('llama-3.1-community', { users: { users: 800e6 } });
    expect(verdict).toBe('unclear');
    const told = components.flatMap(({ points }) => points.map(({ says }) => says)).join('\n');
    expect(told).toContain('2024-06');
  });

  it('takes users of another month for none where the text counts all the time', () => {
    const then = useOf('qwen-2024', { users: { users: 150e6, month: '2024-06' } });
    expect(then.verdict).toBe('unclear');
    const now = useOf('qwen-2024', { users: { users: 150e6, month: '2026-10' } });
    expect(now.verdict).toBe('needs-licence');
  });

  it('in a barred field is blocked; in one that a policy touches a person has to say', () => {
    expect(useOf('deepseek-model-1.0', { sectors: ['military'] }).verdict).toBe('blocked');
    expect(useOf('creativeml-openrail-m', { sectors: ['employment'] }).verdict).toBe('unclear');
    expect(useOf('apache-2.0', { sectors: ['employment'] }).verdict).toBe('ok');
  });

  it('judges licences that apply together, and leaves documentation aside', () => {
    const components = [
      { component: 'weights', licence: 'apache-2.0 AND cc-by-nc-4.0' },
      { component: 'documentation', licence: 'cc-by-4.0' },
    ];
    const judged = judgeUse(components, hosted, book);
    expect(judged.verdict).toBe('blocked');
    expect(judged.aside).toEqual([{ component: 'documentation', licence: 'cc-by-4.0' }]);
  });

  it('of a model without a licence is unclear', () => {
    expect(judgeUse([], hosted, book).verdict).toBe('unclear');
    expect(useOf('nobody-read-this', {}).verdict).toBe('unclear');
  });
});

describe('a choice of licence', () => {
  const choices = chooseLicence(
    { base: ['llama-3.1-community'], data: [], aims: ['eu-exemption'], actor: { type: 'company' } },
    book,
  );

  it('offers the licence of the base, and says why the wider ones are out', () => {
    const own = choices.find(({ licence }) => licence === 'llama-3.1-community');
    const mit = choices.find(({ licence }) => licence === 'mit');
    expect(mit?.verdict).toBe('blocked');
    expect(mit?.against.length).toBeGreaterThan(0);
    expect(own?.against).toEqual([]);
    expect(own?.misses).toEqual(['eu-exemption']);
  });

  it('lists what can be done before what cannot', () => {
    const blocked = choices.findIndex(({ verdict }) => verdict === 'blocked');
    expect(choices.slice(blocked).every(({ verdict }) => verdict === 'blocked')).toBe(true);
  });
});

describe('the notices that terms want', () => {
  it('name file, phrase, prefix and section', () => {
    const asked = noticesOf([{ component: 'weights', licence: 'llama-3.1-community' }], book);
    expect(asked.notices).toMatchObject([{ file: 'Notice', at: '§1.b.iii' }]);
    expect(asked.texts).toMatchObject([{ text: 'llama-3.1-license-2024' }]);
    expect(asked.shown[0]?.says).toContain('Built with Llama');
    expect(asked.names[0]?.says).toContain('begins with “Llama”');
  });

  it('keep apart what nobody has read', () => {
    const asked = noticesOf([{ component: 'weights', licence: 'custom' }], book);
    expect(asked.unknown).toEqual([{ component: 'weights', licence: 'custom' }]);
  });
});

describe('two licences compared', () => {
  const of = (id: string) => {
    const licence = book.get(id);
    if (licence === undefined) throw new Error(id);
    return licence;
  };

  it('differ by term, each with its section', () => {
    const terms = compareTerms(of('llama-2-community'), of('llama-3.1-community'));
    expect(terms.find(({ term }) => term === 'output_training')).toEqual({
      term: 'output_training',
      a: { says: 'banned except same family; names: language-models', at: '§1.b.v' },
      b: { says: 'allowed with naming', at: '§1.b.i' },
    });
  });

  it('do not differ from themselves', () => {
    for (const licence of records) expect(compareTerms(licence, licence)).toEqual([]);
  });
});
