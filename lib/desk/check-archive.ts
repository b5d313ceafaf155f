import { read } from '../../db/database.ts';
import { nextPublished } from '../../db/queries/newsroom/archive.ts';
import type { Finding } from '../news/gate.ts';
import { findingsIn } from './check-story.ts';
import { draftNumbered } from './story-numbered.ts';

const AT_ONCE = 100;

/** How many stories were held against the rules, and what was found, by rule. */
export interface Checked {
  stories: number;
  withFindings: number;
  found: Record<string, number>;
}

/**
 * Holds what readers have against the rules of the gate, newest first. Memory does not grow with the archive.
 * @param most after how many stories to stop; null for none
 * @param tell is told of each story of which there is anything to say
 */
export async function checkPublished(
  most: number | null,
  tell: (storyId: number, headline: string, findings: readonly Finding[]) => void,
): Promise<Checked> {
  const checked: Checked = { stories: 0, withFindings: 0, found: {} };
  let below = Number.MAX_SAFE_INTEGER;
  for (;;) {
    const count = most === null ? AT_ONCE : Math.min(AT_ONCE, most - checked.stories);
    const page = await read(async (db) => {
      const { stories, end } = await nextPublished(db, below, count);
      const held = [];
      for (const story of stories) {
        const { content } = await draftNumbered(db, story.id, story.liveRevision ?? 0);
        held.push({ story, findings: await findingsIn(db, story, content, { corrects: true }) });
      }
      return { held, end };
    });
    for (const { story, findings } of page.held) {
      checked.stories += 1;
      if (findings.length === 0) continue;
      checked.withFindings += 1;
      for (const { rule } of findings) checked.found[rule] = (checked.found[rule] ?? 0) + 1;
      tell(story.id, story.headline, findings);
    }
    if (page.end === null || page.held.length < AT_ONCE || checked.stories === most) return checked;
    below = page.end;
  }
}
