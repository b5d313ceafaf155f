import { type Reader, read } from '../../db/database.ts';
import { type ArticleRow, findArticle } from '../../db/queries/edition/articles.ts';
import { findMedia } from '../../db/queries/edition/media.ts';
import { findSection } from '../../db/queries/edition/sections.ts';
import { site } from '../../site.ts';
import { mediaPath } from '../news/paths.ts';
import {
  parseShareName,
  SHARE_SHAPES,
  type SharedStory,
  type ShareShape,
  type ShareSource,
  shareDigest,
  shareName,
} from '../news/share-pictures.ts';
import { mediaFiles } from './media-files.ts';
import { type MediaFiles, pictureOf } from './picture.ts';

/** A picture for whoever passes a story on: its path from the root, and its size in pixels. */
export interface SharePicture {
  url: string;
  width: number;
  height: number;
}

/** The share pictures of a story; those that it has no picture for have no crops. */
export interface SharePictures {
  card: SharePicture;
  crops: SharePicture[];
}

const CROPS: readonly ShareShape[] = ['16x9', '4x3', '1x1'];

/** Where the share pictures of a story are. They are made when they are first asked for. */
export function sharePictures(story: SharedStory): SharePictures {
  const digest = shareDigest(story, site.name);
  const picture = (shape: ShareShape): SharePicture => ({
    url: mediaPath(shareName({ id: story.id, digest, shape })),
    ...SHARE_SHAPES[shape],
  });
  return { card: picture('card'), crops: story.leadMedia === null ? [] : CROPS.map(picture) };
}

/**
 * What share pictures can show of a story that was read.
 * @param sectionName the section it stands in, null where that is not shown
 * @param media the files of its lead picture among others
 */
export function sharedStory(
  { id, headline, language, lead }: Pick<ArticleRow, 'id' | 'headline' | 'language' | 'lead'>,
  sectionName: string | null,
  media: MediaFiles,
): SharedStory {
  const medium = lead && pictureOf(lead, media)?.medium;
  // A picture whose file was replaced is another one to whoever shows what is shared.
  const leadMedia = lead && medium ? [lead.media, medium.fileDigest].filter(Boolean).join(' ') : null;
  return { id, headline, language, sectionName, leadMedia };
}

/**
 * What the share picture at this path below /media/ is made of; null when no published story has it now: its number, its
 * digest or its shape are not those of any.
 */
export async function shareSource(name: string): Promise<ShareSource | null> {
  const address = parseShareName(name);
  if (!address) return null;
  return read(async (db) => {
    const story = await publishedStory(db, address.id);
    if (!story || shareDigest(story, site.name) !== address.digest) return null;
    if (story.leadMedia !== null) return { files: await filesOf(db, story.leadMedia.split(' ', 1).join()) };
    const { headline, language, sectionName } = story;
    return address.shape === 'card' ? { words: { headline, language, sectionName, siteName: site.name } } : null;
  });
}

async function publishedStory(db: Reader, id: number): Promise<SharedStory | null> {
  const row = await findArticle(db, id);
  if (!row) return null;
  const place = await findSection(db, row.sectionPath);
  const media = await mediaFiles(db, row.lead ? [row.lead.media] : []);
  return sharedStory(row, place?.section.name ?? null, media);
}

/** The files of a picture, as paths in the store: as it came, then what was made of it, widest first. */
async function filesOf(db: Reader, key: string): Promise<string[]> {
  const row = (await findMedia(db, [key])).get(key);
  return row ? [row.path, ...row.renditions.toReversed().map(({ path }) => path)] : [];
}
