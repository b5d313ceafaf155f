import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bodySchema } from './body.ts';
import { editableBody } from './editable-body.ts';
import { anyBody } from './fixtures/any-body.ts';
import { EXAMPLES } from './fixtures/examples.ts';
import { paragraphOf } from './inline.ts';

test('a whole text is opened as it is', () => {
  fc.assert(
    fc.property(anyBody, (body) => {
      expect(editableBody(body)).toEqual(body);
    }),
  );
});

test('a box without a title is opened as a box without a title', () => {
  const box = { ...EXAMPLES.factBox, attrs: { title: '' } };
  const [event] = EXAMPLES.timeline.content;
  const timeline = {
    type: 'timeline',
    attrs: { title: null },
    content: [{ type: 'timelineEvent', attrs: { when: ' ' }, content: event?.content ?? [] }],
  };
  expect(editableBody({ content: [box, timeline] }).content).toEqual([
    box,
    { ...timeline, content: [{ ...timeline.content[0], attrs: { when: '' } }] },
  ]);
});

test('of what is no block of ours the words stay', () => {
  const { content } = editableBody({
    content: [
      { type: 'embedCard', attrs: { url: 'javascript:alert(1)', title: 'A card', description: null } },
      {
        type: 'poem',
        content: [
          {
            type: 'verse',
            content: [
              { type: 'text', text: 'One' },
              { type: 'text', text: ' line' },
            ],
          },
          { type: 'verse', content: [{ type: 'text', text: 'and another' }] },
        ],
      },
    ],
  });
  expect(content).toEqual(['A card', 'javascript:alert(1)', 'One line', 'and another'].map(paragraphOf));
  expect(bodySchema.safeParse({ type: 'doc', content }).success).toBe(true);
});
