import type { IncomingMessage, ServerResponse } from 'node:http';
import Negotiator from 'negotiator';
import { makeDocument } from '../lib/edition/documents/make-document.ts';
import { resolveDocument } from '../lib/edition/documents/resolve-document.ts';
import { type DocumentAddress, documentPath, isOurSpelling, parseDocument } from '../lib/news/documents.ts';
import { parseAddress, pathOf } from '../lib/news/paths.ts';
import { blankNotes, takingNotes } from '../lib/platform/page-notes.ts';
import { prepareAnswer, send } from './answer.ts';
import { encode } from './encodings.ts';
import { cacheHeaders } from './finish-page.ts';
import { move } from './move.ts';
import { type MakePage, type Page, type PageCache, Vanished } from './page-cache.ts';
import { documentHeaders, type HeaderList } from './security-headers.ts';

/** Feeds and sitemaps are large and often asked for by one machine each: the best compression is not worth the wait. */
const QUALITY = 5;

/**
 * In which form a document is sent: as itself; in place of the story it is of; or to be looked at in a browser, which
 * shows a feed as bare text when it is called one, and by its stylesheet when it is called XML.
 */
type Form = 'itself' | 'instead' | 'shown';

const SHOWN_TYPE = 'application/xml; charset=utf-8';

/** Answers requests for what machines read: from the cache when it can, otherwise made anew from what is published. */
export function machineDocuments({ cache, common }: { cache: PageCache; common: HeaderList }) {
  const make =
    (address: DocumentAddress, form: Form): MakePage =>
    async () => {
      const notes = blankNotes();
      const document = await takingNotes(notes, () => makeDocument(address));
      if (!document) throw new Vanished(documentPath(address));
      const encoded = await encode(Buffer.from(document.text), QUALITY);
      const headers = [
        ...document.headers,
        ...(form === 'instead' ? ['Content-Location', documentPath(address)] : []),
        ...documentHeaders(document.type),
        ...cacheHeaders(document.ask ? 'question' : 'page', notes.tags),
        ...common,
      ];
      const type = form === 'shown' ? SHOWN_TYPE : document.type;
      const vary = form === 'instead' || hasStylesheet(address) ? 'Accept-Encoding, Accept' : undefined;
      return {
        answer: prepareAnswer(document.status, encoded, type, headers, vary),
        tags: notes.tags,
        until: notes.until,
      };
    };

  async function found(address: DocumentAddress, form: Form): Promise<Page | null> {
    try {
      return await cache.get(keyOf(address, form), make(address, form), isKept(address));
    } catch (error) {
      if (error instanceof Vanished) return null;
      throw error;
    }
  }

  /** The document that is asked for, under its one address; where it is, when it was spelled otherwise; or null. */
  async function answerTo(path: string, query: URLSearchParams, accept = ''): Promise<Page | string | null> {
    const asked = parseDocument(path, query);
    if (!asked) return null;
    const form = hasStylesheet(asked) && accept.includes('text/html') ? 'shown' : 'itself';
    const kept = isOurSpelling(asked, path, query) ? cache.fresh(keyOf(asked, form)) : undefined;
    if (kept) return kept;
    const address = await resolveDocument(asked);
    if (!address) return null;
    return isOurSpelling(address, path, query) ? found(address, form) : documentPath(address);
  }

  return {
    /** Answers a GET or HEAD request for a document; false when there is none at this address. */
    async answer(request: IncomingMessage, response: ServerResponse, path: string, search: string): Promise<boolean> {
      const page = await answerTo(path, new URLSearchParams(search), request.headers.accept);
      if (typeof page === 'string') move(request, response, page, common);
      else if (page) send(request, response, page.answer);
      return page !== null;
    },

    /** Answers a request for a story by one who would rather have it as Markdown; false when it is none. */
    async answerInMarkdown(request: IncomingMessage, response: ServerResponse, path: string): Promise<boolean> {
      if (!request.headers.accept?.includes('markdown')) return false;
      if (new Negotiator(request).mediaTypes(['text/html', 'text/markdown'])[0] !== 'text/markdown') return false;
      const address = parseAddress(path, new URLSearchParams());
      if (address?.page !== 'article' || path !== pathOf(address)) return false;
      const markdown = await resolveDocument({ document: 'markdown', section: address.section, id: address.id });
      if (markdown?.document !== 'markdown' || markdown.section !== address.section) return false;
      const page = await found(markdown, 'instead');
      if (page) send(request, response, page.answer);
      return page !== null;
    },
  };
}

function keyOf(address: DocumentAddress, form: Form): string {
  return `${form === 'itself' ? '' : `${form}:`}${documentPath(address)}`;
}

/** Whether a browser can make it readable: XML feeds name a stylesheet (public/feed.css). */
function hasStylesheet(address: DocumentAddress): boolean {
  return address.document === 'feed' && address.format !== 'json';
}

/** A feed of what somebody searches for is that one's own; so is what is told of one address. */
function isKept(address: DocumentAddress): boolean {
  return address.document !== 'oembed' && !(address.document === 'feed' && address.of.page === 'search');
}
