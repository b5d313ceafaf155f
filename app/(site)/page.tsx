import type { Metadata } from 'next';
import { Front } from '#components/front/front.tsx';
import { StructuredData } from '#components/ui/structured-data.tsx';
import { readHome } from '#lib/edition/read-home.ts';
import { itemList } from '#lib/edition/structured-data/lists.ts';
import { publisher, website } from '#lib/edition/structured-data/publisher.ts';
import { site } from '../../site.ts';
import { Frame } from './frame.tsx';
import { pageMetadata } from './page-metadata.ts';

export function generateMetadata(): Metadata {
  return pageMetadata({ title: null, description: site.description, path: '/', feed: { page: 'home' } });
}

export default async function HomePage() {
  const { day, containers } = await readHome();
  return (
    <Frame day={day} reports={false}>
      <StructuredData things={[publisher(), website(), itemList(containers.flatMap(({ articles }) => articles))]} />
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
