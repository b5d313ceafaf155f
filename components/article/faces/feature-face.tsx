import { Picture } from '../../ui/picture.tsx';
import { ArticleFoot } from '../article-foot.tsx';
import { ArticleHead } from '../article-head.tsx';
import type { FaceProps } from '../article-page.tsx';
import { ArticleText } from '../article-text.tsx';
import { BylineBlock } from '../byline-block.tsx';
import { Caption } from '../figure.tsx';
import { Notices } from '../notices.tsx';

/**
 * The face of a feature: the picture from edge to edge, or of the page where there is more room; everything else in the
 * middle below it; a large first letter.
 */
export function FeatureFace({ article, site }: FaceProps) {
  const { lead } = article;
  return (
    <article dir={article.direction} className={`@container ${lead ? '' : 'pt-8 desk:pt-14'}`}>
      <div className="page-width">
        <div className="mx-auto max-w-measure">
          <ArticleText article={article} className="opens-large">
            <div className="to-edges mb-9">
              {lead && (
                <figure className="mb-7 desk:mb-10">
                  <Picture
                    picture={lead}
                    sizes="(min-width: 80rem) 77rem, 100vw"
                    priority
                    className="aspect-3/2 max-h-[76vh] w-full object-cover desk:aspect-auto desk:mx-auto desk:h-[min(66vh,50vw)] desk:w-full min-[80rem]:w-[77rem]"
                  />
                  <Caption caption={lead.caption} credit={lead.credit} className="page-width" />
                </figure>
              )}
              <div className="page-width">
                <ArticleHead article={article} centered />
                <div className="mt-7">
                  <BylineBlock article={article} centered />
                </div>
              </div>
            </div>
            <Notices article={article} />
          </ArticleText>
          <ArticleFoot article={article} site={site} />
        </div>
      </div>
    </article>
  );
}
