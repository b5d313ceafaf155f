import { constants, setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { closeDoors } from '../../../db/database.ts';
import type { Question } from '../../news/search/question.ts';
import { answerQuestion } from './answer-question.ts';

/** A question on its way to the worker. */
export interface Asked {
  id: number;
  question: Question;
  number: number;
}

// Where threads have priorities of their own (elsewhere this would be the whole program's), pages come first.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

// One question after the other, on a thread and a connection of its own: whatever is asked, pages go on being served.
parentPort?.on('message', (asked: Asked | 'close') => {
  if (asked === 'close') {
    closeDoors();
    parentPort?.close();
    return;
  }
  answerQuestion(asked.question, asked.number).then(
    (results) => parentPort?.postMessage({ id: asked.id, results }),
    (error: unknown) => parentPort?.postMessage({ id: asked.id, error: String(error) }),
  );
});
