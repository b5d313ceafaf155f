import type { SectionLink } from '#lib/edition/read-chrome.ts';

/** Where a page stands in the section tree: "News / World", each a link. */
export function Breadcrumb({ sections }: { sections: Pick<SectionLink, 'name' | 'path'>[] }) {
  return (
    <nav aria-label="Breadcrumb" className="font-medium text-accent">
      <ol className="flex flex-wrap">
        {sections.map(({ name, path }, at) => (
          <li key={path}>
            {at > 0 && (
              <span aria-hidden="true" className="px-1 whitespace-pre-wrap text-muted">
                {' / '}
              </span>
            )}
            <a href={path} className="inline-block py-1">
              {name}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
