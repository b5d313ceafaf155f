import { plainText } from '../../../news/body/body-text.ts';
import { Problem } from '../../../platform/problem.ts';
import type { Head, WholeFormat } from '../../format.ts';
import { foundPicture, useOf } from '../../found-picture.ts';
import { bodyOfHtml, type HtmlBody } from '../../html/html-body.ts';
import { instantAt, readInstant } from '../../read-instant.ts';
import { withinText } from '../../telegram/bounds.ts';
import { readTelegramText } from '../../telegram/read-text.ts';
import { readingOfTelegram } from '../../telegram/reading-of-telegram.ts';
import { VERSION_LINE, versionIn } from '../../telegram/version-words.ts';
import type { Reading, WirePicture } from '../../wire-item.ts';
import { type Labelled, readForm, readLabels } from './labels.ts';
import { type MailMessage, type MailPart, readMail } from './mime.ts';
import { withoutSignature } from './signature.ts';

const LONGEST_HTML = 2_000_000;

/** A wire by mail: RFC 5322 with or without MIME, the pictures attached. */
export const mail: WholeFormat = {
  name: 'mail',
  recognises: isMail,
  read: ({ text }) => {
    const message = readMail(text);
    if (!message.headers.has('from')) throw new Problem('Line 1: it has no header “From”.');
    return [readMessage(message)];
  },
};

function isMail({ text, json, root }: Head): boolean {
  if (json || root) return false;
  const [head = ''] = text.replace(/^\s*\n/, '').split(/\r?\n\s*\r?\n/);
  const lines = head.split(/\r?\n/).filter(Boolean);
  const isHeader = (line: string) => /^[\w-]{1,76}\s*:/.test(line) || /^[ \t]/.test(line);
  return (
    lines.length >= 3 &&
    lines.every(isHeader) &&
    /^From\s*:/im.test(head) &&
    /^(?:Date|Subject|Message-ID)\s*:/im.test(head)
  );
}

function readMessage(message: MailMessage): Reading {
  const header = (name: string) => message.headers.get(name)?.trim() || null;
  const words = textOf(message.parts);
  const { lines, signature } = withoutSignature(withinText(words.lines));
  const labels = readForm(lines.join('\n')) ?? readLabels(lines);
  const text = readTelegramText(labels.text);
  const html = htmlSaysMore(words, labels)
    ? withoutTail(words.body ?? bodyOfHtml(words.html ?? '', null), signature)
    : null;
  const guid = header('message-id')?.replace(/^<|>$/g, '') ?? '';
  const pictures = picturesIn(message.parts, guid);
  const sent = readInstant(header('date'));
  const { subject, version } = subjectOf(header('subject'));
  const [lead] = pictures.map(useOf);
  return readingOfTelegram({
    text: html ? { ...text, body: html.body } : text,
    sentBy: [hostOf(header('from'))],
    guid,
    headline: labels.headline ?? subject,
    sheet: {
      standfirst: labels.standfirst,
      byline: labels.byline,
      ...(labels.dateline && { dateline: labels.dateline }),
      publishedAt: sent?.at ?? null,
      ...(lead && { lead }),
    },
    facts: {
      version: versionIn(version).version,
      versionAt: sent?.at ?? null,
      signal: versionIn(version).signal,
      slugline: labels.slugline,
      embargoedUntil: instantAt(labels.embargo),
      editorialNotes: [
        ...labels.editorialNotes,
        ...(labels.embargo ? [`Embargo: ${labels.embargo}`] : []),
        ...(signature.length ? [`Below the text: ${signature.join(' ')}`] : []),
        ...(version ? [version] : []),
      ],
      pictures: [...pictures, ...(html?.pictures ?? [])],
      losses: [...(html?.losses ?? []), ...lossesIn(message.parts)],
    },
    notes: sent ? [] : ['It says no time: filed without a date.'],
  });
}

interface MailText {
  lines: string[];
  html: string | null;
  /** The HTML as a body, where it had to be read already. */
  body: HtmlBody | null;
}

function textOf(parts: MailPart[]): MailText {
  const shown = parts.filter(({ isAttachment }) => !isAttachment);
  const plain = shown.find(({ mime }) => mime === 'text/plain')?.text ?? null;
  const html = shown.find(({ mime }) => mime === 'text/html')?.text ?? null;
  if ((html?.length ?? 0) > LONGEST_HTML) throw new Problem('Its HTML is longer than 2 MB.');
  const body = plain === null && html ? bodyOfHtml(html, null) : null;
  const words = plain ?? (body ? plainText(body.body).replaceAll('\n', '\n\n') : '');
  return { lines: words.split(/\r\n|\n|\r/), html, body };
}

/** HTML that holds more than lines is worth more than the plain words, unless those are labelled. */
function htmlSaysMore({ html }: MailText, { headline, byline }: Labelled): boolean {
  return html !== null && !headline && !byline && /<(?:p|h[1-6]|ul|ol|table|blockquote)\b/i.test(html);
}

/** Signatures stand in HTML as in plain words. */
function withoutTail(body: HtmlBody, signature: string[]): HtmlBody {
  const said = new Set(signature);
  const isTail = (line: string) => said.has(line.trim()) || /^--\s*$/.test(line);
  const content = body.body.content.filter(
    (block) =>
      !plainText({ type: 'doc', content: [block] })
        .split('\n')
        .every(isTail),
  );
  return { ...body, body: { type: 'doc', content } };
}

/** "Fwd: CORRECTION: Ferry reopens" -> the headline, and what is said of its version. */
function subjectOf(subject: string | null): { subject: string | null; version: string } {
  // Lists put their name before a subject: "[ANSA] Fire in the harbour".
  const bare = (subject ?? '').replace(/^(?:(?:re|fwd?|aw|wg)\s*:\s*|\[[^\]]{1,40}\]\s*(?=\S))+/i, '').trim();
  const [, prefix = '', rest = ''] = /^([\w() ]{2,24}?)\s*[:–-]\s+(.+)$/s.exec(bare) ?? [];
  return VERSION_LINE.test(prefix) ? { subject: rest, version: prefix } : { subject: bare || null, version: '' };
}

function hostOf(from: string | null): string | null {
  return /@([\w.-]+)/.exec(from ?? '')?.[1]?.toLowerCase() ?? null;
}

/** Attached pictures; what is too small for one is a logo. */
function picturesIn(parts: MailPart[], guid: string): WirePicture[] {
  const pictures = parts.filter(({ mime, bytes }) => mime.startsWith('image/') && bytes.length > 2000);
  return pictures.map(({ mime, name, bytes }, at) => {
    const file = name ?? `picture-${at + 1}`;
    return foundPicture({ address: `${guid}/${file}`, mime, bytes, alt: file.replace(/\.\w+$/, '') });
  });
}

function lossesIn(parts: MailPart[]): string[] {
  const others = parts.filter(({ mime, isAttachment }) => isAttachment && !mime.startsWith('image/'));
  return others.map(({ name, mime }) => `Left out: an attachment, “${name ?? mime}”.`);
}
