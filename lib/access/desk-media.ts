import { read } from '../../db/database.ts';
import { storedFile } from '../../db/queries/newsroom/media.ts';
import { signedIn } from './current-actor.ts';

/**
 * The type of a file of the media store, by its path there, for whoever sends the request that is being answered; null
 * when they may not have it, or there is none. Files of films, sounds and pictures that no reader can see yet are for
 * the desk.
 */
export async function mediaForDesk(path: string): Promise<string | null> {
  return (await signedIn()) ? read((db) => storedFile(db, path)) : null;
}
