import type { FilledContainer } from '#lib/edition/read-home.ts';
import { ReportCards } from '../special-reports/report-cards.tsx';
import { Band } from './band.tsx';
import { LeadPackage } from './lead-package.tsx';
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
    case 'list':
      return (
        <section aria-label={title ?? 'More'} className="mt-12">
          {title && <h2 className="mb-3 text-title font-semibold">{path ? <a href={path}>{title}</a> : title}</h2>}
          <StoryList articles={articles} section />
        </section>
      );
    case 'special-reports':
      return (
        <section
          aria-label={title ?? 'Special Reports'}
          className="mt-12 border-t-2 border-accent bg-tint py-6 shadow-[0_0_0_100vmax_var(--color-tint)] [clip-path:inset(0_-100vmax)]"
        >
          <h2 className="mb-4 text-title font-semibold">
            <a href="/special/">{title ?? 'Special Reports'}</a>
          </h2>
          <ReportCards reports={reports} level={3} />
        </section>
      );
  }
}
