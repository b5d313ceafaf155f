import type { ListedArticle } from '#lib/edition/listed-article.ts';
import { Picture } from '../ui/picture.tsx';
import { BandTitle } from './band-title.tsx';
import { Teaser } from './teaser.tsx';

interface BandProps {
  title: string;
  path: string | null;
  articles: ListedArticle[];
}

/** A section of a front: its name on a strong rule, a story with its picture, and the others beside it. */
export function Band({ title, path, articles }: BandProps) {
  const [lead, ...others] = pictureFirst(articles);
  if (!lead) return null;
  return (
    <section aria-label={title} className="mt-12">
      <BandTitle title={title} path={path} />
      {others.length > 1 ? <LeadAndOthers lead={lead} others={others} /> : <SideBySide articles={articles} />}
    </section>
  );
}

/** The newest story with a picture leads a band; where none has one, the newest. */
function pictureFirst(articles: ListedArticle[]): ListedArticle[] {
  const lead = articles.find(({ picture }) => picture) ?? articles[0];
  return lead ? [lead, ...articles.filter((article) => article !== lead)] : [];
}

/** How many stories stand in the column beside the lead; what is more stands below it. */
const MOST_BESIDE = 3;

function LeadAndOthers({ lead, others }: { lead: ListedArticle; others: ListedArticle[] }) {
  const many = others.length > MOST_BESIDE + 1;
  const beside = many ? others.slice(0, MOST_BESIDE) : others;
  const below = many ? others.slice(MOST_BESIDE) : [];
  return (
    <div className="grid grid-cols-1 gap-x-10 gap-y-6 desk:grid-cols-12">
      <div className="desk:col-span-8">
        <Leading article={lead} />
        {below.length > 0 && (
          <ul className="mt-6 grid grid-cols-1 gap-x-10 border-t border-rule tablet:grid-cols-2">
            {below.map((article) => (
              <li key={article.id} className="pt-4">
                <Teaser article={article} level={3} size="line" section />
              </li>
            ))}
          </ul>
        )}
      </div>
      <ul className="grid grid-cols-1 content-start gap-x-10 tablet:grid-cols-2 desk:col-span-4 desk:grid-cols-1 desk:border-s desk:border-rule desk:ps-8">
        {beside.map((article) => (
          <li key={article.id} className="border-t border-rule py-4 desk:first:border-t-0 desk:first:pt-0">
            <Teaser
              article={article}
              level={3}
              size="line"
              section
              picture="beside"
              standfirst={article.picture ? 'none' : 'on-desk'}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The leading story: on a desk its picture beside its words. */
function Leading({ article }: { article: ListedArticle }) {
  const { picture } = article;
  if (!picture) return <Teaser article={article} level={3} size="display" section />;
  return (
    <div className="relative grid grid-cols-1 gap-x-8 gap-y-3 desk:grid-cols-8">
      <div className="desk:order-last desk:col-span-4">
        <Picture
          picture={picture}
          cut="4:3"
          sizes="(min-width: 80rem) 25rem, (min-width: 64rem) 32vw, 100vw"
          className="aspect-3/2 w-full object-cover"
        />
      </div>
      <div className="desk:col-span-4">
        <Teaser article={article} level={3} size="display" section picture="elsewhere" />
      </div>
    </div>
  );
}

/** A thin day: one or two stories share the width. */
function SideBySide({ articles }: { articles: ListedArticle[] }) {
  return (
    <div className="grid grid-cols-1 gap-x-10 gap-y-7 tablet:grid-cols-2">
      {articles.map((article) => (
        <Teaser
          key={article.id}
          article={article}
          level={3}
          size="display"
          section
          picture="above"
          sizes="(min-width: 80rem) 38rem, (min-width: 40rem) 47vw, 100vw"
        />
      ))}
    </div>
  );
}
