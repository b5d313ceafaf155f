import { Notice } from '../ui/notice.tsx';
import type { PublishedNews } from './story-view.ts';

/** That readers have a story, since when, and every page that has changed with it. */
export function PublishedNotice({ news: { paths, took } }: { news: PublishedNews }) {
  return (
    <Notice>
      <p>
        Readers have it: a reader's own request showed it {took} ms after the press. {paths.length}{' '}
        {paths.length === 1 ? 'page has' : 'pages have'} changed.
      </p>
      <details className="mt-1">
        <summary className="text-note">Which</summary>
        <ul className="text-note">
          {paths.map((path) => (
            <li key={path}>
              <a href={path} className="underline">
                {path}
              </a>
            </li>
          ))}
        </ul>
      </details>
    </Notice>
  );
}
