import type { Metadata } from 'next';
import { Front } from '#components/front/front.tsx';
import { StructuredData } from '#components/ui/structured-data.tsx';
import { readHome } from '#lib/edition/read-home.ts';
import { readSite } from '#lib/edition/read-site.ts';
import { itemList } from '#lib/edition/structured-data/lists.ts';
import { publisher, website } from '#lib/edition/structured-data/publisher.ts';
import { Frame } from './frame.tsx';
import { pageMetadata } from './page-metadata.ts';

export async function generateMetadata(): Promise<Metadata> {
  const { description, publisher: by } = await readSite();
  return pageMetadata({ title: null, publisher: by, description, path: '/', feed: { page: 'home' } });
}

export default async function HomePage() {
  const { day, containers } = await readHome();
  const site = await readSite();
  return (
    <Frame day={day} reports={false}>
      <StructuredData things={[publisher(site), website(), itemList(containers.flatMap(({ articles }) => articles))]} />
      <h1 className="sr-only">
        {site.name}, {site.publisher}
      </h1>
      {containers.length > 0 ? (
        <Front containers={containers} />
      ) : (
        <p className="py-16 text-title">Nothing has been published yet.</p>
      )}
    </Frame>
  );
}
