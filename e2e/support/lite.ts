import { expect } from '@playwright/test';
import { parseHTML } from 'linkedom';
import type { Reply } from './http.ts';

/** What a page of text may weigh, in bytes. */
export const MOST_BYTES = 6144;

/** The address of a story as text. */
export const liteOf = (path: string) => `/lite${path.slice(-12)}`;

/** The text of a story as small pages, each within six kilobytes, from the first to the last. */
export async function litePages(read: (path: string) => Promise<Reply>, first: string): Promise<string> {
  let [text, path] = ['', first];
  for (const seen = new Set<string>(); path !== ''; ) {
    expect(seen.has(path), path).toBe(false);
    seen.add(path);
    const { status, body, text: html } = await read(path);
    expect([path, status, body.length <= MOST_BYTES, body.length]).toEqual([path, 200, true, body.length]);
    const { document } = parseHTML(html);
    expect(document.querySelectorAll('img, video, audio, script, style, link[rel="stylesheet"]').length, path).toBe(0);
    expect(document.querySelector('meta[name="robots"]')?.getAttribute('content'), path).toContain('noindex');
    text += document.body.querySelector('div')?.textContent ?? '';
    path = document.querySelector('a[rel="next"]')?.getAttribute('href') ?? '';
  }
  return text;
}
