interface PageLinksProps {
  number: number;
  pages: number;
  /** The address of a page of this list. */
  href: (number: number) => string;
  /** What the pages before and after this one hold. */
  words?: { before: string; after: string };
}

const BOX = 'flex h-11 min-w-11 items-center justify-center px-2';

/** Real links to the first, last and nearest pages of a list. Nothing where there is only one. */
export function PageLinks({ number, pages, href, words = { before: 'Newer', after: 'Older' } }: PageLinksProps) {
  if (pages < 2) return null;
  const near = [...new Set([1, number - 1, number, number + 1, pages])].filter((page) => page >= 1 && page <= pages);
  return (
    <nav
      aria-label="Pages"
      className="mt-10 flex flex-wrap justify-between gap-x-4 border-t border-ink pt-3 font-medium"
    >
      {number > 1 ? (
        <a rel="prev" href={href(number - 1)} className={`${BOX} ps-0`}>
          ← {words.before}
        </a>
      ) : (
        <span />
      )}
      <ul className="order-last flex w-full flex-wrap items-center justify-center gap-1 tablet:order-none tablet:w-auto">
        {near.map((page, at) => (
          <li key={page} className="flex items-center">
            {page - (near[at - 1] ?? page) > 1 && (
              <span aria-hidden="true" className="px-1 text-muted">
                …
              </span>
            )}
            <a
              href={href(page)}
              aria-label={`Page ${page} of ${pages}`}
              aria-current={page === number ? 'page' : undefined}
              className={`${BOX} border-ink aria-[current]:border-2`}
            >
              {page}
            </a>
          </li>
        ))}
      </ul>
      {number < pages ? (
        <a rel="next" href={href(number + 1)} className={`${BOX} pe-0`}>
          {words.after} →
        </a>
      ) : (
        <span />
      )}
    </nav>
  );
}
