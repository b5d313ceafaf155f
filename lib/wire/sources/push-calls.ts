import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import pLimit, { type LimitFunction } from 'p-limit';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { read, write } from '../../../db/database.ts';
import {
  changeSource,
  countBrought,
  type SourceRow,
  sourceByToken,
} from '../../../db/queries/newsroom/wire-sources.ts';
import { actingAs } from '../../platform/acting.ts';
import { now } from '../../platform/now.ts';
import { Problem } from '../../platform/problem.ts';
import { answerJson, answerProblem, type RouteHeaders } from './answer-json.ts';
import { charsetOf, readBody } from './read-body.ts';
import { type ArrivedReport, newIn, type Receive, uselessness } from './receive.ts';
import { actorOf } from './source-actor.ts';
import { tokenDigest } from './token.ts';
import { UnknownFormat } from './unknown-format.ts';

const LARGEST = 20 * 1024 * 1024;
const TOO_LARGE =
  'It is larger than 20 MB. Nothing of it was kept here: send its items in smaller files, or bring it in with npm run wire -- <path>.';
/** In a minute: of one source, and of one visitor without a token that is known. */
const MOST_PUSHES = 600;
const MOST_GUESSES = 20;
/** Bodies in memory at a time; of one source one, and so many of its requests wait for that. */
const AT_ONCE = 3;
const MOST_WAITING = 40;
/** How long a connection may be silent while its file waits and is received (ms): others may be before it. */
const LONGEST_RECEIVING = 10 * 60_000;

/** Takes what agencies and other systems push (POST /api/wire/), each with the token of its source. */
export function pushCalls({ headers, receive, visitor }: PushOptions) {
  const pushes = new RateLimiterMemory({ points: MOST_PUSHES, duration: 60 });
  const guesses = new RateLimiterMemory({ points: MOST_GUESSES, duration: 60 });
  const turns = pLimit(AT_ONCE);
  const lines = new Map<number, LimitFunction>();

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const refuse = (status: number, detail: string, own: string[] = []) =>
      answerProblem(response, status, detail, [...own, ...headers]);
    if (request.method !== 'POST') return refuse(405, 'Items are sent by POST.', ['Allow', 'POST']);
    const source = await sourceOf(request);
    if (!source) {
      const wait = await secondsToWait(guesses, visitor(request));
      if (wait) return refuse(429, 'Too many requests without a token that is known.', ['Retry-After', String(wait)]);
      const challenge = ['WWW-Authenticate', 'Bearer realm="wire"'];
      return refuse(401, 'Send "Authorization: Bearer …" with the token of a push source.', challenge);
    }
    if (!source.active) return refuse(403, 'This source is paused at the desk.');
    const wait = await secondsToWait(pushes, String(source.id));
    if (wait) return refuse(429, `More than ${MOST_PUSHES} requests in a minute.`, ['Retry-After', String(wait)]);
    const coding = request.headers['content-encoding'] ?? 'identity';
    if (coding !== 'identity') return refuse(415, 'Items are sent as they are, without a Content-Encoding.');
    const line = lineOf(source);
    if (line.pendingCount >= MOST_WAITING) return refuse(503, 'Too much is coming in.', ['Retry-After', '10']);
    request.socket.setTimeout(LONGEST_RECEIVING);
    await line(() => turns(() => take(request, response, source)));
  };

  /** A source that sends slowly, or everything at once, holds up itself before others. */
  function lineOf({ id }: SourceRow): LimitFunction {
    const line = lines.get(id) ?? pLimit(1);
    lines.set(id, line);
    return line;
  }

  async function take(request: IncomingMessage, response: ServerResponse, source: SourceRow): Promise<void> {
    const bytes = await readBody(request, LARGEST);
    if (!bytes) {
      await note(source, 0, TOO_LARGE);
      return answerProblem(response, 413, TOO_LARGE, headers);
    }
    if (bytes.length === 0) return answerProblem(response, 422, 'The request is empty.', headers);
    try {
      const arrived = { name: nameIn(request), bytes, sourceId: source.id, charset: charsetOf(request) };
      const report = await actingAs(actorOf(source), () => receive(arrived));
      const useless = uselessness(report);
      await note(source, newIn(report), useless);
      answer(response, source, report, useless);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      await note(source, 0, error.message);
      answerProblem(response, error instanceof UnknownFormat ? 415 : 422, error.message, headers);
    }
  }

  function answer(response: ServerResponse, source: SourceRow, report: ArrivedReport, useless: string | null): void {
    const said = { source: source.name, ...report };
    if (useless) answerProblem(response, 422, 'No item of it could be used.', headers, said);
    else answerJson(response, 200, said, headers);
  }
}

interface PushOptions {
  headers: RouteHeaders;
  receive: Receive;
  /** Who is asking, as limits count it. */
  visitor(request: IncomingMessage): string;
}

async function sourceOf({ headers }: IncomingMessage): Promise<SourceRow | null> {
  const token = /^Bearer +([\w-]{20,200}) *$/i.exec(headers.authorization ?? '')?.[1];
  if (!token) return null;
  const said = tokenDigest(token);
  const source = await read((db) => sourceByToken(db, said));
  if (!source?.tokenDigest || source.kind !== 'push') return null;
  return timingSafeEqual(Buffer.from(source.tokenDigest), Buffer.from(said)) ? source : null;
}

async function secondsToWait(limit: RateLimiterMemory, key: string): Promise<number> {
  try {
    await limit.consume(key);
    return 0;
  } catch (error) {
    if (error instanceof RateLimiterRes) return Math.max(1, Math.ceil(error.msBeforeNext / 1000));
    throw error;
  }
}

/** The name that the sender gives its file, without a folder. */
function nameIn({ headers }: IncomingMessage): string {
  const name = /filename\s*=\s*"?([^";]+)/i.exec(headers['content-disposition'] ?? '')?.[1] ?? '';
  return name.split(/[/\\]/).at(-1)?.trim().slice(0, 200) || 'push';
}

async function note(source: SourceRow, brought: number, trouble: string | null): Promise<void> {
  const at = now();
  await write(async ({ db }) => {
    const failures = trouble === null ? 0 : source.failures + 1;
    await changeSource(db, source.id, { lookedAt: at, trouble: trouble?.slice(0, 1000) ?? null, failures });
    if (brought > 0) await countBrought(db, source.id, brought, at);
  });
}
