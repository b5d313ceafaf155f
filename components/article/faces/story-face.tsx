import { ArticleFoot } from '../article-foot.tsx';
import { ArticleHead } from '../article-head.tsx';
import type { FaceProps } from '../article-page.tsx';
import { ArticleText } from '../article-text.tsx';
import { BylineBlock } from '../byline-block.tsx';
import { LeadPicture } from '../lead-picture.tsx';
import { Notices } from '../notices.tsx';

/**
 * The face of news and of what is told like it. On a desk the byline block stands in the margin, beside the picture or
 * the text, and the picture reaches over the column of the text to the end of the page; on a phone the block stands
 * between standfirst and picture.
 */
export function StoryFace({ article, site }: FaceProps) {
  return (
    <article dir={article.direction} className="@container page-width">
      <div className="mx-auto max-w-measure pt-5 desk:grid desk:max-w-none desk:grid-cols-[13rem_minmax(0,38rem)_minmax(0,1fr)] desk:gap-x-12 desk:pt-9">
        <div className="desk:col-span-2 desk:col-start-2">
          <ArticleHead article={article} />
        </div>
        <div className="mt-6 desk:col-start-1 desk:row-start-2 desk:mt-8">
          <BylineBlock article={article} />
        </div>
        <div className={`min-w-0 desk:col-start-2 desk:mt-8 ${article.lead ? 'mt-6' : 'mt-7'}`}>
          <ArticleText article={article}>
            {article.lead && (
              <div className="beside-byline mb-7 desk:mb-8 desk:w-(--wide)">
                <LeadPicture picture={article.lead} sizes="(min-width: 80rem) 59rem, (min-width: 64rem) 75vw, 100vw" />
              </div>
            )}
            <Notices article={article} />
          </ArticleText>
          <ArticleFoot article={article} site={site} />
        </div>
      </div>
    </article>
  );
}
