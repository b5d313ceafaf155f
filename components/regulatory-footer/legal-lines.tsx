import type { Site } from '#lib/news/site.ts';

/** The licences, the copyright with its year, the hotline and the public-security filing, each printed once. */
export function LegalLines({ site, year }: { site: Site; year: string }) {
  return (
    <div className="mt-4 border-t border-rule pt-4 text-note text-muted">
      <ul lang="zh-Hans" className="flex flex-wrap gap-x-5 gap-y-1">
        {[...site.licences, site.publicSecurity].map(({ text, url }) => (
          <li key={text}>
            {url ? (
              <a href={url} rel="noopener" className="inline-block py-1">
                {text}
              </a>
            ) : (
              <span className="inline-block py-1">{text}</span>
            )}
          </li>
        ))}
      </ul>
      <p className="mt-2">
        Copyright {year} © {site.publisher}. All Rights Reserved.{' '}
        <a href={`tel:${site.hotline.dial}`} className="inline-block py-1">
          Hotline: {site.hotline.shown}
        </a>
      </p>
    </div>
  );
}
