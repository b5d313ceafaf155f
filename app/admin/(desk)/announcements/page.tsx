import type { Metadata } from 'next';
import { AnnouncementTable } from '#components/desk/letters/announcement-table.tsx';
import { ScreenHead } from '#components/desk/ui/screen-head.tsx';
import { readAnnouncements } from '#lib/desk/read-announcements.ts';
import { stampOf } from '#lib/news/dates.ts';
import { config } from '#lib/platform/config.ts';
import { site } from '../../../../site.ts';
import { requireActor } from '../../require-actor.ts';

export const metadata: Metadata = { title: 'Announcements' };

const MOST = 200;

const shown = (at: number) => stampOf(at, site.zone).shown;

export default async function Page() {
  await requireActor('announcements.read');
  const { websubHub, indexnowKey } = config();
  const rows = await readAnnouncements(MOST);
  return (
    <>
      <ScreenHead
        title="Announcements"
        about="What the hub of feeds and search engines were told of the paper's changes, and what came of it."
      />
      <AnnouncementTable
        told={[websubHub && `the hub ${websubHub}`, indexnowKey && 'IndexNow'].filter((name) => name !== null)}
        rows={rows.map(({ id, kind, url, createdAt, doneAt, nextAt, attempts, outcome }) => ({
          ...{ id, kind, url, attempts, outcome, asked: shown(createdAt) },
          state:
            doneAt !== null ? `sent ${shown(doneAt)}` : nextAt === null ? 'given up' : `waits until ${shown(nextAt)}`,
        }))}
      />
    </>
  );
}
