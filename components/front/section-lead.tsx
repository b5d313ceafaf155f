import type { ListedArticle } from '#lib/edition/listed-article.ts';
import { Teaser } from './teaser.tsx';

/** The head of a section's front: the newest story large with its picture, the next two beside it. */
export function SectionLead({ articles, section }: { articles: ListedArticle[]; section: boolean }) {
  const [lead, ...others] = articles;
  if (!lead) return null;
  return (
    <div className="grid grid-cols-1 gap-x-10 border-t-2 border-ink pb-8 desk:grid-cols-12">
      <div className={`pt-5 ${others.length > 0 ? 'desk:col-span-8' : 'desk:col-span-12'}`}>
        <Teaser
          article={lead}
          level={2}
          size="display"
          section={section}
          picture="above"
          sizes="(min-width: 80rem) 50rem, (min-width: 64rem) 62vw, 100vw"
          priority
        />
      </div>
      {others.length > 0 && (
        <ul className="mt-6 desk:col-span-4 desk:mt-0 desk:border-s desk:border-rule desk:ps-8">
          {others.map((article) => (
            <li key={article.id} className="border-t border-rule py-5 desk:first:border-0">
              <Teaser
                article={article}
                level={2}
                size="title"
                section={section}
                picture="above"
                sizes="(min-width: 64rem) 22rem, 100vw"
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
