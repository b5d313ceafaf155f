import type { SectionLink } from '#lib/edition/read-chrome.ts';
import type { Site } from '#lib/news/site.ts';
import { SearchForm } from '../ui/search-form.tsx';

interface MastheadProps {
  site: Site;
  nav: SectionLink[];
  current: string | undefined;
  day: string | undefined;
}

/**
 * The head of every page. The menu is one element: a row on a desk, on a phone a popover that opens, closes with Escape
 * and gives the focus back without a script.
 */
export function Masthead({ site, nav, current, day }: MastheadProps) {
  return (
    <header className="mx-auto max-w-page px-4 tablet:px-6">
      <a
        href="#content"
        className="fixed start-2 top-2 z-20 -translate-y-20 bg-ink px-4 py-2 text-paper focus:translate-y-0"
      >
        Skip to the story
      </a>
      <div className="flex items-end justify-between gap-4 border-b border-ink pt-3 pb-2 desk:border-0 desk:pt-7 desk:pb-5">
        <a href="/" className="group font-serif hover:no-underline">
          <span className="block text-[2.125rem] leading-none font-bold tracking-wide desk:text-[3.5rem]">
            {site.name}
          </span>
          <span className="mt-1.5 hidden border-t-2 border-accent pt-1.5 font-sans text-note text-muted tablet:block">
            {site.publisher}
          </span>
        </a>
        <p className="flex items-center text-small font-medium desk:pb-0.5 desk:text-note">
          {day && <span className="me-5 hidden font-normal text-muted desk:inline">{day}</span>}
          <a href="/latest/" className="hidden py-1 desk:inline">
            Latest
          </a>
          <a href="/search/" className="px-2.5 py-2.5 desk:hidden">
            Search
          </a>
          <button
            type="button"
            popoverTarget="menu"
            className="-me-2.5 cursor-pointer px-2.5 py-2.5 font-medium desk:hidden"
          >
            Menu
          </button>
        </p>
      </div>
      <div
        id="menu"
        popover="auto"
        className="inset-x-0 top-0 bottom-auto m-0 max-h-full w-full max-w-none overflow-auto border-b-2 border-ink bg-paper p-4 text-ink desk:static desk:flex desk:items-center desk:justify-between desk:gap-8 desk:overflow-visible desk:border-y desk:border-t-ink desk:border-b-rule desk:p-0"
      >
        <p className="text-end desk:hidden">
          <button
            type="button"
            popoverTarget="menu"
            popoverTargetAction="hide"
            className="-me-1 cursor-pointer px-3 py-2.5 font-medium"
          >
            Close
          </button>
        </p>
        <nav aria-label="Sections">
          <ul className="desk:flex desk:gap-7">
            {nav.map((section) => (
              <li key={section.slug} className="border-t border-rule desk:border-0">
                <a
                  href={section.path}
                  aria-current={section.slug === current ? 'true' : undefined}
                  className="block py-3 text-title font-semibold aria-[current]:text-accent aria-[current]:shadow-[inset_0_-3px] desk:text-small desk:font-medium"
                >
                  {section.name}
                </a>
              </li>
            ))}
            <li className="border-t border-rule desk:hidden">
              <a href="/latest/" className="block py-3 text-title font-semibold">
                Latest
              </a>
            </li>
          </ul>
        </nav>
        <SearchForm id="masthead-search" hint={site.searchHint} query="" compact />
      </div>
    </header>
  );
}
