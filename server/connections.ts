import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** Within this a stopping server has answered what it had begun, and Docker has not yet lost patience (10 s). */
const LONGEST_FAREWELL = 8000;

/** A client that neither reads nor writes for so long is gone. */
const LONGEST_SILENCE = 60_000;

const MOST_CONNECTIONS = 5000;

/**
 * Watches over the connections of a server: silent ones are closed. `close` closes them all: what is being answered
 * finishes; whoever has not yet asked anything is not waited for. `isAnswering` says whether an answer has been begun on
 * a connection, so that no other words may come in between, or after it unasked.
 */
export function watchConnections(server: Server): {
  close(): Promise<void>;
  isAnswering(socket: unknown): boolean;
} {
  const sockets = new Map<Socket, number>();
  const asked = new WeakSet<object>();
  server.maxConnections = MOST_CONNECTIONS;
  server.setTimeout(LONGEST_SILENCE);
  server.on('connection', (socket: Socket) => {
    sockets.set(socket, 0);
    socket.once('close', () => sockets.delete(socket));
  });
  let closing = false;
  server.on('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    sockets.set(socket, (sockets.get(socket) ?? 0) + 1);
    asked.add(socket);
    response.once('close', () => {
      const left = (sockets.get(socket) ?? 1) - 1;
      if (sockets.has(socket)) sockets.set(socket, left);
      if (closing && left === 0) socket.end();
    });
  });

  const close = () =>
    new Promise<void>((resolve) => {
      closing = true;
      const impatience = setTimeout(() => server.closeAllConnections(), LONGEST_FAREWELL);
      server.close(() => {
        clearTimeout(impatience);
        resolve();
      });
      for (const [socket, requests] of sockets) if (requests === 0) socket.destroy();
    });
  return { close, isAnswering: (socket) => typeof socket === 'object' && socket !== null && asked.has(socket) };
}
