import type { SpecialReport } from '#lib/edition/read-special-reports.ts';
import { BodyBlocks } from '../article/blocks/body-blocks.tsx';
import { Teaser } from '../front/teaser.tsx';
import { Breadcrumb } from '../ui/breadcrumb.tsx';

/** A special report: its title and introduction, then its groups of stories in their order. */
export function SpecialReportPage({
  report: { path, title, standfirst, introduction, media, groups },
}: {
  report: SpecialReport;
}) {
  const columns = groups.some(({ articles }) => articles.length > 3) ? 'desk:grid-cols-4' : 'desk:grid-cols-3';
  return (
    <>
      <div className="bleed-tint pt-5 pb-8 desk:pt-8 desk:pb-12">
        <Breadcrumb
          sections={[
            { name: 'Special Reports', path: '/special/' },
            { name: title, path },
          ]}
        />
        <div className="gap-x-10 desk:grid desk:grid-cols-12">
          <div className="desk:col-span-7">
            <h1 className="mt-3 font-serif text-banner font-medium tracking-tight">{title}</h1>
            {standfirst && <p className="mt-4 max-w-measure font-serif text-title leading-snug">{standfirst}</p>}
          </div>
          {introduction.content.length > 0 && (
            <div className="prose mt-6 max-w-measure font-serif desk:col-span-5 desk:mt-5">
              <BodyBlocks body={introduction} media={media} />
            </div>
          )}
        </div>
      </div>
      {groups.map((group, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: groups have no name of their own and are rendered once
        <section key={at} aria-label={group.title ?? title} className="mt-10 border-t-2 border-ink pt-3">
          {group.title && <h2 className="mb-4 text-title font-semibold">{group.title}</h2>}
          <ol className={`grid grid-cols-1 gap-x-10 gap-y-7 tablet:grid-cols-2 ${columns}`}>
            {group.articles.map((article) => (
              <li key={article.id}>
                <Teaser
                  article={article}
                  level={group.title ? 3 : 2}
                  size="title"
                  section
                  picture="above"
                  sizes="(min-width: 80rem) 24rem, (min-width: 64rem) 30vw, (min-width: 40rem) 47vw, 100vw"
                />
              </li>
            ))}
          </ol>
        </section>
      ))}
      {groups.length === 0 && (
        <p className="mt-10 text-title">The stories of this report are not published at the moment.</p>
      )}
    </>
  );
}
