import { lineOf } from '../../xml/elements.ts';
import { Parts } from './dialects.ts';
import type { FeedEntry } from './feed.ts';

const KIND = /schemas\.google\.com\/blogger\/\d+\/kind#(\w+)$/;

/** What there is in an archive of Blogger beside posts. */
const NO_STORIES: Record<string, string> = {
  comment: 'a comment of a reader, no story',
  page: 'a page of its site, no story',
  settings: 'a setting of its site, no story',
  template: 'the look of its site, no story',
};

/**
 * What an entry of Atom is, and whether it is a draft: an archive of Blogger is a feed in which everything that its site
 * consists of is an entry, in the words of its older and of its newer version.
 */
export function standingOf(parts: Parts): Pick<FeedEntry, 'noStory' | 'draft'> {
  const kinds = parts.all('category').map(({ attributes }) => KIND.exec(attributes.term ?? '')?.[1]);
  const kind = (lineOf(parts.first('blogger:type')) ?? kinds.find(Boolean) ?? 'post').toLowerCase();
  const status = lineOf(parts.first('blogger:status'))?.toLowerCase() ?? 'live';
  const control = parts.first('app:control', 'control');
  const draft = lineOf(control && new Parts(control).first('app:draft', 'draft'));
  return {
    noStory: /trash|spam/.test(status) ? 'thrown away where it came from' : (NO_STORIES[kind] ?? null),
    draft: /^yes$/i.test(draft ?? '') || (status !== 'live' && kind === 'post'),
  };
}
