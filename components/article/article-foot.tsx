import type { Article } from '#lib/edition/read-article.ts';
import type { Site } from '#lib/news/site.ts';
import { ShareLinks } from './share-links.tsx';

/** What follows the text: where it came from, its topics, ways to share it, and the next story of its report. */
export function ArticleFoot({ article, site }: { article: Article; site: Site }) {
  const { source, editor, alsoIn, topics, beside, url, headline, changes } = article;
  return (
    <footer dir="ltr" className="mt-9 border-t border-rule">
      {(source || editor) && (
        <p className="flex flex-wrap gap-x-8 py-3 text-muted">
          {source && <span>Source: {source}</span>} {editor && <span>Editor: {editor}</span>}
        </p>
      )}
      {alsoIn.length > 0 && (
        <nav aria-label="Also in" className="border-t border-rule py-1.5 text-muted">
          <span aria-hidden="true">Also in</span>
          <ul className="inline-flex flex-wrap gap-x-5 ps-3">
            {alsoIn.map(({ name, path }) => (
              <li key={path}>
                <a href={path} className="inline-block py-2 font-medium underline">
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {topics.length > 0 && (
        <nav aria-label="Topics" className="border-t border-rule py-1.5">
          <ul className="flex flex-wrap gap-x-5">
            {topics.map(({ name, path }) => (
              <li key={path}>
                <a href={path} className="inline-block py-2 font-medium text-accent">
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <div className="border-y border-rule py-1.5 print:hidden">
        <ShareLinks url={url} headline={headline} share={site.share} />
      </div>
      {changes && (
        <p className="border-b border-rule py-3 print:hidden">
          <a href={changes} className="inline-block py-1 font-medium underline">
            What changed in this story
          </a>
        </p>
      )}
      {beside.report && <NextInReport report={beside.report} />}
      <p className="mt-4 hidden text-note print:block">{url}</p>
    </footer>
  );
}

function NextInReport({ report }: { report: NonNullable<Article['beside']['report']> }) {
  const { title, path, place, of, next } = report;
  return (
    <aside aria-label="Special report" className="relative mt-7 bg-tint px-5 py-4">
      <p className="text-note">
        <a href={path} className="relative z-1 inline-block py-1 font-semibold text-accent">
          {title}
        </a>{' '}
        <span className="text-muted">
          {place} of {of}
        </span>
      </p>
      {next ? (
        <p lang={next.language} className="font-serif text-title font-medium">
          <a href={next.path} className="after:absolute after:inset-0">
            {next.headline}
            <span aria-hidden="true">{'\u00a0→'}</span>
          </a>
        </p>
      ) : (
        <p className="font-serif text-body">This is the last story of the report.</p>
      )}
    </aside>
  );
}
