import type { ReactNode } from 'react';
import type { MediumUses } from '#lib/news/library.ts';
import { printedNumber } from '#lib/news/story-number.ts';

/** Where a medium is used. */
export function UsesList({ uses: { live, drafts, pages } }: { uses: MediumUses }) {
  const isUsed = live.length + drafts.length + pages.length > 0;
  return (
    <section aria-label="Where it is used" className="border-t border-rule pt-3">
      <h3 className="text-note font-medium">Where it is used</h3>
      {!isUsed && <p className="text-note text-muted">Nowhere.</p>}
      <ul className="space-y-1 text-small">
        {live.map(({ storyId, headline }) => (
          <Use key={`live ${storyId}`} mark="live">
            <a href={`/admin/stories/${printedNumber(storyId)}/`}>{headline}</a>
          </Use>
        ))}
        {drafts.map(({ storyId, headline, state }) => (
          <Use key={`draft ${storyId}`} mark={state}>
            <a href={`/admin/stories/${printedNumber(storyId)}/`}>{headline || 'Without a headline'}</a>
          </Use>
        ))}
        {pages.map(({ path, title }) => (
          <Use key={path} mark={path}>
            {title}
          </Use>
        ))}
      </ul>
    </section>
  );
}

function Use({ mark, children }: { mark: string; children: ReactNode }) {
  return (
    <li>
      {children} <span className="text-note text-muted">{mark}</span>
    </li>
  );
}
