import type { LicenceTerms } from '../terms/record.ts';
import type { Point } from './point.ts';

/** Topics of use policies that a field of use may fall under; a person has to say whether it does. */
const TOUCHED: Readonly<Record<string, readonly string[]>> = {
  employment: [
    'automated-decisions-on-rights',
    'high-stakes-automated-decisions',
    'discrimination',
  ],
  education: [
    'automated-decisions-on-rights',
    'high-stakes-automated-decisions',
    'minors',
    'discrimination',
  ],
  essential_gov: ['essential-services', 'automated-decisions-on-rights', 'public-administration'],
  finance: ['automated-decisions-on-rights', 'high-stakes-automated-decisions', 'discrimination'],
  housing: ['automated-decisions-on-rights', 'high-stakes-automated-decisions', 'discrimination'],
  health: [
    'medical-advice',
    'medical',
    'clinical-use',
    'clinical-use-without-authorisation',
    'insurance-and-health',
  ],
  insurance: ['insurance', 'insurance-and-health', 'automated-decisions-on-rights'],
  law_enforcement: [
    'justice-law-enforcement-asylum',
    'crime-prediction',
    'surveillance',
    'biometric',
    'biometric-processing',
  ],
};

/** Points about the fields of use, from lists of barred fields and topics of use policies. */
export function sectorPoints(licence: LicenceTerms, sectors: readonly string[]): readonly Point[] {
  return sectors.flatMap((sector) => [
    ...fieldPoints(licence, sector),
    ...topicPoints(licence, sector),
  ]);
}

function fieldPoints({ id, terms }: LicenceTerms, sector: string): readonly Point[] {
  const { fields = [], value, at } = terms.field_restrictions;
  const named = { licence: id, at, rules: [] };
  if (value === 'unknown')
    return [{ kind: 'unclear', ...named, says: 'whether fields of use are barred was not read' }];
  if (fields.includes(sector)) return [{ kind: 'blocks', ...named, says: `${sector} is barred` }];
  return touched(sector, fields).map((field) => ({
    kind: 'unclear',
    ...named,
    says: `${sector}: the text bars ${field.replaceAll('-', ' ')}; whether the use is that is for a person to say`,
  }));
}

function topicPoints({ id, terms }: LicenceTerms, sector: string): readonly Point[] {
  const { topics = [], value, at } = terms.acceptable_use;
  const named = { licence: id, at, rules: [] };
  if (value === 'unknown')
    return [{ kind: 'unclear', ...named, says: 'whether there is a use policy was not read' }];
  if (topics.includes(sector))
    return [{ kind: 'blocks', ...named, says: `the use restrictions bar ${sector}` }];
  if (topics.length === 0 && value.includes('by-reference'))
    return [
      {
        kind: 'unclear',
        ...named,
        says: `${sector}: the use policy (${terms.acceptable_use.url ?? 'by reference'}) was not broken into topics; read it`,
      },
    ];
  return touched(sector, topics).map((topic) => ({
    kind: 'unclear',
    ...named,
    says: `${sector}: the use restrictions speak of ${topic.replaceAll('-', ' ')}; whether the use falls under them is for a person to say`,
  }));
}

function touched(sector: string, listed: readonly string[]): readonly string[] {
  const wanted = Object.hasOwn(TOUCHED, sector) ? (TOUCHED[sector] ?? []) : [];
  return listed.filter((one) => wanted.includes(one));
}
