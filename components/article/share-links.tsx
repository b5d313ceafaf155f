import { Fragment } from 'react';
import type { Site } from '#lib/news/site.ts';

interface ShareLinksProps {
  url: string;
  headline: string;
  share: Site['share'];
}

/** Ways to pass a story on: plain links, and the device's own way where there is one (public/share.js). */
export function ShareLinks({ url, headline, share }: ShareLinksProps) {
  const filled = (pattern: string) =>
    pattern.replace('{url}', encodeURIComponent(url)).replace('{title}', encodeURIComponent(headline));
  return (
    <nav aria-label="Share" className="flex flex-wrap items-center gap-x-5">
      <span className="font-semibold">Share</span>{' '}
      <span data-share={url} data-title={headline} className="contents *:cursor-pointer *:py-2 *:underline" />
      <a href={`mailto:?subject=${encodeURIComponent(headline)}&body=${encodeURIComponent(url)}`} className="py-2">
        E-mail
      </a>{' '}
      {share.map(({ name, url: pattern }) => (
        <Fragment key={name}>
          <a href={filled(pattern)} rel="noopener nofollow" className="-mx-1.5 px-1.5 py-2">
            {name}
          </a>{' '}
        </Fragment>
      ))}
    </nav>
  );
}
