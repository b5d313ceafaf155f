import type { ReactNode } from 'react';
import type { Article } from '#lib/edition/read-article.ts';
import { site } from '../../site.ts';
import { BodyBlocks } from './blocks/body-blocks.tsx';

interface ArticleTextProps {
  article: Article;
  className?: string;
  /** What opens the text: its picture, what was corrected. Reader views find the text by its paragraphs and take what stands among them. */
  children?: ReactNode;
}

/**
 * The text of a story in its own language and direction. Reader views weigh class names: "story-text" has no style, and
 * tells them which box it is when the text is short.
 */
export function ArticleText({ article, className = '', children }: ArticleTextProps) {
  const { body, media, dateline, language, direction, kind } = article;
  return (
    <div className="story-text">
      <div lang={language} dir={direction} className={`prose ${className}`}>
        {children && (
          <div lang={site.language} className="opening">
            {children}
          </div>
        )}
        <BodyBlocks
          body={body}
          media={media}
          dateline={dateline}
          language={language}
          sponsored={kind === 'sponsored'}
        />
      </div>
    </div>
  );
}
