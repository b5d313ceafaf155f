import type { Article } from '#lib/edition/read-article.ts';
import type { Signature, Signer } from '#lib/edition/signature.ts';
import { TimeStamp } from '../ui/time-stamp.tsx';

const ROLES = { author: 'By', photographer: 'Pictures by', translator: 'Translated by' } as const;

interface BylineBlockProps {
  article: Article;
  /** Whether everything stands in the middle, on one line where it fits. */
  centered?: boolean;
}

/**
 * Who and when: the only byline block of the page, whatever its width. A footer, which is what HTML calls who wrote
 * something: reader views, which say it themselves, do not take it for text.
 */
export function BylineBlock({ article, centered = false }: BylineBlockProps) {
  const { signature, time, updated, minutes, commentCount } = article;
  return (
    <footer
      dir="ltr"
      className={`border-t border-ink pt-3 text-muted ${centered ? 'mx-auto max-w-measure text-center' : 'in-[[dir=rtl]]:text-end'}`}
    >
      <Signed signature={signature} />
      <p>{time ? <TimeStamp time={time} /> : 'Undated'}</p>
      {updated && (
        <p>
          Updated <TimeStamp time={updated} />
        </p>
      )}
      <p className="print:hidden">
        {[
          minutes > 0 ? `${minutes} min read` : [],
          commentCount === null ? [] : `${commentCount} ${commentCount === 1 ? 'comment' : 'comments'}`,
        ]
          .flat()
          .join(' · ')}
      </p>
    </footer>
  );
}

function Signed({ signature: { people, agencies } }: { signature: Signature }) {
  return (
    <>
      {people.map(({ role, signers }) => (
        <p key={role} className={role === 'author' ? 'font-semibold text-ink' : undefined}>
          {ROLES[role]} <Names signers={signers} />
        </p>
      ))}
      {agencies.length > 0 && <p className="font-semibold text-ink">{agencies.join(', ')}</p>}
    </>
  );
}

/** "Ann Lee, Bo Li and Cao Yu", each a link to what else there is. */
function Names({ signers }: { signers: Signer[] }) {
  return signers.map(({ name, path }, at) => (
    <span key={path}>
      {at > 0 && (at === signers.length - 1 ? ' and ' : ', ')}
      <a rel="author" href={path} className="py-1">
        {name}
      </a>
    </span>
  ));
}
