import type { ListedArticle } from '#lib/edition/listed-article.ts';
import { Picture } from '../ui/picture.tsx';
import { FilmMark } from './teaser.tsx';

/** As many columns as pictures, so that few are large and none leaves a hole. */
const COLUMNS = [
  '',
  'tablet:grid-cols-1',
  'tablet:grid-cols-2',
  'tablet:grid-cols-3',
  'tablet:grid-cols-2 desk:grid-cols-4',
];
const SIZES = [
  '',
  '(min-width: 80rem) 77rem, 100vw',
  '(min-width: 80rem) 38rem, (min-width: 40rem) 48vw, 100vw',
  '(min-width: 80rem) 25rem, (min-width: 40rem) 32vw, 100vw',
  '(min-width: 80rem) 18rem, (min-width: 64rem) 23vw, (min-width: 40rem) 47vw, 100vw',
];

/** A row of pictures on a dark ground: the newest photo essays and films. Stories without a picture are left out. */
export function PhotoStrip({ title, articles }: { title: string; articles: ListedArticle[] }) {
  const pictures = articles.flatMap((article) => (article.picture ? [{ article, picture: article.picture }] : []));
  if (pictures.length === 0) return null;
  const columns = Math.min(pictures.length, 4);
  return (
    <section aria-label={title} className="night bleed mt-12 py-8">
      <h2 className="mb-4 text-title font-semibold">{title}</h2>
      <ul className={`grid grid-cols-1 gap-x-6 gap-y-7 ${COLUMNS[columns]}`}>
        {pictures.map(({ article, picture }) => (
          <li key={article.id}>
            <article dir={article.direction} className="relative">
              <div className="relative">
                <Picture
                  picture={picture}
                  cut="4:3"
                  sizes={SIZES[columns] ?? '100vw'}
                  className="aspect-3/2 w-full object-cover"
                />
                {article.kind === 'video' && <FilmMark />}
              </div>
              <p className="mt-3 text-note font-semibold text-accent">{article.kicker ?? article.section.name}</p>
              <h3 lang={article.language} className="mt-1 font-serif text-body leading-snug font-medium">
                <a href={article.path} className="after:absolute after:inset-0">
                  {article.headline}
                </a>
              </h3>
            </article>
          </li>
        ))}
      </ul>
    </section>
  );
}
