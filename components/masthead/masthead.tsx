import type { Translation } from '#lib/edition/read-article.ts';
import type { Chrome, SectionLink } from '#lib/edition/read-chrome.ts';
import type { Site } from '#lib/news/site.ts';
import { SearchForm } from '../ui/search-form.tsx';
import { BreakingBanner } from './breaking-banner.tsx';

/** Where the reader is, marked by more than a color. */
const CURRENT = 'decoration-3 underline-offset-8 aria-[current]:text-accent aria-[current]:underline';

interface MastheadProps {
  site: Site;
  nav: SectionLink[];
  current: string | undefined;
  /** The day, on the front page: its masthead is the large one. */
  day: string | undefined;
  /** Whether the search box stands here; not where the page has one of its own. */
  searchable: boolean;
  breaking: Chrome['breaking'];
  /** Where the same text stands in other languages. */
  translations: Translation[];
}

/**
 * The head of every page. The menu is one element: a row on a desk, on a phone a popover that opens, closes with Escape
 * and gives the focus back without a script.
 */
export function Masthead({ site, nav, current, day, searchable, breaking, translations }: MastheadProps) {
  return (
    <>
      <a
        href="#content"
        className="fixed start-2 top-2 z-20 -translate-y-20 bg-ink px-4 py-2 text-paper focus:translate-y-0 print:hidden"
      >
        Skip to the story
      </a>
      {breaking && <BreakingBanner breaking={breaking} />}
      <header className="page-width">
        <div className="flex flex-wrap items-end justify-between gap-x-4 border-b border-ink pt-3 pb-2 tablet:items-baseline tablet:border-0 desk:pt-5 desk:pb-3">
          <a href="/" className={`font-serif leading-none font-semibold hover:no-underline ${day ? 'desk:py-1' : ''}`}>
            <span className={`tracking-wide ${day ? 'text-wordmark' : 'text-masthead'}`}>{site.name}</span>{' '}
            <span className="ms-3 hidden font-sans text-note font-regular tracking-normal text-muted tablet:inline">
              {site.publisher}
            </span>
          </a>
          <div className="-ms-2.5 flex flex-wrap items-center font-medium tablet:ms-0 tablet:gap-x-6 tablet:text-note">
            {translations.length > 0 && <Languages translations={translations} className="hidden tablet:flex" />}
            {day && <span className="hidden font-regular text-muted tablet:inline">{day}</span>}
            <a
              href="/latest/"
              aria-current={current === 'latest' ? 'true' : undefined}
              className={`hidden py-1 tablet:inline ${CURRENT}`}
            >
              Latest
            </a>
            <a href="/search/" className="px-2.5 py-2.5 tablet:hidden">
              Search
            </a>
            <button
              type="button"
              popoverTarget="menu"
              className="-me-2.5 cursor-pointer px-2.5 py-2.5 font-medium tablet:hidden"
            >
              Menu
            </button>
          </div>
        </div>
        <Menu name={site.name} nav={nav} current={current} searchHint={searchable ? site.searchHint : null} />
        {translations.length > 0 && <Languages translations={translations} className="-mx-2.5 flex tablet:hidden" />}
        {day && <p className="pt-1.5 text-note text-muted tablet:hidden">{day}</p>}
      </header>
    </>
  );
}

/** The same text in other languages, each named in itself. */
function Languages({ translations, className }: { translations: Translation[]; className: string }) {
  return (
    <nav aria-label="Languages" className={`${className} tablet:gap-x-5`}>
      {translations.map(({ language, name, path }) => (
        <a key={path} href={path} hrefLang={language} lang={language} className="px-2.5 py-2.5 tablet:px-0 tablet:py-1">
          {name}
        </a>
      ))}
    </nav>
  );
}

interface MenuProps {
  name: string;
  nav: SectionLink[];
  current: string | undefined;
  /** What stands in the empty search box; null where the menu has none. */
  searchHint: string | null;
}

function Menu({ name, nav, current, searchHint }: MenuProps) {
  return (
    <div
      id="menu"
      popover="auto"
      className="inset-0 m-0 h-dvh max-h-none w-full max-w-none overflow-auto bg-paper px-4 pt-3 pb-4 text-ink tablet:static tablet:h-auto tablet:flex tablet:flex-wrap tablet:items-center tablet:justify-between tablet:gap-x-8 tablet:overflow-visible tablet:border-y tablet:border-t-ink tablet:border-b-rule tablet:p-0"
    >
      <p className="mb-2 flex items-end justify-between tablet:hidden">
        <span className="font-serif text-masthead leading-none font-semibold tracking-wide">{name}</span>
        <button
          type="button"
          popoverTarget="menu"
          popoverTargetAction="hide"
          className="-me-2.5 cursor-pointer px-2.5 py-2.5 font-medium"
        >
          Close
        </button>
      </p>
      <nav aria-label="Sections">
        <ul className="tablet:flex tablet:flex-wrap tablet:gap-x-7">
          {nav.map((section) => (
            <li key={section.slug} className="border-t border-rule tablet:border-0">
              <a
                href={section.path}
                aria-current={section.slug === current ? 'true' : undefined}
                className={`block py-3 text-title font-semibold tablet:text-small tablet:font-medium ${CURRENT}`}
              >
                {section.name}
              </a>
            </li>
          ))}
          <li className="border-t border-rule tablet:hidden">
            <a
              href="/latest/"
              aria-current={current === 'latest' ? 'true' : undefined}
              className={`block py-3 text-title font-semibold ${CURRENT}`}
            >
              Latest
            </a>
          </li>
        </ul>
      </nav>
      {searchHint !== null && <SearchForm id="masthead-search" hint={searchHint} query="" compact />}
    </div>
  );
}
