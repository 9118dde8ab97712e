import { nearest } from '@weighbridge/core';

/** ISO 3166-1 alpha-2, as of 2026; `EU` is added because packs answer for it. */
const COUNTRIES: ReadonlySet<string> = new Set(
  `AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ
  CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR
  GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP
  KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT
  MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW
  SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ
  UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW EU`.split(/\s+/),
);

/** Member states of the European Union since 2020-02-01. */
const MEMBER_STATES: ReadonlySet<string> = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '),
);

/** Cities with law of their own, which ISO does not code, and the subdivision they lie in. */
const CITIES: ReadonlyMap<string, string> = new Map([['US-NYC', 'US-NY']]);

/** Codes that are often written for others (both are reserved by ISO 3166-1 for that reason). */
const OTHER_SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['UK', 'GB'],
  ['EL', 'GR'],
]);

/** ISO 3166-2: a country and up to three letters or digits. */
const SUBDIVISION = /^([A-Z]{2})-[A-Z0-9]{1,3}$/;

/** A place that is known, or what would be the right way to write it. */
export type PlaceReading =
  | { readonly kind: 'place'; readonly place: string }
  | { readonly kind: 'unknown'; readonly nearest?: string };

/**
 * Reads a place: an ISO 3166-1 alpha-2 code, `EU`, or an ISO 3166-2 code such as `US-CA`; case does
 * not matter. Of a subdivision only the country is checked.
 */
export function readPlace(text: string): PlaceReading {
  const place = text.trim().toUpperCase();
  const country = SUBDIVISION.exec(place)?.[1] ?? place;
  if (COUNTRIES.has(country) && (country === place || country !== 'EU'))
    return { kind: 'place', place };
  const near = OTHER_SPELLINGS.get(country) ?? nearest(country, COUNTRIES);
  return near === undefined
    ? { kind: 'unknown' }
    : { kind: 'unknown', nearest: place.replace(country, near) };
}

/**
 * Places with all that they lie in, sorted: `US-CA` lies in `US`, a member state in `EU`, and
 * `US-NYC` (New York City) in `US-NY`.
 */
export function placesWithin(places: readonly string[]): readonly string[] {
  const found = new Set<string>();
  for (const place of places) {
    const country = SUBDIVISION.exec(place)?.[1] ?? place;
    found
      .add(place)
      .add(CITIES.get(place) ?? place)
      .add(country);
    if (MEMBER_STATES.has(country)) found.add('EU');
  }
  return [...found].sort();
}
