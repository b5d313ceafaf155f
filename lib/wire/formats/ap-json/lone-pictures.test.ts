import { expect, test } from 'vitest';
import { apJson } from './parse.ts';

const item = {
  altids: { itemid: 'a1' },
  type: 'picture',
  pubstatus: 'usable',
  headline: 'A shed',
  description_caption: 'The shed on Sunday.',
  description_creditline: 'Bo Lund/AP',
  copyrightnotice: '2026 AP',
  usageterms: ['Editorial use only.'],
  ednote: 'NORWAY OUT',
  renditions: {
    thumbnail: { type: 'picture', href: 'https://ap.example/t', width: 125, height: 93, mimetype: 'image/jpeg' },
    main: { type: 'picture', href: 'https://ap.example/m', width: 3500, height: 2592, mimetype: 'image/jpeg' },
    caption_nitf: { type: 'text', href: 'https://ap.example/c', mimetype: 'text/xml' },
  },
};
const read = (fields: object) =>
  apJson.read({ name: 'a.json', text: JSON.stringify({ api_version: '1.1', data: { item: { ...item, ...fields } } }) });

test('a picture is set aside with its largest file and all that AP says of it', () => {
  expect(read({})).toEqual([
    {
      ...{ setAside: 'It is a picture, no story.', provider: 'ap', guid: 'a1' },
      lone: {
        headline: 'A shed',
        picture: expect.objectContaining({
          ...{ address: 'https://ap.example/m', width: 3500, height: 2592, alt: 'A shed', credit: 'Bo Lund/AP' },
          ...{ caption: 'The shed on Sunday.', usage: 'Editorial use only.' },
        }),
        ...{
          copyright: '2026 AP',
          notes: ['NORWAY OUT'],
          version: 0,
          versionAt: null,
          isKilled: false,
          isWithheld: false,
        },
      },
    },
  ]);
});

test('one that is taken back says so, also without a file', () => {
  expect(read({ pubstatus: 'canceled', renditions: null })).toMatchObject([
    { lone: { picture: null, isKilled: true } },
  ]);
  expect(read({ type: 'video' })[0]).not.toHaveProperty('lone');
});
