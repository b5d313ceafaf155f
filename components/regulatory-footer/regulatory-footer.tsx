import type { Chrome } from '#lib/edition/read-chrome.ts';
import type { Site } from '#lib/news/site.ts';
import { Explore } from './explore.tsx';
import { LegalLines } from './legal-lines.tsx';

interface RegulatoryFooterProps {
  site: Site;
  explore: Chrome['explore'];
  year: string;
}

const PAGE_LINKS = [
  ['About Us', '/about/'],
  ['Contact Us', '/contact/'],
  ['Feedback', '/feedback/'],
  ['Privacy Policy', '/privacy/'],
  ['Terms of Use', '/terms/'],
] as const;

/** The foot of every page: the whole section tree, where else to follow the paper, the page links, the legal lines. */
export function RegulatoryFooter({ site, explore, year }: RegulatoryFooterProps) {
  return (
    <footer className="mt-14 border-t-2 border-ink [aside+&]:mt-0">
      <div className="page-width py-8">
        <Explore name={site.name} explore={explore} />
        <div className="mt-8 flex flex-wrap items-start justify-between gap-x-10 gap-y-6 border-t border-rule pt-6">
          <section aria-labelledby="follow-us">
            <h2 id="follow-us" className="font-semibold">
              Follow Us
            </h2>
            <ul className="flex flex-wrap gap-x-6">
              {site.follow.map(({ name, url }) => (
                <li key={url}>
                  <a href={url} rel="me noopener" className="inline-block py-2">
                    {name}
                  </a>
                </li>
              ))}
            </ul>
          </section>
          <ul className="flex flex-wrap gap-x-6 font-medium">
            <li>
              <a href="/latest/" className="inline-block py-2">
                Latest
              </a>
            </li>
            <li>
              <a href="/corrections/" className="inline-block py-2">
                Corrections
              </a>
            </li>
            <li>
              <a href="/feeds/" className="inline-block py-2">
                Feeds
              </a>
            </li>
            <li>
              <a href="#top" className="inline-block py-2">
                ↑ Top
              </a>
            </li>
          </ul>
        </div>
        <nav aria-label="About this site" className="mt-4 border-t border-rule pt-4">
          <ul className="flex flex-wrap gap-x-6">
            {PAGE_LINKS.map(([name, path]) => (
              <li key={path}>
                <a href={path} className="inline-block py-2">
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <LegalLines site={site} year={year} />
      </div>
    </footer>
  );
}
