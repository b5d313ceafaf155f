import { read } from '../../db/database.ts';
import { storedFile } from '../../db/queries/newsroom/media.ts';
import { checkPreviewLink } from '../desk/preview-links.ts';
import { requestFacts } from '../platform/request-facts.ts';
import { signedIn } from './current-actor.ts';

/**
 * The type of a file of the media store, by its path there, for whoever sends the request that is being answered; null
 * when they may not have it, or there is none. Files of films, sounds and pictures that no reader can see yet are for
 * the desk.
 */
export async function mediaForDesk(path: string): Promise<string | null> {
  return (await signedIn()) || (await hasPreviewLink()) ? read((db) => storedFile(db, path)) : null;
}

/** The cookie by which the pictures of a shared preview are asked for; its page sets it. */
export const PREVIEW_COOKIE = 'desk.preview';

async function hasPreviewLink(): Promise<boolean> {
  const token = new RegExp(`(?:^|;\\s*)${PREVIEW_COOKIE}=([\\w-]+)`).exec(requestFacts()?.cookie ?? '')?.[1];
  return token !== undefined && (await checkPreviewLink(token)) !== null;
}
