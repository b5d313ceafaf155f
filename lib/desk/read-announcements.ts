import { read } from '../../db/database.ts';
import { type AnnouncementRow, newestAnnouncements } from '../../db/queries/newsroom/announcements.ts';

/** What others were or will be told, the newest `count` of it, newest first. */
export async function readAnnouncements(count: number): Promise<AnnouncementRow[]> {
  return read((db) => newestAnnouncements(db, count));
}
