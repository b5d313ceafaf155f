interface PageLinksProps {
  number: number;
  pages: number;
  /** The address of a page of this list. */
  href: (number: number) => string;
}

/** Real links to the first, last and nearest pages of a list. Nothing where there is only one. */
export function PageLinks({ number, pages, href }: PageLinksProps) {
  if (pages < 2) return null;
  const near = [...new Set([1, number - 1, number, number + 1, pages])].filter((page) => page >= 1 && page <= pages);
  const box = 'flex h-11 min-w-11 items-center justify-center px-2';
  return (
    <nav aria-label="Pages" className="mt-10 border-t border-ink pt-3">
      <ul className="flex flex-wrap items-center gap-1 font-medium">
        {number > 1 && (
          <li>
            <a rel="prev" href={href(number - 1)} className={`${box} ps-0`}>
              ← Newer
            </a>
          </li>
        )}
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
              className={`${box} aria-[current]:bg-ink aria-[current]:text-paper`}
            >
              {page}
            </a>
          </li>
        ))}
        {number < pages && (
          <li>
            <a rel="next" href={href(number + 1)} className={box}>
              Older →
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}
