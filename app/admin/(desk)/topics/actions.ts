'use server';
import { deskAction } from '#lib/access/desk-action.ts';
import {
  createTopic,
  editedTopicSchema,
  editTopic,
  newTopicSchema,
  removeTopic,
  topicRemovalSchema,
} from '#lib/desk/edit-topic.ts';
import { mergeSchema } from '#lib/desk/merge-schema.ts';
import { mergeTopics } from '#lib/desk/merge-topics.ts';
import { listQuerySchema, readTopics } from '#lib/desk/read-named.ts';

export const add = deskAction({ act: 'topic.create', input: newTopicSchema, run: createTopic });
export const edit = deskAction({ act: 'topic.edit', input: editedTopicSchema, run: editTopic });
export const merge = deskAction({ act: 'topic.merge', input: mergeSchema, run: mergeTopics });
export const remove = deskAction({ act: 'topic.edit', input: topicRemovalSchema, run: removeTopic });

/** Topics by the letters of their names. */
export const find = deskAction({
  act: 'topic.create',
  input: listQuerySchema,
  run: async (query) => (await readTopics(query)).rows.map(({ id, name }) => ({ id, name })),
});
