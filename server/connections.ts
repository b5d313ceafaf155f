import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** Within this a stopping server has answered what it had begun, and Docker has not yet lost patience (10 s). */
const LONGEST_FAREWELL = 8000;

/** A client that neither reads nor writes for so long is gone. */
const LONGEST_SILENCE = 60_000;

const MOST_CONNECTIONS = 5000;

/**
 * Watches over the connections of a server: silent ones are closed. Returns how to close them all: what is being
 * answered finishes; whoever has not yet asked anything is not waited for.
 */
export function watchConnections(server: Server): () => Promise<void> {
  const sockets = new Map<Socket, number>();
  server.maxConnections = MOST_CONNECTIONS;
  server.setTimeout(LONGEST_SILENCE);
  server.on('connection', (socket: Socket) => {
    sockets.set(socket, 0);
    socket.once('close', () => sockets.delete(socket));
  });
  let closing = false;
  server.on('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    sockets.set(socket, (sockets.get(socket) ?? 0) + 1);
    response.once('close', () => {
      const left = (sockets.get(socket) ?? 1) - 1;
      if (sockets.has(socket)) sockets.set(socket, left);
      if (closing && left === 0) socket.end();
    });
  });

  return () =>
    new Promise((resolve) => {
      closing = true;
      const impatience = setTimeout(() => server.closeAllConnections(), LONGEST_FAREWELL);
      server.close(() => {
        clearTimeout(impatience);
        resolve();
      });
      for (const [socket, requests] of sockets) if (requests === 0) socket.destroy();
    });
}
