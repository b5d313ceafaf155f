import type { DirectoryEntry } from '#lib/edition/read-section.ts';

/** The sub-sections of a department that introduce themselves: each with a sentence and its newest story. */
export function Directory({ entries }: { entries: DirectoryEntry[] }) {
  return (
    <ul className="grid grid-cols-1 gap-x-10 border-t-2 border-ink tablet:grid-cols-3">
      {entries.map(({ section, newest }) => (
        <li key={section.slug} className="border-b border-rule py-5">
          <h2 className="flex flex-wrap items-baseline gap-x-3 font-serif text-title font-medium">
            <a href={section.path}>{section.name}</a>{' '}
            {section.nameZh && (
              <span lang="zh-Hans" className="text-small font-regular text-muted">
                {section.nameZh}
              </span>
            )}
          </h2>
          <p className="mt-1 font-serif leading-snug text-muted">{section.blurb}</p>
          {newest && (
            <p lang={newest.language} className="mt-2.5 font-serif text-body leading-snug">
              <a href={newest.path}>{newest.headline}</a>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
