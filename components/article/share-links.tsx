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
      <span className="font-semibold">Share</span>
      <button type="button" hidden data-share={url} data-title={headline} className="cursor-pointer py-2 underline">
        Send to…
      </button>
      <a href={`mailto:?subject=${encodeURIComponent(headline)}&body=${encodeURIComponent(url)}`} className="py-2">
        E-mail
      </a>
      {share.map(({ name, url: pattern }) => (
        <a key={name} href={filled(pattern)} rel="noopener nofollow" className="py-2">
          {name}
        </a>
      ))}
    </nav>
  );
}
