import type { ListedArticle } from '#lib/edition/listed-article.ts';
import { Teaser } from './teaser.tsx';

/** The head of a section's front: the newest story large, the next two beside it. */
export function SectionLead({ articles, section }: { articles: ListedArticle[]; section: boolean }) {
  const [lead, ...others] = articles;
  if (!lead) return null;
  if (others.length === 0)
    return (
      <div className="border-t-2 border-ink py-6">
        <Teaser article={lead} level={2} size="display" section={section} />
      </div>
    );
  return (
    <div className="grid gap-x-10 border-t-2 border-ink desk:grid-cols-12">
      <div className="py-6 desk:col-span-8">
        <Teaser article={lead} level={2} size="display" section={section} />
      </div>
      <ul className="desk:col-span-4 desk:border-s desk:border-rule desk:ps-8">
        {others.map((article) => (
          <li key={article.id} className="border-t border-rule py-5 desk:first:border-0">
            <Teaser article={article} level={2} size="title" section={section} />
          </li>
        ))}
      </ul>
    </div>
  );
}
