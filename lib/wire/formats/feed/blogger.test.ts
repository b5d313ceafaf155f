import { expect, test } from 'vitest';
import { feed } from './parse.ts';

const read = (entry: string) =>
  feed.read({
    name: 'blog.xml',
    text: `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:blogger="http://schemas.google.com/blogger/2018"><title>Harbour</title><entry><id>tag:blogger.com,1999:blog-1.post-2</id><title>Ferry</title><content type="html">It is back.</content>${entry}</entry></feed>`,
  })[0];

const kind = (name: string) =>
  `<category scheme="http://schemas.google.com/g/2005#kind" term="http://schemas.google.com/blogger/2008/kind#${name}"/>`;

test.each([
  ['comment', 'a comment of a reader, no story'],
  ['page', 'a page of its site, no story'],
  ['settings', 'a setting of its site, no story'],
  ['template', 'the look of its site, no story'],
])('in an archive of Blogger a %s is set aside', (name, setAside) => {
  expect(read(kind(name))).toMatchObject({ setAside, guid: 'tag:blogger.com,1999:blog-1.post-2' });
  expect(read(`<blogger:type>${name.toUpperCase()}</blogger:type>`)).toMatchObject({ setAside });
});

test('its posts are stories, and its drafts wait, in both of its versions', () => {
  expect(read(kind('post'))).toMatchObject({ item: { hold: null, content: { headline: 'Ferry', topics: [] } } });
  const hold = 'a draft where it came from';
  const control = '<app:control xmlns:app="http://purl.org/atom/app#"><app:draft>yes</app:draft></app:control>';
  expect(read(kind('post') + control)).toMatchObject({ item: { hold } });
  const status = (said: string) => `<blogger:type>POST</blogger:type><blogger:status>${said}</blogger:status>`;
  expect(read(status('LIVE'))).toMatchObject({ item: { hold: null } });
  expect(read(status('DRAFT'))).toMatchObject({ item: { hold } });
  expect(read(status('SOFT_TRASHED'))).toMatchObject({ setAside: 'thrown away where it came from' });
});
