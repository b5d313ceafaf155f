import { createHash } from 'node:crypto';
import { RewritingStream } from 'parse5-html-rewriting-stream';

/** A finished document: HTML without framework scripts, and the digests its policy must allow. */
export interface FinishedDocument {
  html: string;
  styleDigests: string[];
  /** Whether it carries a script of ours. */
  ownScript: boolean;
}

/** A stylesheet of the build: its text with absolute addresses, and its SHA-256 in base64. */
export interface Stylesheet {
  text: string;
  digest: string;
}

/** Finds a stylesheet of the build by the address Next links it with. */
export type FindStylesheet = (href: string) => Stylesheet | undefined;

/**
 * Turns what Next sends into what readers get: framework scripts, their preload hints, Next's note to them and React's
 * markers go; the stylesheet moves into the head; data blocks (JSON-LD) and our own scripts, which are files of public/,
 * stay.
 * @param language what the document as a whole is in, title and description too; null leaves what it says
 * @throws when the document is not finished: a streaming boundary that only a script could fill, or an inline style,
 * which the policy would refuse
 */
export async function finishDocument(
  html: string,
  findStylesheet: FindStylesheet,
  language: string | null = null,
): Promise<FinishedDocument> {
  const parts: string[] = [];
  const styleDigests: string[] = [];
  let inScript = false;
  let ownScript = false;
  let style: string | null = null;
  let emptyHidden = '';

  const emit = (raw: string) => {
    parts.push(emptyHidden, raw);
    emptyHidden = '';
  };
  const rewriter = new RewritingStream();

  rewriter.on('startTag', (tag, raw) => {
    const attribute = (name: string) => tag.attrs.find((attr) => attr.name === name)?.value;
    if (attribute('style') !== undefined)
      throw new Error(`<${tag.tagName}> has an inline style: the policy of reader pages refuses it.`);
    if (tag.tagName === 'template' && attribute('id')?.startsWith('B:'))
      throw new Error('The page has a streaming boundary: it is not finished.');
    if (tag.tagName === 'html' && language !== null) emit(raw.replace(/ lang="[^"]*"/, ` lang="${language}"`));
    else if (tag.tagName === 'meta' && attribute('name') === 'next-size-adjust') return;
    else if (tag.tagName === 'script' && isOurs(attribute('src'))) {
      ownScript = true;
      emit(raw);
    } else if (tag.tagName === 'style') {
      style = '';
      emit(raw);
    } else if (tag.tagName === 'script' && attribute('type') !== 'application/ld+json') {
      inScript = true;
    } else if (tag.tagName === 'link') {
      const sheet = attribute('rel') === 'stylesheet' ? findStylesheet(attribute('href') ?? '') : undefined;
      if (sheet) {
        styleDigests.push(sheet.digest);
        emit(`<style>${sheet.text}</style>`);
      } else if (!isScriptHint(attribute('rel'), attribute('as'))) emit(raw);
    } else if (tag.tagName === 'div' && tag.attrs.length === 1 && attribute('hidden') === '') {
      emit('');
      emptyHidden = raw;
    } else emit(raw);
  });
  rewriter.on('endTag', (tag, raw) => {
    if (style !== null && tag.tagName === 'style') {
      styleDigests.push(createHash('sha256').update(style).digest('base64'));
      style = null;
    }
    if (inScript && tag.tagName === 'script') inScript = false;
    else if (emptyHidden && tag.tagName === 'div') emptyHidden = '';
    else emit(raw);
  });
  rewriter.on('text', (_, raw) => {
    if (style !== null) style += raw;
    if (!inScript) emit(raw);
  });
  rewriter.on('doctype', (_, raw) => emit(raw));
  rewriter.on('comment', ({ text }) => {
    if (text.startsWith('$?') || text.startsWith('$!'))
      throw new Error('The page has a streaming boundary: it is not finished.');
  });

  await new Promise<void>((resolve, reject) => {
    rewriter.on('error', reject);
    rewriter.on('end', resolve);
    rewriter.resume();
    try {
      rewriter.end(html);
    } catch (error) {
      reject(error);
    }
  });
  return { html: parts.join(''), styleDigests, ownScript };
}

function isOurs(src: string | undefined): boolean {
  return src !== undefined && /^\/[\w-]+\.js$/.test(src);
}

function isScriptHint(rel: string | undefined, as: string | undefined): boolean {
  return rel === 'modulepreload' || (rel === 'preload' && (as === 'script' || as === 'style'));
}
