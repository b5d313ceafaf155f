import type { Reader } from '../../../db/database.ts';
import { publishArticles } from '../../../db/queries/newsroom/publish.ts';
import { findRevision, insertRevisions, touched, updateStory } from '../../../db/queries/newsroom/stories.ts';
import { type CopyRow, copyNumbered, copyOfGuids, findVersion } from '../../../db/queries/newsroom/wire-copy.ts';
import { companionsOf } from '../../../db/queries/newsroom/wire-packages.ts';
import { itemsThatName, storiesOfItems } from '../../../db/queries/newsroom/wire-relations.ts';
import { groupName, type StoryContent } from '../../news/content.ts';
import type { RelationKind } from '../../news/wire.ts';
import { type KeptItem, wireAuthor } from '../../news/wire-kept.ts';
import { reviseDraft } from './change-story.ts';
import type { FilingDesk } from './filing-desk.ts';
import { type FoundStory, storyOfCopy } from './story-now.ts';

const BESIDE: readonly RelationKind[] = ['package', 'related'];
const MOST_RELATED = 20;

/** What ties the words of a story to other stories of ours. */
type Ties = Pick<StoryContent, 'related' | 'translationGroup'>;

/** Which stories of ours stand beside the one of an item, and with which it is one text in several languages. */
export async function tiesOf(db: Reader, item: KeptItem): Promise<Ties> {
  const { content, provider, facts } = item;
  const beside = facts.related.filter(({ kind }) => BESIDE.includes(kind)).map(({ guid }) => guid);
  const named = [...beside.slice(0, 200), ...(await companionsOf(db, item))];
  const found = await storiesOfItems(db, provider, [...new Set(named)]);
  const related = [...new Set([...(content.related ?? []), ...found])].slice(0, MOST_RELATED);
  return {
    ...(related.length ? { related } : {}),
    translationGroup: content.translationGroup ?? (await groupOf(db, item)),
  };
}

/** The text of which the others are translations gives the group its name. */
async function groupOf(db: Reader, { provider, guid, facts }: KeptItem): Promise<string | null> {
  const source = facts.related.find(({ kind }) => kind === 'translation')?.guid;
  if (source) return groupName(`${provider}:${source}`);
  const translations = await itemsThatName(db, { provider, guid }, ['translation']);
  return translations.length ? groupName(`${provider}:${guid}`) : null;
}

/**
 * Tells the stories of other items that a story of this item is there now: those that speak of it get it beside them,
 * the one that it translates joins its group. A story that an editor has in hand is left as it is.
 */
export async function tieOthers(desk: FilingDesk, item: KeptItem): Promise<void> {
  const { db } = desk.act;
  const { provider, guid, facts } = item;
  const naming = await itemsThatName(db, { provider, guid }, [...BESIDE, 'translation']);
  const sources = facts.related.filter(({ kind }) => kind === 'translation').map((to) => to.guid);
  const others = await copyOfGuids(db, provider, [...sources, ...(await companionsOf(db, item))]);
  for (const id of new Set([...naming.map(({ copyId }) => copyId), ...others.map((copy) => copy.id)])) {
    const copy = await copyNumbered(db, id);
    if (copy?.storyId) await tieAnew(desk, copy);
  }
}

/** Ties the stories of items of a provider anew: what brings them together has changed. */
export async function tieItems(desk: FilingDesk, provider: string, guids: readonly string[]): Promise<void> {
  for (const copy of await copyOfGuids(desk.act.db, provider, guids)) if (copy.storyId) await tieAnew(desk, copy);
}

async function tieAnew(desk: FilingDesk, copy: CopyRow): Promise<void> {
  const { db } = desk.act;
  const version = await findVersion(db, copy.id, copy.digest);
  if (!version || copy.standing !== 'taken') return;
  const story = await storyOfCopy(db, version.item, copy.storyId);
  if (story?.now.hands !== 'wire' || story.now.is === 'binned' || story.now.is === 'gone') return;
  const before = await findRevision(db, story.row.id, story.last.number);
  const ties = await tiesOf(db, version.item);
  if (!before || isTied(before.content, ties)) return;
  const { related: _, ...words } = before.content;
  await retie(desk, story, { ...words, ...ties }, wireAuthor(version.item));
}

function isTied(content: StoryContent, { related, translationGroup }: Ties): boolean {
  return (
    JSON.stringify(content.related ?? []) === JSON.stringify(related ?? []) &&
    content.translationGroup === translationGroup
  );
}

/** The same words with other ties: readers are told of no update. */
async function retie(
  { act }: FilingDesk,
  { row, last, now: { is }, publishAt }: FoundStory,
  content: StoryContent,
  author: string,
): Promise<void> {
  const { id, sectionId, embargoedUntil } = row;
  const note = 'Tied to another story of its package';
  if (is === 'draft') {
    await reviseDraft(act, row, last, { content, author, note, sectionId, embargoedUntil, publishAt });
    return;
  }
  const number = last.number + 1;
  await insertRevisions(act.db, [{ storyId: id, number, previousHash: last.hash, content, author, note }]);
  await publishArticles(act, [{ id, sectionId, content, updatedAt: null }]);
  await updateStory(act.db, id, {
    ...touched({ content, by: author }),
    liveRevision: number,
    version: row.version + 1,
  });
}
