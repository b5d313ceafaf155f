import type { ServerResponse } from 'node:http';

/**
 * Next answers a server action whose arguments cannot be read as if we had failed (500). Answers such a one in our words
 * instead, when Next is about to.
 * @param hasBegun whether an action has begun: then its arguments could be read
 * @param refuse sends the answer
 */
export function refuseUnreadable(response: ServerResponse, hasBegun: () => boolean, refuse: () => void): void {
  const { writeHead } = response;
  const instead = (status: number, ...rest: unknown[]): ServerResponse => {
    response.writeHead = writeHead;
    if (status !== 500 || hasBegun()) return Reflect.apply(writeHead, response, [status, ...rest]);
    refuse();
    // What Next goes on to write belongs to no answer.
    response.write = () => true;
    response.end = () => response;
    return response;
  };
  response.writeHead = instead as typeof writeHead;
}
