import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { read } from '../../../db/database.ts';
import { newestOf } from '../../../db/queries/edition/newest.ts';
import { site } from '../../../site.ts';
import { stampOf } from '../../news/dates.ts';
import { documentPath } from '../../news/documents.ts';
import { directionOf } from '../../news/languages.ts';
import { config } from '../../platform/config.ts';
import { listedArticle } from '../listed-article.ts';
import { documentOf, type MachineDocument } from './document.ts';
import { pagesOf } from './lite-pages.ts';
import { storyTree, type WholeStory, wholeStory } from './whole-story.ts';

const TYPE = 'text/html; charset=utf-8';
const MOST_HEADLINES = 30;

/** The newest headlines as a page of text; nothing of it is larger than a letter. */
export async function makeLiteFront(): Promise<MachineDocument> {
  const rows = await read((db) => newestOf(db, { of: 'paper' }, MOST_HEADLINES, new Set(), site.language));
  const items = rows
    .map(listedArticle)
    .map(({ id, headline, language, time }) =>
      h('li', [
        h('a', { href: documentPath({ document: 'lite', id, number: 1 }), lang: language }, headline),
        ...(time ? [` ${time.shown}`] : []),
      ]),
    );
  return page(`${site.name} in text`, site.language, '/', [h('h1', site.name), h('ol', items)]);
}

/** A page of a story as text, at most six kilobytes; null when there is no such story, or it has no such page. */
export async function makeLite(id: number, number: number): Promise<MachineDocument | null> {
  const story = await read((db) => wholeStory(db, id));
  if (!story) return null;
  const pages = pagesOf([...headOf(story), ...withoutMedia(storyTree(story))]);
  const content = pages[number - 1];
  if (!content) return null;
  const at = (to: number) => documentPath({ document: 'lite', id, number: to });
  const ways = [
    ...(number > 1 ? [h('a', { href: at(number - 1), rel: ['prev'] }, 'Previous page'), ' '] : []),
    ...(number < pages.length
      ? [h('a', { href: at(number + 1), rel: ['next'] }, `Page ${number + 1} of ${pages.length}`)]
      : []),
  ];
  const { row } = story;
  const text = h('div', { lang: row.language, dir: directionOf(row.language) }, content);
  return page(row.headline, row.language, story.path, [text, ...(ways.length > 0 ? [h('p', ways)] : [])]);
}

function page(title: string, language: string, path: string, content: ElementContent[]): MachineDocument {
  const url = config().siteUrl + path;
  const ways = h('p', [
    h('a', { href: documentPath({ document: 'lite-front' }) }, 'Headlines'),
    ' ',
    h('a', { href: path }, 'With pictures'),
  ]);
  const html = toHtml({
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: language }, [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          h('title', `${title} | ${site.name}`),
          h('meta', { name: 'viewport', content: 'width=device-width' }),
          h('meta', { name: 'robots', content: 'noindex, follow' }),
          h('link', { rel: ['canonical'], href: url }),
        ]),
        h('body', { lang: site.language }, [...content, h('hr'), ways]),
      ]),
    ],
  });
  return documentOf(TYPE, html, []);
}

function headOf({ row, signature }: WholeStory): ElementContent[] {
  const writers = signature.people.filter(({ role }) => role === 'author');
  const names = writers.flatMap(({ signers }) => signers.map(({ name }) => name));
  const signed = [...names, ...signature.agencies].join(', ');
  const when = row.publishedAt === null ? null : stampOf(row.publishedAt, site.zone);
  return [
    h('h1', row.headline),
    ...(row.standfirst ? [h('p', [h('em', row.standfirst)])] : []),
    h('p', [signed, signed && when ? ', ' : '', ...(when ? [h('time', { dateTime: when.machine }, when.shown)] : [])]),
  ];
}

/** The text without pictures and players; what is written below them stays. */
function withoutMedia(nodes: ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node];
    if (node.tagName === 'figure') {
      const legend = node.children.find((child) => child.type === 'element' && child.tagName === 'figcaption');
      return legend?.type === 'element' ? [h('p', ['[Picture: ', ...legend.children, ']'])] : [];
    }
    return [node];
  });
}
