import type { Article } from '#lib/edition/read-article.ts';
import { BodyBlocks } from './blocks/body-blocks.tsx';

/** The text of a story in its own language and direction. */
export function ArticleText({ article, className = '' }: { article: Article; className?: string }) {
  const { body, media, dateline, language, direction, kind } = article;
  return (
    <div lang={language} dir={direction} className={`prose ${className}`}>
      <BodyBlocks body={body} media={media} dateline={dateline} language={language} sponsored={kind === 'sponsored'} />
    </div>
  );
}
