import type { ListedArticle } from '#lib/edition/listed-article.ts';
import type { SectionFront } from '#lib/edition/read-section.ts';
import { pathOf } from '#lib/news/paths.ts';
import type { Site } from '#lib/news/site.ts';
import { Breadcrumb } from '../ui/breadcrumb.tsx';
import { PageLinks } from '../ui/page-links.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { Directory } from './directory.tsx';
import { Front } from './front.tsx';
import { SectionLead } from './section-lead.tsx';
import { SignedStories } from './signed-stories.tsx';
import { StoryList } from './story-list.tsx';

/** A section's front: its name as a masthead line, the sub-sections, a lead and the river, page by page. */
export function SectionPage({ front, site }: { front: SectionFront; site: Site }) {
  const { section, parent, siblings, directory, containers, list } = front;
  const gathers = siblings.length > 0 && !parent;
  const arranged = containers.length > 0 || directory.length > 0;
  const leads = list.number === 1 && !arranged;
  const signed = leads ? signedOf(list.articles) : [];
  const head = leads && signed.length === 0 ? headOf(list.articles, site.language) : [];
  const river = list.articles.filter((article) => !head.includes(article) && !signed.includes(article));
  const chineseName = section.nameZh && <span lang="zh-Hans">{section.nameZh}</span>;
  return (
    <>
      <div className="pt-5 empty:hidden">{parent && <Breadcrumb sections={[parent, section]} />}</div>
      <PageTitle
        note={list.number > 1 ? `Page ${list.number} of ${list.pages}` : chineseName}
        standfirst={section.blurb}
      >
        {section.name}
      </PageTitle>
      {siblings.length > 0 && directory.length === 0 && <SectionNav front={front} />}
      {directory.length > 0 && <Directory entries={directory} />}
      {containers.length > 0 && <Front containers={containers} />}
      {signed.length > 0 && <SignedStories articles={signed} />}
      {head.length > 0 && <SectionLead articles={head} section={gathers} />}
      {river.length > 0 && arranged && (
        <h2 className="mt-12 mb-4 border-t-2 border-ink pt-2.5 text-title font-semibold">Latest in {section.name}</h2>
      )}
      {river.length > 0 && <StoryList articles={river} section={gathers} />}
      {list.total === 0 && (
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

/**
 * The stories that lead a front, in the language of the paper, so that none stands there beside its translation: the
 * newest three, of them the first that has a picture in front, because the large place is empty without one. Beside a
 * large picture two stories of nothing but words leave a hole, which two more fill.
 */
function headOf(articles: ListedArticle[], language: string): ListedArticle[] {
  const ours = articles.filter((article) => article.language === language && article.kind !== 'sponsored');
  const led = ours.length > 0 ? ours : articles;
  const newest = led.slice(0, 3);
  const lead = newest.find(({ picture }) => picture) ?? newest[0];
  if (!lead) return [];
  const beside = newest.filter((article) => article !== lead);
  const hole = lead.picture && beside.every(({ picture }) => !picture);
  return [lead, ...beside, ...(hole ? led.slice(3, 5) : [])];
}

/** The stories at the head of a front on which opinions stand: there it is the writers who lead. */
function signedOf(articles: ListedArticle[]): ListedArticle[] {
  const head = articles.slice(0, 7);
  return head.every(({ kind }) => kind === 'opinion' || kind === 'column') ? head : [];
}

function SectionNav({ front: { section, parent, siblings } }: { front: SectionFront }) {
  return (
    <nav aria-label={`In ${(parent ?? section).name}`} className="mb-4">
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
  );
}
