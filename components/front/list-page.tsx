import type { ReactNode } from 'react';
import type { ListPage as Page } from '#lib/edition/list-page.ts';
import { PageLinks } from '../ui/page-links.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { StoriesByDay, StoryList } from './story-list.tsx';

interface ListPageProps {
  title: ReactNode;
  standfirst?: string | null;
  list: Page;
  /** How its stories are told apart: by the days of a long list, by the hour within a day, or by their whole time. */
  by?: 'day' | 'hour' | 'time';
  /** The address of a page of this list. */
  href(number: number): string;
  /** What stands between the title and the stories. */
  children?: ReactNode;
}

/** A page that is one list: its title, how much there is, the stories, and the way to the other pages. */
export function ListPage({ title, standfirst = null, list, by = 'time', href, children }: ListPageProps) {
  return (
    <>
      <PageTitle
        note={list.number > 1 ? `Page ${list.number} of ${list.pages}` : counted(list.total)}
        standfirst={standfirst}
      >
        {title}
      </PageTitle>
      {children}
      {by === 'day' ? (
        <StoriesByDay articles={list.articles} />
      ) : (
        <StoryList articles={list.articles} section hours={by === 'hour'} />
      )}
      <PageLinks number={list.number} pages={list.pages} href={href} />
    </>
  );
}

/** "1 story", "1,204 stories". */
export function counted(total: number): string {
  return `${total.toLocaleString('en')} ${total === 1 ? 'story' : 'stories'}`;
}
