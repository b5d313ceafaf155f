import { MOST_CHARACTERS } from '../../news/body/body.ts';
import { Problem } from '../../platform/problem.ts';
import type { Reading } from '../wire-item.ts';

const MOST_LINES = 50_000;
const MOST_ITEMS = 20_000;

/** Lets a text of plain lines through. Throws a Problem when it is longer than any story, before it is worked on. */
export function withinText(lines: readonly string[]): readonly string[] {
  let characters = 0;
  for (const line of lines) characters += line.length;
  if (characters > MOST_CHARACTERS || lines.length > MOST_LINES) {
    throw new Problem('It is a text of more than 500,000 characters or 50,000 lines.');
  }
  return lines;
}

/** Reads the items of a file one by one: what is a Problem of one item refuses that item alone. Throws on too many. */
export function readEach<Item>(items: readonly Item[], read: (item: Item) => Reading | Reading[]): Reading[] {
  if (items.length > MOST_ITEMS)
    throw new Problem('Line 1: there are more than 20,000 items in this file; send it in parts.');
  return items.flatMap((item) => {
    try {
      return read(item);
    } catch (error) {
      if (error instanceof Problem) return { refused: error.message };
      throw error;
    }
  });
}
