import type { Reader } from '../../../db/database.ts';
import { linkTargets } from '../../../db/queries/newsroom/link-targets.ts';
import { translationOf } from '../../../db/queries/newsroom/translations.ts';
import { site } from '../../../site.ts';
import type { StoryContent } from '../../news/content.ts';
import { draftOf } from '../../news/draft.ts';
import { checkStory, internalLinks } from '../../news/gate.ts';
import { now } from '../../platform/now.ts';

/** What stands in the way of readers getting a text of the wire, in sentences; null when nothing does. */
export async function gateErrors(db: Reader, storyId: number, content: StoryContent): Promise<string | null> {
  const findings = checkStory(draftOf(content), {
    links: await linkTargets(db, internalLinks(content.body)),
    embargoedUntil: null,
    at: now(),
    zone: site.zone,
    live: null,
    corrects: true,
    alsoIn: [],
    translation: await translationOf(db, storyId, content.translationGroup),
  });
  return (
    findings
      .filter(({ level }) => level === 'error')
      .map(({ words }) => words)
      .join(' ') || null
  );
}
