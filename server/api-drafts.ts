import type { IncomingMessage, ServerResponse } from 'node:http';
import { admitToken } from '../lib/access/admit-token.ts';
import { draftForApi, draftsForApi } from '../lib/access/draft-reads.ts';
import type { ApiAddress } from '../lib/news/api/addresses.ts';
import { type ApiFault, CORS, sendProblem } from './api-problems.ts';
import { type HeaderList, INERT_POLICY } from './security-headers.ts';

type DraftAddress = Extract<ApiAddress, { resource: 'stories' | 'story' }>;

const NO_TOKEN = 'This is for programs with a token: Authorization: Bearer <token>.';
const BAD_TOKEN = 'This token is unknown, has ended or was taken back.';

/** Answers programs that may read what is not published. Nobody keeps these answers, and no answer says what was refused. */
export function draftAnswers({ common }: { common: HeaderList }) {
  return async (request: IncomingMessage, response: ServerResponse, address: DraftAddress): Promise<void> => {
    const refusal = await refusalOf(request);
    if (refusal) return sendProblem(request, response, refusal, common);
    const answer = address.resource === 'story' ? await draftForApi(address.id) : await draftsForApi(address);
    if (!answer) return sendProblem(request, response, { status: 404, detail: 'There is no such story.' }, common);
    const body = Buffer.from(`${JSON.stringify(answer)}\n`);
    response.writeHead(200, [
      ...['Content-Type', 'application/json; charset=utf-8', 'Content-Length', String(body.length)],
      ...['Cache-Control', 'no-store', 'Vary', 'Authorization', 'Content-Security-Policy', INERT_POLICY],
      ...CORS,
      ...common,
    ]);
    response.end(request.method === 'HEAD' ? undefined : body);
  };
}

async function refusalOf({ headers }: IncomingMessage): Promise<ApiFault | null> {
  const [, token] = /^Bearer +([\w~+/.=-]{1,200})$/i.exec(headers.authorization ?? '') ?? [];
  const challenge = (more: string) => ['WWW-Authenticate', `Bearer realm="newsroom"${more}`, 'Vary', 'Authorization'];
  if (!token) return { status: 401, detail: NO_TOKEN, headers: challenge('') };
  const admitted = await admitToken(token, 'drafts:read');
  if (admitted === 'yes') return null;
  if (admitted === 'unknown') return { status: 401, detail: BAD_TOKEN, headers: challenge(', error="invalid_token"') };
  const headersOf403 = challenge(', error="insufficient_scope", scope="drafts:read"');
  return { status: 403, detail: 'This token does not have the scope drafts:read.', headers: headersOf403 };
}
