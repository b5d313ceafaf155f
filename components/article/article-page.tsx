import type { Article } from '#lib/edition/read-article.ts';
import { Breadcrumb } from '../ui/breadcrumb.tsx';
import { BodyBlocks } from './blocks/body-blocks.tsx';
import { BylineBlock } from './byline-block.tsx';
import { SourceLine } from './source-line.tsx';

/** A story: where it stands, headline, standfirst, the one byline block, text, and where it came from. */
export function ArticlePage({ article, siteName }: { article: Article; siteName: string }) {
  const { language, direction } = article;
  return (
    <article dir={direction} className="mx-auto max-w-measure pt-5 desk:pt-9">
      <p className="mb-4 hidden font-serif text-title font-bold tracking-wide print:block">{siteName}</p>
      <Breadcrumb sections={article.breadcrumb} />
      {article.kicker && <p className="mt-4 text-note font-semibold text-muted">{article.kicker}</p>}
      <h1
        lang={language}
        dir={direction}
        className="mt-3 font-serif text-banner font-semibold tracking-tight desk:-me-24"
      >
        {article.headline}
      </h1>
      {article.standfirst && (
        <p lang={language} dir={direction} className="mt-4 font-serif text-title leading-snug text-pretty text-muted">
          {article.standfirst}
        </p>
      )}
      <BylineBlock article={article} />
      <div lang={language} dir={direction} className="prose mt-7 font-serif text-body">
        <BodyBlocks body={article.body} dateline={article.dateline} language={language} />
      </div>
      <SourceLine source={article.source} editor={article.editor} />
      <p className="mt-4 hidden text-note print:block">{article.url}</p>
    </article>
  );
}
