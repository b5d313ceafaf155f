import type { Signer } from '#lib/edition/signature.ts';
import { Picture } from '../../ui/picture.tsx';
import { ArticleFoot } from '../article-foot.tsx';
import { ArticleHead } from '../article-head.tsx';
import type { FaceProps } from '../article-page.tsx';
import { ArticleText } from '../article-text.tsx';
import { BylineBlock } from '../byline-block.tsx';
import { Caption } from '../figure.tsx';
import { Notices } from '../notices.tsx';

/** The face of opinion: the name of the column or the writer first, everything in the middle, who the writer is at the end. */
export function OpinionFace({ article, site }: FaceProps) {
  const { kind, kicker, lead, language, signature } = article;
  const writers = signature.people.filter(({ role }) => role === 'author').flatMap(({ signers }) => signers);
  return (
    <article dir={article.direction} className="page-width pt-6 desk:pt-10">
      {kind === 'column' && kicker && (
        <p
          lang={language}
          className="mx-auto mb-6 max-w-measure border-y-2 border-accent py-1.5 text-center font-serif text-display tracking-tight text-accent"
        >
          {kicker}
        </p>
      )}
      <ArticleHead article={kind === 'column' ? { ...article, kicker: null } : article} centered />
      <div className="mt-7">
        <BylineBlock article={article} centered />
      </div>
      <div className="mx-auto mt-8 max-w-measure">
        <ArticleText article={article}>
          {lead && (
            <figure className="mb-8">
              <Picture picture={lead} sizes="(min-width: 40rem) 38rem, 100vw" priority />
              <Caption caption={lead.caption} credit={lead.credit} />
            </figure>
          )}
          <Notices article={article} />
        </ArticleText>
        {writers.map((writer) => (
          <Writer key={writer.path} writer={writer} />
        ))}
        <ArticleFoot article={article} site={site} />
      </div>
    </article>
  );
}

function Writer({ writer: { name, path, title, bio } }: { writer: Signer }) {
  if (!bio) return null;
  return (
    <footer className="mt-9 border-s-2 border-accent ps-4">
      <p className="font-semibold">
        <a rel="author" href={path}>
          {name}
        </a>
        {title && <span className="font-regular text-muted"> · {title}</span>}
      </p>
      <p className="mt-1 text-muted">{bio}</p>
    </footer>
  );
}
