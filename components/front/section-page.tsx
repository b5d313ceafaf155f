import type { SectionFront } from '#lib/edition/read-section.ts';
import { pathOf } from '#lib/news/paths.ts';
import { Breadcrumb } from '../ui/breadcrumb.tsx';
import { PageLinks } from '../ui/page-links.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { StoryList } from './story-list.tsx';

/** A section's front: its name as a masthead line, the sub-sections, a lead and the river, page by page. */
export function SectionPage({ front: { section, parent, siblings, list } }: { front: SectionFront }) {
  return (
    <>
      <div className="pt-5 empty:hidden">{parent && <Breadcrumb sections={[parent, section]} />}</div>
      <PageTitle note={section.nameZh && <span lang="zh-Hans">{section.nameZh}</span>}>{section.name}</PageTitle>
      {siblings.length > 0 && (
        <nav aria-label={`In ${(parent ?? section).name}`} className="mb-5">
          <ul className="flex flex-wrap gap-x-6">
            {siblings.map(({ name, path, slug }) => (
              <li key={slug}>
                <a
                  href={path}
                  aria-current={slug === section.slug ? 'page' : undefined}
                  className="flex min-h-11 items-center aria-[current]:font-semibold aria-[current]:text-accent aria-[current]:shadow-[inset_0_-2px]"
                >
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {list.articles.length > 0 ? (
        <StoryList articles={list.articles} section={!parent} lead={list.number === 1} />
      ) : (
        <p className="border-t-2 border-ink py-10 text-title">No stories here yet.</p>
      )}
      <PageLinks
        number={list.number}
        pages={list.pages}
        href={(number) => pathOf({ page: 'section', section: section.slug, number })}
      />
    </>
  );
}
