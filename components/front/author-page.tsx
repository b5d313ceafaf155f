import type { Author } from '#lib/edition/read-linked.ts';
import { pathOf } from '#lib/news/paths.ts';
import { PageLinks } from '../ui/page-links.tsx';
import { counted } from './list-page.tsx';
import { StoryList } from './story-list.tsx';

/** Somebody who signs stories: who that is, and what there is of it. */
export function AuthorPage({ author: { name, nameZh, title, bio, slug, list } }: { author: Author }) {
  return (
    <>
      <div className="pt-5 pb-7 desk:pt-9">
        <p className="font-semibold text-accent">{title ?? 'Author'}</p>
        <h1 className="mt-1 flex flex-wrap items-baseline gap-x-4 font-serif text-banner font-medium tracking-tight">
          {name}
          {nameZh && (
            <span lang="zh-Hans" className="text-title text-muted">
              {nameZh}
            </span>
          )}
        </h1>
        {bio && <p className="mt-4 max-w-measure font-serif text-body text-pretty">{bio}</p>}
      </div>
      <h2 className="pb-3 text-muted">
        {list.number > 1 ? `Stories, page ${list.number} of ${list.pages}` : counted(list.total)}
      </h2>
      <StoryList articles={list.articles} section />
      <PageLinks number={list.number} pages={list.pages} href={(number) => pathOf({ page: 'author', slug, number })} />
    </>
  );
}
