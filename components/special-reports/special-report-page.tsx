import type { SpecialReport } from '#lib/edition/read-special-reports.ts';
import { BodyBlocks } from '../article/blocks/body-blocks.tsx';
import { Teaser } from '../front/teaser.tsx';
import { Breadcrumb } from '../ui/breadcrumb.tsx';

/** A special report: its title and introduction, then its groups of stories in their order. */
export function SpecialReportPage({
  report: { path, title, standfirst, introduction, groups },
}: {
  report: SpecialReport;
}) {
  return (
    <>
      <div className="border-b-2 border-accent pt-5 pb-7 desk:pt-9">
        <Breadcrumb
          sections={[
            { name: 'Special Reports', path: '/special/' },
            { name: title, path },
          ]}
        />
        <h1 className="mt-3 max-w-[24ch] font-serif text-banner font-semibold tracking-tight">{title}</h1>
        {standfirst && <p className="mt-4 max-w-measure font-serif text-title leading-snug text-muted">{standfirst}</p>}
      </div>
      {introduction.content.length > 0 && (
        <div className="prose mt-7 max-w-measure font-serif text-body">
          <BodyBlocks body={introduction} />
        </div>
      )}
      {groups.map((group, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: groups have no name of their own and are rendered once
        <section key={at} aria-label={group.title ?? title} className="mt-10 border-t-2 border-ink pt-3">
          {group.title && <h2 className="mb-4 text-title font-semibold">{group.title}</h2>}
          <ol className="grid gap-x-10 gap-y-7 tablet:grid-cols-2 desk:grid-cols-3">
            {group.articles.map((article) => (
              <li key={article.id}>
                <Teaser article={article} level={group.title ? 3 : 2} size="title" section />
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
