import type { Metadata } from 'next';
import { Front } from '#components/front/front.tsx';
import { readHome } from '#lib/edition/read-home.ts';
import { site } from '../../site.ts';
import { Frame } from './frame.tsx';

export const metadata: Metadata = { alternates: { canonical: '/' } };

export default async function HomePage() {
  const { day, containers } = await readHome();
  return (
    <Frame day={day} reports={false}>
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
