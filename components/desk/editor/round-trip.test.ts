import { readdirSync, readFileSync } from 'node:fs';
import { getSchema } from '@tiptap/core';
import { Node } from '@tiptap/pm/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Body, bodySchema } from '#lib/news/body/body.ts';
import { canonicalBody } from '#lib/news/body/canonical-body.ts';
import { editableBody } from '#lib/news/body/editable-body.ts';
import { anyBody } from '#lib/news/body/fixtures/any-body.ts';
import { EXAMPLES } from '#lib/news/body/fixtures/examples.ts';
import { digest } from '#lib/platform/digest.ts';
import { parseMarkdown } from '#lib/wire/formats/markdown/parse.ts';
import { documentOf } from './body-to-document.ts';
import { bodyOf } from './document-to-body.ts';
import { storyNodes } from './nodes/story-nodes.ts';

const schema = getSchema(storyNodes);

function through(body: Body): Body {
  const document = Node.fromJSON(schema, documentOf(body));
  document.check();
  return bodyOf(document);
}

test('a text that goes through the editor comes back as it was', () => {
  fc.assert(
    fc.property(anyBody, (body) => {
      expect(bodySchema.safeParse(body).success).toBe(true);
      expect(through(body)).toEqual(canonicalBody(body));
    }),
    { numRuns: 500 },
  );
});

test('a text in the canonical form stays in it', () => {
  fc.assert(
    fc.property(anyBody, (body) => {
      const canonical = canonicalBody(body);
      expect(bodySchema.parse(canonical)).toEqual(canonical);
      expect(canonicalBody(canonical)).toEqual(canonical);
    }),
  );
});

test('a text whose boxes have no titles yet comes back without them', () => {
  const unfinished: Body = {
    type: 'doc',
    content: [
      { ...EXAMPLES.factBox, attrs: { title: '' } },
      { ...EXAMPLES.brief, attrs: { title: '' } },
      { ...EXAMPLES.question, attrs: { question: '' } },
    ],
  };
  expect(through(editableBody(unfinished))).toEqual(unfinished);
});

test.each(Object.values(EXAMPLES))('a block of type $type comes back as it was', (block) => {
  const body: Body = { type: 'doc', content: [block] };
  expect(through(body)).toEqual(body.content[0]?.type === 'paragraph' ? canonicalBody(body) : body);
});

const anyMedium = (name: string) => ({ key: digest(name), alt: name, credit: null });

describe('the sample newspaper', () => {
  const folder = new URL('../../../db/seed/stories/', import.meta.url);
  test.each(readdirSync(folder))('%s comes back as it was', (file) => {
    const parsed = parseMarkdown(readFileSync(new URL(file, folder), 'utf8'), anyMedium);
    const body = 'item' in parsed ? parsed.item.content.body : null;
    if (body === null) throw new Error(`${file} is no story`);
    expect(through(body)).toEqual(canonicalBody(body));
  });
});
