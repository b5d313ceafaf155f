import { tags } from '../../../db/tags.ts';
import type { Question } from '../../news/search/question.ts';
import { noteTags } from '../../platform/page-notes.ts';
import { processWide } from '../../platform/process-wide.ts';
import { answerQuestion, type SearchResults } from './answer-question.ts';

/** Answers questions beside everything else the process does. */
export interface SearchLane {
  ask(question: Question, number: number): Promise<SearchResults>;
  close(): Promise<void>;
}

/** The lane of this process, when one was opened (search-lane.ts): Next's copy of this module finds it too. */
export const lane = processWide<{ open: SearchLane | null }>('search-lane', () => ({ open: null }));

/** Answers a question (see `answerQuestion`): on a thread of its own in the server, otherwise here. */
export async function search(question: Question, number: number): Promise<SearchResults> {
  noteTags(tags.latest);
  return lane.open ? lane.open.ask(question, number) : answerQuestion(question, number);
}
