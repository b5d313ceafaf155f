import { prepareAnswer } from './answer.ts';
import { type FindStylesheet, finishDocument } from './document-filter.ts';
import { encode } from './encodings.ts';
import { type MakePage, Vanished } from './page-cache.ts';
import type { Lane, Render } from './renderer.ts';
import { documentPolicy, type HeaderList } from './security-headers.ts';

/**
 * How long others may keep an answer: pages that follow the clock, absences, answers to one person's question, and to
 * what one person sent. A page with more tags than a header should hold is kept by nobody without asking.
 */
const CACHE_CONTROL = {
  page: 'public, max-age=0, s-maxage=30, stale-while-revalidate=30',
  absence: 'public, max-age=0, must-revalidate',
  question: 'private, no-cache',
  reply: 'no-store',
} as const;

export type PageClass = keyof typeof CACHE_CONTROL;

/** The line in which each class of page waits to be rendered. */
const LANES: Record<PageClass, Lane> = { page: 'page', absence: 'page', question: 'question', reply: 'reply' };

/** How well each class is compressed: what is kept for many, best; what one reader waits for, soonest. */
const QUALITY: Record<PageClass, 5 | 9> = { page: 9, absence: 9, question: 5, reply: 5 };

/** Browsers that can may fetch the next page while a reader's finger is on its way (public/speculation-rules). */
const SPECULATION = ['Speculation-Rules', '"/next-page.speculationrules"'];

/** Proxies give up on answers whose headers pass 4 KB. */
const LONGEST_TAG_LIST = 2000;

/** A page of the site to be made: where Next renders it, and how it is answered. */
export interface PageOrder {
  route: string;
  status: number;
  class: PageClass;
}

/** Makes pages: rendered by Next, finished by the document filter, encoded, with all their headers. */
export function pageMaker(render: Render, findStylesheet: FindStylesheet, common: HeaderList) {
  return ({ route, status, class: pageClass }: PageOrder): MakePage =>
    async () => {
      const { status: rendered, html, notes } = await render(route, LANES[pageClass]);
      if (rendered === 404) throw new Vanished(route);
      if (rendered !== 200) throw new Error(`Rendering ${route} answered ${rendered}.`);
      const document = await finishDocument(html, findStylesheet, notes.language);
      const headers = [
        'Content-Security-Policy',
        documentPolicy(document.styleDigests, document.ownScript),
        ...cacheHeaders(pageClass, notes.tags),
        ...(status === 200 ? SPECULATION : []),
        ...common,
      ];
      const encoded = await encode(Buffer.from(document.html), QUALITY[pageClass]);
      return {
        answer: prepareAnswer(status, encoded, 'text/html; charset=utf-8', headers, varyOf(route)),
        tags: notes.tags,
        until: notes.until,
      };
    };
}

/** A story is Markdown as well, for whoever asks for that. */
function varyOf(route: string): string {
  return route.startsWith('/article/') ? 'Accept-Encoding, Accept' : 'Accept-Encoding';
}

/** How long others may keep an answer of this class, and the tags by which they learn that it is out of date. */
export function cacheHeaders(pageClass: PageClass, tags: ReadonlySet<string>): HeaderList {
  // Whatever a tag is made of, a header holds plain ASCII, and a comma parts tags.
  const tagList = [...tags].map((tag) => encodeURI(tag).replaceAll(',', '%2C')).join(',');
  if (pageClass !== 'page') return ['Cache-Control', CACHE_CONTROL[pageClass]];
  if (tagList.length > LONGEST_TAG_LIST) return ['Cache-Control', CACHE_CONTROL.absence];
  return ['Cache-Control', CACHE_CONTROL.page, 'Cache-Tag', tagList];
}
