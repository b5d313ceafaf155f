'use server';
import { deskAction } from '#lib/access/desk-action.ts';
import { removalSchema, removeNamed } from '#lib/desk/edit-named.ts';
import { createTopic, editedTopicSchema, editTopic, newTopicSchema } from '#lib/desk/edit-topic.ts';
import { mergeNames, mergeSchema } from '#lib/desk/merge-names.ts';
import { listQuerySchema, readTopics } from '#lib/desk/read-named.ts';

export const add = deskAction({ act: 'topic.create', input: newTopicSchema, run: createTopic });
export const edit = deskAction({ act: 'topic.edit', input: editedTopicSchema, run: editTopic });
export const merge = deskAction({ act: 'topic.merge', input: mergeSchema, run: (both) => mergeNames('topic', both) });
export const remove = deskAction({ act: 'topic.edit', input: removalSchema, run: (row) => removeNamed('topic', row) });

/** Topics by the letters of their names. */
export const find = deskAction({
  act: 'topic.merge',
  input: listQuerySchema,
  run: async (query) =>
    (await readTopics(query)).rows.map(({ id, name, seen, stories }) => ({ id, name, seen, stories })),
});
