import { describe, expect, test } from 'vitest';
import { embargoInWords } from './embargo-in-words.ts';

/** A Monday, in winter and in London. */
const at = Date.UTC(2026, 2, 2, 13, 24);
const london = { at, zone: 'Europe/London' };
const untilOf = (note: string, written: Parameters<typeof embargoInWords>[1] = london) => {
  const said = embargoInWords([note], written);
  return said && (said.until === null ? 'unclear' : new Date(said.until).toISOString().slice(0, 16));
};

describe('an embargo that editors are told of in words', () => {
  test.each([
    ['Embargoed to 0001 Tuesday', '2026-03-03T00:01'],
    ['(see also POLITICS EU)\nEmbargoed to 0001 Friday March 6', '2026-03-06T00:01'],
    ['EMBARGOED UNTIL 0001 GMT WEDNESDAY, MARCH 4', '2026-03-04T00:01'],
    ['Embargoed until 00:01 on Wednesday 4 March', '2026-03-04T00:01'],
    ['STRICTLY EMBARGOED until Wed. 4th March 2026 at 00.01hrs.', '2026-03-04T00:01'],
    ['Not for publication before 2200 GMT, March 2', '2026-03-02T22:00'],
    ['NOT FOR PUBLICATION OR BROADCAST BEFORE 2200 GMT', '2026-03-02T22:00'],
    ['Eds: embargoed until 12.01am Tuesday. A second version comes at 6pm.', '2026-03-03T00:01'],
    ['This story is embargoed until 6 a.m. EST tomorrow.', '2026-03-03T11:00'],
    ['Under strict embargo until 9:30 a.m. Eastern Thursday', '2026-03-05T14:30'],
    ['EMBARGO: 0001', '2026-03-03T00:01'],
    ['Embargo until 2026-03-04 07:00 UTC', '2026-03-04T07:00'],
    ['Embargoed to 0001 Tuesday March 31', '2026-03-30T23:01'],
    ['Embargoed until 1 March 2026 18:00', '2026-03-01T18:00'],
  ])('%s', (note, until) => {
    expect(untilOf(note)).toBe(until);
  });

  test.each([
    'EMBARGOED',
    'Embargoed until Tuesday',
    'Embargoed until midnight Tuesday',
    'Embargoed to 0001 Monday',
    'Embargoed until 1200',
    'Embargoed to 0001 Friday March 5',
    'Embargoed until 0001 Tuesday or Wednesday',
    'Embargoed until 0900 and 1200 Tuesday',
    'Embargoed until 03/04/2026 00:01',
    'Embargoed to 0001 next Tuesday',
    'Embargoed until 0001 XYZ Tuesday',
    'Embargoed until 0001 local time Tuesday',
    'Embargoed to 2561 Tuesday',
  ])('%s: not clear', (note) => {
    expect(untilOf(note)).toBe('unclear');
  });

  test.each([
    'Adds reaction to the oil embargo until 2030',
    'EU extends arms embargo to July',
    'Embargo on oil: background',
    'The embargo has been lifted. Use at will.',
    'This is no longer embargoed until Tuesday',
    'Pictures are not for publication',
  ])('%s: none', (note) => {
    expect(untilOf(note)).toBeNull();
  });

  test('without the zone or the time of its item it is not clear, unless it says them', () => {
    expect(untilOf('Embargoed to 0001 Tuesday', { at, zone: null })).toBe('unclear');
    expect(untilOf('Embargoed to 0001 GMT Tuesday', { at, zone: null })).toBe('2026-03-03T00:01');
    expect(untilOf('Embargoed to 0001 Tuesday', { at: null, zone: 'Europe/London' })).toBe('unclear');
  });

  test('two notes that say different times are not clear', () => {
    const notes = ['Embargoed to 0001 Tuesday', 'Embargoed to 0001 Wednesday'];
    expect(embargoInWords(notes, london)).toEqual({ words: notes[0], until: null });
  });
});
