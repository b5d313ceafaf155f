import type { ListedArticle } from '#lib/edition/listed-article.ts';
import { Teaser } from './teaser.tsx';

interface BandProps {
  title: string;
  path: string | null;
  articles: ListedArticle[];
}

/** A section of a front: its name on a strong rule, a leading story, and the others beside it. */
export function Band({ title, path, articles }: BandProps) {
  const [lead, ...others] = articles;
  if (!lead) return null;
  return (
    <section aria-label={title} className="mt-12 border-t-2 border-ink pt-3">
      <h2 className="mb-5 text-title font-semibold">{path ? <a href={path}>{title}</a> : title}</h2>
      {others.length > 1 ? <LeadAndOthers lead={lead} others={others} /> : <SideBySide articles={articles} />}
    </section>
  );
}

function LeadAndOthers({ lead, others }: { lead: ListedArticle; others: ListedArticle[] }) {
  return (
    <div className="grid gap-x-10 gap-y-7 desk:grid-cols-12">
      <div className="desk:col-span-5">
        <Teaser article={lead} level={3} size="display" />
      </div>
      <ul className="grid content-start gap-x-10 tablet:grid-cols-2 desk:col-span-7">
        {others.map((article) => (
          <li
            key={article.id}
            className="border-t border-rule py-4 desk:[&:nth-child(-n+2)]:border-t-0 desk:[&:nth-child(-n+2)]:pt-0"
          >
            <Teaser article={article} level={3} size="line" />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A thin day: one or two stories share the width. */
function SideBySide({ articles }: { articles: ListedArticle[] }) {
  return (
    <div className="grid gap-x-10 gap-y-7 desk:grid-cols-2">
      {articles.map((article) => (
        <Teaser key={article.id} article={article} level={3} size="display" />
      ))}
    </div>
  );
}
