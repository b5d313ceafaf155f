'use client';
import { useCallback, useMemo, useRef, useState } from 'react';
import { DetailedError, Upload } from 'tus-js-client';
import { z } from 'zod';

/** A file on its way into the library. */
export interface Sending {
  id: number;
  name: string;
  /** From 0 to 1. */
  part: number;
  state: 'waiting' | 'sending' | 'taken' | 'known' | 'refused' | 'stopped';
  /** Why it was refused. */
  reason: string | null;
  key: string | null;
}

const takenSchema = z.object({ key: z.string(), known: z.boolean() });

/** A part of this size goes through within a minute on a slow line; what breaks off goes on where it stopped. */
const PART_BYTES = 4 * 1024 * 1024;
const AT_ONCE = 3;
const ENDPOINT = '/admin/api/uploads/';

/**
 * Sends files to the library, three at a time, and goes on by itself when the network comes back.
 * @param onTaken told of every file that is in the library now
 */
export function useUploads(onTaken: (key: string) => void) {
  const [sendings, setSendings] = useState<Sending[]>([]);
  const told = useRef(onTaken);
  told.current = onTaken;
  const line = useMemo(() => sendingLine(setSendings, (key) => told.current(key)), []);
  const clear = useCallback(() => setSendings((all) => all.filter(({ state }) => isUnderWay(state))), []);
  return { sendings, send: line.send, stop: line.stop, clear };
}

/** Whether something is still to come of a file. */
export const isUnderWay = (state: Sending['state']) => state === 'waiting' || state === 'sending';

type Change = (change: (all: Sending[]) => Sending[]) => void;

function sendingLine(change: Change, onTaken: (key: string) => void) {
  const waiting: { id: number; upload: Upload }[] = [];
  const running = new Map<number, Upload>();
  let last = 0;
  const note = (id: number, news: Partial<Sending>) =>
    change((all) => all.map((one) => (one.id === id ? { ...one, ...news } : one)));

  function ended(id: number, news: Partial<Sending>): void {
    running.delete(id);
    note(id, news);
    next();
  }

  function next(): void {
    while (running.size < AT_ONCE) {
      const first = waiting.shift();
      if (!first) return;
      running.set(first.id, first.upload);
      note(first.id, { state: 'sending' });
      // What was begun before the page was left goes on.
      void first.upload.findPreviousUploads().then(([before]) => {
        if (before) first.upload.resumeFromPreviousUpload(before);
        if (running.has(first.id)) first.upload.start();
      });
    }
  }

  return {
    /** Begins to send files; one that `replaces` a medium takes the place of its file. */
    send(files: readonly File[], replaces: string | null = null): void {
      for (const file of files) {
        last += 1;
        const id = last;
        change((all) => [...all, { id, name: file.name, part: 0, state: 'waiting', reason: null, key: null }]);
        const upload = new Upload(file, {
          endpoint: ENDPOINT,
          chunkSize: PART_BYTES,
          retryDelays: [0, 1000, 3000, 5000, 10_000, 20_000],
          removeFingerprintOnSuccess: true,
          metadata: { filename: file.name, ...(replaces && { replaces }) },
          fingerprint: async ({ name, size, lastModified }: File) =>
            ['desk', name, size, lastModified, replaces].join(' '),
          onProgress: (sent, all) => note(id, { part: all > 0 ? sent / all : 0 }),
          onError: (error) => ended(id, { state: 'refused', reason: reasonOf(error) }),
          onSuccess: ({ lastResponse }) => {
            const taken = takenSchema.safeParse(parsed(lastResponse.getBody()));
            if (!taken.success)
              return ended(id, { state: 'refused', reason: 'The desk answered in a way that was not expected.' });
            ended(id, { state: taken.data.known ? 'known' : 'taken', part: 1, key: taken.data.key });
            onTaken(taken.data.key);
          },
        });
        waiting.push({ id, upload });
      }
      next();
    },

    /** Gives a file up, and removes what has arrived of it. */
    stop(id: number): void {
      const at = waiting.findIndex((one) => one.id === id);
      const [one] = at >= 0 ? waiting.splice(at, 1) : [];
      void (running.get(id) ?? one?.upload)?.abort(true).catch(() => undefined);
      ended(id, { state: 'stopped' });
    },
  };
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

/** The server's own sentence, where it said one. */
function reasonOf(error: Error): string {
  const body = error instanceof DetailedError ? error.originalResponse?.getBody() : null;
  return body?.trim() || 'The desk could not be reached. Send the file again: it goes on where it stopped.';
}
