import type { SectionFront } from '#lib/edition/read-section.ts';
import { pathOf } from '#lib/news/paths.ts';
import { Breadcrumb } from '../ui/breadcrumb.tsx';
import { PageLinks } from '../ui/page-links.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { SectionLead } from './section-lead.tsx';
import { StoryList } from './story-list.tsx';

/** A section's front: its name as a masthead line, the sub-sections, a lead and the river, page by page. */
export function SectionPage({ front: { section, parent, siblings, list } }: { front: SectionFront }) {
  const isDepartment = siblings.length > 0 && !parent;
  const head = list.number === 1 ? list.articles.slice(0, 3) : [];
  const chineseName = section.nameZh && <span lang="zh-Hans">{section.nameZh}</span>;
  const river = list.articles.slice(head.length);
  return (
    <>
      <div className="pt-5 empty:hidden">{parent && <Breadcrumb sections={[parent, section]} />}</div>
      <PageTitle note={list.number > 1 ? `Page ${list.number} of ${list.pages}` : chineseName}>
        {section.name}
      </PageTitle>
      {siblings.length > 0 && (
        <nav aria-label={`In ${(parent ?? section).name}`} className="mb-5">
          <ul className="flex flex-wrap gap-x-6">
            {siblings.map(({ name, path, slug }) => (
              <li key={slug}>
                <a
                  href={path}
                  aria-current={slug === section.slug ? 'page' : undefined}
                  className="flex min-h-11 items-center decoration-2 underline-offset-8 aria-[current]:font-semibold aria-[current]:text-accent aria-[current]:underline"
                >
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {head.length > 0 && <SectionLead articles={head} section={isDepartment} />}
      {river.length > 0 && <StoryList articles={river} section={isDepartment} />}
      {list.articles.length === 0 && (
        <p className="border-t-2 border-ink py-10 text-title">
          No stories here yet. The newest of the paper are under{' '}
          <a href="/latest/" className="underline">
            Latest
          </a>
          .
        </p>
      )}
      <PageLinks
        number={list.number}
        pages={list.pages}
        href={(number) => pathOf({ page: 'section', section: section.slug, number })}
      />
    </>
  );
}
