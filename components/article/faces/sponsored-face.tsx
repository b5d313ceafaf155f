import { ArticleFoot } from '../article-foot.tsx';
import { ArticleHead } from '../article-head.tsx';
import type { FaceProps } from '../article-page.tsx';
import { ArticleText } from '../article-text.tsx';
import { BylineBlock } from '../byline-block.tsx';
import { LeadPicture } from '../lead-picture.tsx';
import { Notices } from '../notices.tsx';

/** The face of what somebody paid for: said first, and set in another type than the paper's own stories. */
export function SponsoredFace({ article, site }: FaceProps) {
  return (
    <article dir={article.direction} className="page-width">
      <p className="bleed-tint py-3 text-center print:border-y print:border-ink desk:ps-64 desk:text-start">
        <strong>Sponsored.</strong> Paid for by {article.source}. The newsroom of {site.name} had no part in it.
      </p>
      <div className="mx-auto max-w-measure pt-7 desk:mx-0 desk:ms-64">
        <ArticleHead article={article} headline="font-sans font-semibold text-display" />
        <div className="mt-6">
          <BylineBlock article={article} />
        </div>
        <div className="mt-7">
          <ArticleText article={article}>
            {article.lead && (
              <div className="mb-7">
                <LeadPicture picture={article.lead} sizes="(min-width: 40rem) 38rem, 100vw" />
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
