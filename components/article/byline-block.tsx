import type { Article } from '#lib/edition/read-article.ts';
import type { Byline } from '#lib/news/bylines.ts';
import { TimeStamp } from '../ui/time-stamp.tsx';

const ROLES = { author: 'By', photographer: 'Photographs by', translator: 'Translated by' } as const;

/** Who and when: the only byline block of the page, whatever its width. */
export function BylineBlock({ article: { bylines, time, updated, commentCount, translations } }: { article: Article }) {
  return (
    <div className="mt-6 border-y border-rule py-3 text-muted">
      {bylines.length > 0 && <p className="font-semibold text-ink">{signature(bylines)}</p>}
      <p className="flex flex-wrap gap-x-4">
        {time ? <TimeStamp time={time} /> : <span>Undated</span>}
        {updated && (
          <span>
            Updated <TimeStamp time={updated} />
          </span>
        )}
        {commentCount !== null && (
          <span className="print:hidden">
            {commentCount} {commentCount === 1 ? 'comment' : 'comments'}
          </span>
        )}
      </p>
      {translations.length > 0 && (
        <p>
          Also in{' '}
          {translations.map(({ language, name, path }, at) => (
            <span key={path}>
              {at > 0 && ', '}
              <a href={path} hrefLang={language} lang={language} className="text-ink underline">
                {name}
              </a>
            </span>
          ))}
        </p>
      )}
    </div>
  );
}

/** "By Rich Miller and Jane Arraf · Reuters": people by what they did, then agencies. */
function signature(bylines: Byline[]): string {
  const people = bylines.filter((byline) => byline.type === 'person');
  const roles = Object.entries(ROLES).flatMap(([role, words]) => {
    const names = people.filter((person) => person.role === role).map(({ name }) => name);
    return names.length ? [`${words} ${listed(names)}`] : [];
  });
  const agencies = bylines.flatMap((byline) => (byline.type === 'agency' ? [byline.name] : []));
  return [...roles, ...agencies].join(' · ');
}

function listed(names: string[]): string {
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(names);
}
