import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placesWithin, readPlace } from './places.ts';

describe('readPlace', () => {
  it.each([
    ['EU', 'EU'],
    ['eu', 'EU'],
    [' de ', 'DE'],
    ['us-ca', 'US-CA'],
    ['GB-SCT', 'GB-SCT'],
  ])('reads %j as %s', (text, place) => {
    expect(readPlace(text)).toEqual({ kind: 'place', place });
  });

  it.each([
    ['UK', 'GB'],
    ['EL', 'GR'],
    ['UK-SCT', 'GB-SCT'],
  ])('says that %s is written %s', (text, near) => {
    expect(readPlace(text)).toEqual({ kind: 'unknown', nearest: near });
  });

  it.each(['Europe', 'EU-DE', 'XX-1234', 'us_ca', '', 'California'])('does not know %j', (text) => {
    expect(readPlace(text).kind).toBe('unknown');
  });
});

describe('placesWithin', () => {
  it('a subdivision lies in its country, a member state in the Union', () => {
    expect(placesWithin(['US-CA', 'DE'])).toEqual(['DE', 'EU', 'US', 'US-CA']);
    expect(placesWithin(['DE-BY'])).toEqual(['DE', 'DE-BY', 'EU']);
  });

  it('New York City lies in New York, and so in the United States', () => {
    expect(placesWithin(['US-NYC'])).toEqual(['US', 'US-NY', 'US-NYC']);
    expect(placesWithin(['US-NY'])).toEqual(['US', 'US-NY']);
  });

  it('no other place lies in the Union', () => {
    for (const place of ['GB', 'CH', 'NO', 'IS', 'US', 'GL'])
      expect(placesWithin([place])).toEqual([place]);
  });

  it('the Union does not stand for its member states', () => {
    expect(placesWithin(['EU'])).toEqual(['EU']);
  });

  it('all 27 member states lie in the Union', () => {
    const states =
      'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');
    expect(states).toHaveLength(27);
    for (const state of states) expect(placesWithin([state])).toEqual([state, 'EU'].sort());
  });

  it('order and doubles do not matter, and asking twice adds nothing', () => {
    const place = fc.constantFrom('US-CA', 'US', 'DE', 'FR', 'EU', 'GB', 'KR');
    fc.assert(
      fc.property(fc.array(place), (places) => {
        const within = placesWithin(places);
        expect(placesWithin([...places, ...places].toReversed())).toEqual(within);
        expect(placesWithin(within)).toEqual(within);
      }),
    );
  });
});
