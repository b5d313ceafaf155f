import type { ReactNode } from 'react';
import { Masthead } from '#components/masthead/masthead.tsx';
import { RegulatoryFooter } from '#components/regulatory-footer/regulatory-footer.tsx';
import { SpecialReportsBlock } from '#components/special-reports/special-reports-block.tsx';
import type { Translation } from '#lib/edition/read-article.ts';
import { readChrome } from '#lib/edition/read-chrome.ts';

interface FrameProps {
  children: ReactNode;
  /** The slug of the department the page belongs to, to be marked in the navigation. */
  department?: string | undefined;
  /** The day, on fronts. */
  day?: string;
  /** Whether the special reports stand below the page; not where the page shows them itself. */
  reports?: boolean;
  /** Whether the page goes to the edges of the screen and keeps to the width of the page by itself. */
  edges?: boolean;
  /** Whether the masthead has the search box; not where the page has one of its own. */
  searchable?: boolean;
  /** Where the same text stands in other languages. */
  translations?: Translation[];
}

/** What stands around every reader page: masthead above, special reports and footer below. */
export async function Frame({
  children,
  department,
  day,
  reports = true,
  edges = false,
  searchable = true,
  translations = [],
}: FrameProps) {
  const chrome = await readChrome();
  const { site } = chrome;
  return (
    <>
      <Masthead
        site={site}
        nav={chrome.nav}
        current={department}
        day={day}
        searchable={searchable}
        breaking={chrome.breaking}
        translations={translations}
      />
      <p
        className="page-width hidden pt-4 font-serif text-title font-medium tracking-wide print:block"
        data-paper={site.name}
      />
      <main id="content" className={edges ? undefined : 'page-width'}>
        {children}
      </main>
      {reports && chrome.specialReports.length > 0 && <SpecialReportsBlock reports={chrome.specialReports} />}
      <RegulatoryFooter site={site} explore={chrome.explore} year={chrome.year} />
    </>
  );
}
