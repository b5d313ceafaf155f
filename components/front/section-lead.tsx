import type { ListedArticle } from '#lib/edition/listed-article.ts';
import { Picture } from '../ui/picture.tsx';
import { Teaser } from './teaser.tsx';

interface SectionLeadProps {
  articles: ListedArticle[];
  section: boolean;
}

/** Where the pictures of the stories beside the lead stand, in order. */
const PICTURES = ['above', 'beside-on-desk'] as const;

/** The head of a section's front: one story large with its picture, the others beside it, on a tablet below it. */
export function SectionLead({ articles, section }: SectionLeadProps) {
  const [lead, ...others] = articles;
  if (!lead) return null;
  if (others.length === 0) return <Alone article={lead} section={section} />;
  return (
    <div className="grid grid-cols-1 gap-x-10 border-t-2 border-ink pb-8 desk:grid-cols-12">
      <div className="pt-5 desk:col-span-8">
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
      <ul className="mt-6 grid grid-cols-1 gap-x-10 border-t border-rule tablet:grid-cols-2 desk:col-span-4 desk:mt-0 desk:block desk:border-s desk:border-t-0 desk:ps-8">
        {others.map((article, at) => (
          <li
            key={article.id}
            className="border-rule py-5 not-first:border-t tablet:border-t-0! tablet:nth-[n+3]:border-t! desk:not-first:border-t!"
          >
            <Teaser
              article={article}
              level={2}
              size="title"
              section={section}
              picture={PICTURES[at] ?? 'beside'}
              sizes="(min-width: 64rem) 22rem, (min-width: 40rem) 47vw, 100vw"
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The only story of a section: its picture beside its words, so that it does not fill the screen. */
function Alone({ article, section }: { article: ListedArticle; section: boolean }) {
  return (
    <div className="relative grid grid-cols-1 gap-x-10 gap-y-3 border-t-2 border-ink pt-5 pb-8 tablet:grid-cols-12">
      {article.picture && (
        <div className="tablet:col-span-7">
          <Picture
            picture={article.picture}
            cut="4:3"
            sizes="(min-width: 80rem) 44rem, (min-width: 40rem) 55vw, 100vw"
            priority
            className="aspect-3/2 w-full object-cover"
          />
        </div>
      )}
      <div className={article.picture ? 'tablet:col-span-5' : 'tablet:col-span-8'}>
        <Teaser article={article} level={2} size="display" section={section} picture="elsewhere" />
      </div>
    </div>
  );
}
