import { createHash } from 'node:crypto';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { site } from '../site.ts';
import { type Answer, prepareAnswer } from './answer.ts';
import { documentPolicy, type HeaderList } from './security-headers.ts';

const STYLE =
  'body{font:1.125rem/1.6 Georgia,serif;color-scheme:light dark;max-width:38rem;margin:15vh auto;padding:0 1rem}a{color:inherit}';

/** The page for when not even the page for failures can be made: complete, and made of nothing but this text. */
export function lastResort(common: HeaderList): Answer {
  const html = `<!DOCTYPE html><html lang="${site.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>Something went wrong | ${site.name}</title><style>${STYLE}</style></head><body><main><h1>Something went wrong</h1><p>The page could not be made. We have been told about it; please try again in a moment.</p><p><a href="/">${site.name}: front page</a></p></main></body></html>`;
  const digest = createHash('sha256').update(STYLE).digest('base64');
  const identity = Buffer.from(html);
  const headers = ['Content-Security-Policy', documentPolicy([digest]), 'Cache-Control', 'no-store', ...common];
  const encoded = { br: brotliCompressSync(identity), gzip: gzipSync(identity), identity };
  return prepareAnswer(500, encoded, 'text/html; charset=utf-8', headers);
}
