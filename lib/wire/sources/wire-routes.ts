import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RouteHeaders } from './answer-json.ts';
import { answerHub } from './hub-calls.ts';
import { pushCalls } from './push-calls.ts';
import type { Receive } from './receive.ts';
import { HUB_PATH } from './subscribe.ts';

const PUSH_PATH = '/api/wire/';

/**
 * The wire's own addresses: where items are pushed, and where hubs call. They know no cookie, so that no page of
 * another site can send anything in an editor's name.
 */
export function wireRoutes(receive: Receive) {
  return ({ headers, visitor }: { headers: RouteHeaders; visitor(request: IncomingMessage): string }) => {
    const push = pushCalls({ headers, receive, visitor });
    /** Answers a request for one of these addresses; false for any other. */
    return async (
      request: IncomingMessage,
      response: ServerResponse,
      path: string,
      search: string,
    ): Promise<boolean> => {
      if (path === PUSH_PATH || path === PUSH_PATH.slice(0, -1)) await push(request, response);
      else if (path.startsWith(HUB_PATH))
        await answerHub(request, response, {
          key: path.slice(HUB_PATH.length).replace(/\/$/, ''),
          search,
          headers,
          receive,
        });
      else return false;
      return true;
    };
  };
}
