import { expect, test } from 'vitest';
import { type Byline, bylineSchema, parseByline } from './bylines.ts';

const person = (name: string): Byline => ({ type: 'person', name, role: 'author' });
const agency = (name: string): Byline => ({ type: 'agency', name });
const reuters = agency('Reuters');

test.each([
  ['By Rich Miller, Reuters', [person('Rich Miller'), reuters]],
  ["BY TED D'AFFLISIO, REUTERS", [person("Ted D'Afflisio"), reuters]],
  ['By Norma Cohen and Geert Linnebank, Reuters', [person('Norma Cohen'), person('Geert Linnebank'), reuters]],
  ['By Patti Domm, Reuter', [person('Patti Domm'), reuters]],
  ['By Brad Schade Reuters', [person('Brad Schade'), reuters]],
  ['By Chen Chien-kuo, Reuters', [person('Chen Chien-kuo'), reuters]],
  ['by Maggie McNeil, Reuters', [person('Maggie McNeil'), reuters]],
])('the agency byline "%s" is signed by people and the agency', (printed, bylines) => {
  expect(parseByline(printed, 'Reuters')).toEqual(bylines);
});

test.each([
  ['By Irena Czekierska', [person('Irena Czekierska')]],
  ['BY PATRICK RIZZO AND PATTI DOMM', [person('Patrick Rizzo'), person('Patti Domm')]],
  ['By MICHAEL GELB', [person('Michael Gelb')]],
])('"%s" does not name the agency, and the agency does not sign', (printed, bylines) => {
  expect(parseByline(printed, 'Reuters')).toEqual(bylines);
});

test.each([null, '', '  ', 'Reuters', 'By Reuters', 'REUTER'])('"%s" is signed by the agency alone', (printed) => {
  expect(parseByline(printed, 'Reuters')).toEqual([reuters]);
});

test('a text without byline and without agency is signed by nobody', () => {
  expect(parseByline(null, null)).toEqual([]);
  expect(parseByline('', null)).toEqual([]);
});

test('a byline with nothing after "By" names nobody', () => {
  expect(parseByline('By', null)).toEqual([]);
  expect(parseByline('By ', 'Reuters')).toEqual([reuters]);
});

test('several names are several people, in the order printed', () => {
  expect(parseByline('Arlene Hernandez, Emily Canis, Jill James', null)).toEqual([
    person('Arlene Hernandez'),
    person('Emily Canis'),
    person('Jill James'),
  ]);
  expect(parseByline('Lars Vogdt and Darix', null)).toEqual([person('Lars Vogdt'), person('Darix')]);
  expect(parseByline('Adrien & Jens', null)).toEqual([person('Adrien'), person('Jens')]);
});

test.each([
  'National Institute of Standards and Technology Team',
  'U.S. Department of Homeland Security',
  'VA Center for Innovation',
  'Archivist of the United States',
  'News Team',
])('the organisation "%s" stays whole', (name) => {
  expect(parseByline(name, null)).toEqual([person(name)]);
});

test('a title or degree after a comma belongs to the name before it', () => {
  expect(parseByline('Amando E. Gavino, Jr.', null)).toEqual([person('Amando E. Gavino, Jr.')]);
  expect(parseByline('Robert L. Read, PhD', null)).toEqual([person('Robert L. Read, PhD')]);
  expect(parseByline('Gil Alterovitz, PhD, Davey Gibian, Kristen Honey, PhD', null)).toEqual([
    person('Gil Alterovitz, PhD'),
    person('Davey Gibian'),
    person('Kristen Honey, PhD'),
  ]);
});

test('a name is written in small letters only when all of it was in capitals', () => {
  expect(parseByline('JOHN O’HARA-SMITH', null)).toEqual([person('John O’Hara-Smith')]);
  expect(parseByline('Ludwig van BEETHOVEN', null)).toEqual([person('Ludwig van BEETHOVEN')]);
  expect(parseByline('keith grant', null)).toEqual([person('keith grant')]);
});

test('a name that begins or ends like "by" or the agency is left whole', () => {
  expect(parseByline('Byron Smith', null)).toEqual([person('Byron Smith')]);
  expect(parseByline('Jane Snap', 'AP')).toEqual([person('Jane Snap')]);
});

test('an agency with signs of a pattern in its name is read as it is written', () => {
  expect(parseByline('Jane Doe, A.P. (Asia)', 'A.P. (Asia)')).toEqual([person('Jane Doe'), agency('A.P. (Asia)')]);
  expect(parseByline('Jane Doe, AXPX', 'A.P.')).toEqual([person('Jane Doe'), person('AXPX')]);
});

test('Chinese names and agencies are kept as printed', () => {
  expect(parseByline('王小明', '新华社')).toEqual([person('王小明')]);
  expect(parseByline(null, '央视网')).toEqual([agency('央视网')]);
});

test('a byline has a name and a role that we know', () => {
  expect(bylineSchema.safeParse(person('Rich Miller')).success).toBe(true);
  expect(bylineSchema.safeParse({ ...person('Rich Miller'), role: 'translator' }).success).toBe(true);
  expect(bylineSchema.safeParse({ ...person('Rich Miller'), role: 'owner' }).success).toBe(false);
  expect(bylineSchema.safeParse(person('')).success).toBe(false);
  expect(bylineSchema.safeParse(person('x'.repeat(121))).success).toBe(false);
  expect(bylineSchema.safeParse({ ...reuters, role: 'author' }).success).toBe(false);
});
