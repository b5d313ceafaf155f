import { read } from '../../db/database.ts';
import { type ListPage, listPage } from './list-page.ts';

/** Reads page `number` of everything the paper has published, newest first. */
export async function readLatest(number: number): Promise<ListPage> {
  return read((db) => listPage(db, { of: 'paper' }, number));
}
