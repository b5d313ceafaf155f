import type { Article } from '#lib/edition/read-article.ts';
import { ArticleFoot } from '../article-foot.tsx';
import { ArticleHead } from '../article-head.tsx';
import type { FaceProps } from '../article-page.tsx';
import { ArticleText } from '../article-text.tsx';
import { Recording } from '../blocks/recording.tsx';
import { BylineBlock } from '../byline-block.tsx';
import { Notices } from '../notices.tsx';
import { PictureSeries } from '../picture-series.tsx';

/** The face of photo essays and films: what is to be looked at stands on a dark ground. */
export function NightFace({ article, site }: FaceProps) {
  return article.kind === 'video' ? <Film article={article} site={site} /> : <Essay article={article} site={site} />;
}

function Film({ article, site }: FaceProps) {
  const film = article.body.content.find((block) => block.type === 'video');
  const rest = article.body.content.filter((block) => block !== film);
  const text: Article = { ...article, body: { type: 'doc', content: rest } };
  return (
    <article dir={article.direction} className="@container page-width">
      <div className="mx-auto max-w-measure">
        <ArticleText article={text}>
          <div className="to-edges night bleed pt-6 pb-9 print:flex print:flex-col">
            {film && (
              <div className="mx-auto max-w-wide print:order-last">
                <Recording recording={film} media={article.media} large />
              </div>
            )}
            <div className="mt-7">
              <ArticleHead article={article} centered />
            </div>
          </div>
          <div className="mt-8 mb-7">
            <BylineBlock article={article} centered />
          </div>
          <Notices article={article} />
        </ArticleText>
        <ArticleFoot article={article} site={site} />
      </div>
    </article>
  );
}

function Essay({ article, site }: FaceProps) {
  return (
    <article dir={article.direction} className="page-width">
      <div className="night bleed pt-8 pb-12 desk:pt-10">
        <ArticleHead article={article} centered />
        <PictureSeries article={pictureFirst(article)}>
          <BylineBlock article={article} centered />
          <Notices article={article} />
        </PictureSeries>
      </div>
      <div className="mx-auto max-w-measure">
        <ArticleFoot article={article} site={site} />
      </div>
    </article>
  );
}

/** What stands before the first picture of an essay comes after it: it is opened to be looked at. */
function pictureFirst(article: Article): Article {
  const { content } = article.body;
  const first = content.findIndex(({ type }) => type === 'picture' || type === 'gallery');
  const opening = content[first];
  if (!opening) return article;
  return { ...article, body: { type: 'doc', content: [opening, ...content.filter((block) => block !== opening)] } };
}
