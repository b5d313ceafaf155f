import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { read, write } from '../../../db/database.ts';
import {
  changeSource,
  countBrought,
  type SourceRow,
  sourceByHubKey,
} from '../../../db/queries/newsroom/wire-sources.ts';
import { actingAs } from '../../platform/acting.ts';
import { now } from '../../platform/now.ts';
import { Problem } from '../../platform/problem.ts';
import { processWide } from '../../platform/process-wide.ts';
import { answerText, type RouteHeaders } from './answer-json.ts';
import { charsetOf, readBody } from './read-body.ts';
import { newIn, type Receive } from './receive.ts';
import { actorOf } from './source-actor.ts';

const LARGEST = 20 * 1024 * 1024;
const LONGEST_LEASE = 30 * 86_400;
const DIGESTS: ReadonlySet<string> = new Set(['sha1', 'sha256', 'sha384', 'sha512']);

/** Answers a hub: that we want what it asks about (GET), or takes what has changed (POST). */
export async function answerHub(
  request: IncomingMessage,
  response: ServerResponse,
  { key, search, headers, receive }: { key: string; search: string; headers: RouteHeaders; receive: Receive },
): Promise<void> {
  const source = /^[\w-]{20,60}$/.test(key) ? await read((db) => sourceByHubKey(db, key)) : null;
  const say = (status: number, text: string) => answerText(response, status, text, ['Connection', 'close', ...headers]);
  // A hub that is told so calls no more.
  if (!source?.active) return say(request.method === 'GET' ? 404 : 410, 'Nobody here wants this.');
  if (request.method === 'GET') return confirm(source, new URLSearchParams(search), say);
  if (request.method !== 'POST') return say(405, 'Only GET and POST are answered here.');
  const body = await readBody(request, LARGEST);
  if (!body) return say(413, 'That is more than a feed has.');
  if (!isSigned(request, body, source.hubSecret)) return say(403, 'The signature is not that of this subscription.');
  // Whether we can read it is no business of the hub: it has brought it.
  say(202, 'Taken.');
  const mark = markOf(source, body);
  if (brought.has(mark)) return;
  await take(source, body, charsetOf(request), receive);
  remember(mark);
}

/**
 * What was brought once is not looked at again: a body that somebody overheard could else make us ask the feed as often
 * as they like. A restart forgets this, and does no harm: to file the same again is no change.
 */
const brought = processWide('hub-bodies', () => new Set<string>());
const MOST_REMEMBERED = 2000;

/** A body as this subscription knows it: under another secret it is another one. */
function markOf({ id, hubSecret }: SourceRow, body: Buffer): string {
  return `${id} ${createHmac('sha256', hubSecret ?? '')
    .update(body)
    .digest('base64url')}`;
}

function remember(mark: string): void {
  const [oldest] = brought;
  if (brought.size >= MOST_REMEMBERED && oldest !== undefined) brought.delete(oldest);
  brought.add(mark);
}

type Say = (status: number, text: string) => void;

/** Says whether we have asked for what the hub says we have (WebSub, 5.3). */
async function confirm(source: SourceRow, said: URLSearchParams, say: Say): Promise<void> {
  const mode = said.get('hub.mode');
  if (said.get('hub.topic') !== source.hubTopic) return say(404, 'This was not asked for.');
  if (mode === 'denied') {
    await write(({ db }) => changeSource(db, source.id, { hubUntil: null }));
    return say(200, 'Noted.');
  }
  const challenge = said.get('hub.challenge');
  if (mode !== 'subscribe' || !challenge) return say(404, 'This was not asked for.');
  const lease = Number(said.get('hub.lease_seconds') ?? LONGEST_LEASE);
  const seconds = Number.isFinite(lease) && lease > 0 ? Math.min(lease, LONGEST_LEASE) : LONGEST_LEASE;
  await write(({ db }) => changeSource(db, source.id, { hubUntil: now() + seconds * 1000 }));
  say(200, challenge);
}

function isSigned({ headers }: IncomingMessage, body: Buffer, secret: string | null): boolean {
  const [name = '', given = ''] = String(headers['x-hub-signature'] ?? '').split('=');
  if (!secret || !DIGESTS.has(name.toLowerCase()) || !/^[\da-f]+$/i.test(given)) return false;
  const expected = createHmac(name.toLowerCase(), secret).update(body).digest();
  const said = Buffer.from(given, 'hex');
  return said.length === expected.length && timingSafeEqual(said, expected);
}

async function take(source: SourceRow, bytes: Buffer, charset: string | null, receive: Receive): Promise<void> {
  const at = now();
  try {
    const arrived = { name: 'hub', bytes, sourceId: source.id, charset };
    const report = await actingAs(actorOf(source), () => receive(arrived));
    await write(async ({ db }) => {
      await changeSource(db, source.id, { lookedAt: at, trouble: null, failures: 0 });
      if (newIn(report) > 0) await countBrought(db, source.id, newIn(report), at);
    });
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const trouble = `What its hub brought could not be read. ${error.message}`.slice(0, 1000);
    // Whole, the feed may say better what it means.
    await write(({ db }) => changeSource(db, source.id, { lookedAt: at, trouble, nextAt: at }));
  }
}
