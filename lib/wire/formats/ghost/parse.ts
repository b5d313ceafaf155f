import type { StreamFormat, StreamReading } from '../../format.ts';
import { streamJson } from '../../json/stream-json.ts';
import type { Reading } from '../../wire-item.ts';
import { readPost } from './post.ts';
import { Tables } from './tables.ts';

/** Where the tables stand: in an export, in one without its frame, in what the API and tools that write for Ghost give. */
const ROWS = [
  '$.db.*.data.*.*',
  '$.data.*.*',
  '$.posts.*',
  '$.users.*',
  '$.tags.*',
  '$.settings.*',
  '$.result.posts.*',
  '$.result.users.*',
];

const BEGINNINGS = [
  /^\s*\{\s*"db"\s*:\s*\[/,
  /^\s*\{\s*"meta"\s*:\s*\{[^}]*"exported_on"/,
  /^\s*\{\s*"data"\s*:\s*\{\s*"(?:posts|users|tags|settings|benefits|roles)"\s*:\s*\[/,
  /^\s*\{\s*"(?:posts|users|tags)"\s*:\s*\[/,
  /^\s*\{\s*"errors"\s*:\s*\[[\s\S]{0,60000}"result"\s*:\s*\{\s*"(?:posts|users)"\s*:/,
];

/**
 * The JSON of Ghost, 1 to 5, of its API, and of tools that write for it. Posts become stories; pages are set aside. A
 * reading is told by the number of its post, since such a file may be one line.
 */
export const ghost: StreamFormat = {
  name: 'ghost',

  recognises({ text, json }) {
    return json && BEGINNINGS.some((beginning) => beginning.test(text));
  },

  async *stream(bytes, how = {}): AsyncGenerator<StreamReading> {
    const tables = new Tables();
    if (how.again) {
      for await (const { list, value, refused } of streamJson(how.again(), ROWS))
        if (list !== 'posts' && refused === null) tables.learn(list, value);
    }
    let posts = 0;
    for await (const { list, value, refused, original } of streamJson(bytes, ROWS, (name) => name === 'posts')) {
      if (list !== 'posts') {
        if (!how.again && refused === null) tables.learn(list, value);
        continue;
      }
      posts += 1;
      yield { ...readingOf(value, refused), at: posts, original };
    }
    if (posts === 0) yield { setAside: 'an export without any posts', at: 1, original: '' };

    function readingOf(value: unknown, refused: string | null): Reading {
      if (refused !== null) return { refused };
      if (!isShallow(value)) return { refused: 'its parts stand too deep in each other' };
      return readPost(value, tables, how);
    }
  },
};

/** Whether a post can be walked through to its end. */
function isShallow(value: unknown): boolean {
  try {
    return JSON.stringify(value) !== '';
  } catch {
    return false;
  }
}
