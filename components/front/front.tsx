import type { FilledContainer } from '#lib/edition/read-front.ts';
import { ReportCards } from '../special-reports/report-cards.tsx';
import { Band } from './band.tsx';
import { BandTitle } from './band-title.tsx';
import { Cards } from './cards.tsx';
import { LeadPackage } from './lead-package.tsx';
import { OpinionBand } from './opinion-band.tsx';
import { PhotoStrip } from './photo-strip.tsx';
import { StoryList } from './story-list.tsx';

/** A front page: its containers in order, each in its layout. */
export function Front({ containers }: { containers: FilledContainer[] }) {
  return containers.map((container) => <Container key={container.id} container={container} />);
}

function Container({ container: { layout, title, path, articles, reports } }: { container: FilledContainer }) {
  switch (layout) {
    case 'lead':
      return <LeadPackage articles={articles} />;
    case 'band':
      return <Band title={title ?? 'More'} path={path} articles={articles} />;
    case 'cards':
      return <Cards title={title ?? 'More'} path={path} articles={articles} />;
    case 'opinion':
      return <OpinionBand title={title ?? 'Opinion'} path={path} articles={articles} />;
    case 'photo-strip':
      return <PhotoStrip title={title ?? 'In pictures'} articles={articles} />;
    case 'list':
      return (
        <section aria-label={title ?? 'More'} className="mt-12">
          {title && <BandTitle title={title} path={path} />}
          <StoryList articles={articles} section />
        </section>
      );
    case 'special-reports':
      return (
        <section aria-label={title ?? 'Special Reports'} className="bleed-tint mt-12 py-8">
          <h2 className="mb-5 font-semibold">
            <a href="/special/" className="-my-1 py-1 text-title">
              {title ?? 'Special Reports'} <span aria-hidden="true">→</span>
            </a>
          </h2>
          <ReportCards reports={reports} level={3} />
        </section>
      );
  }
}
