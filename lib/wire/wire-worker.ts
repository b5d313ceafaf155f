import { constants, setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { closeDoors } from '../../db/database.ts';
import { type Acting, actingAs } from '../platform/acting.ts';
import { receiveArrived } from './receive-arrived.ts';
import { type Received, received } from './receive-beside.ts';
import type { Arrived } from './sources/receive.ts';

/** Something that arrived, on its way to the worker. */
export interface Brought {
  id: number;
  arrived: Omit<Arrived, 'bytes'> & { bytes: Uint8Array };
  who: Acting;
}

/** What the worker says: what something came to, or that it is still at work. */
export type Told = { id: number; came: Received | { fault: string } } | 'at work';

const SIGN_OF_LIFE_MS = 1000;

// Where threads have priorities of their own (elsewhere this would be the whole program's), pages come first.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
const tell = (told: Told) => parentPort?.postMessage(told);
setInterval(() => tell('at work'), SIGN_OF_LIFE_MS).unref();

let last: Promise<void> = Promise.resolve();
// One file after the other: so they are filed in the order in which they came.
parentPort?.on('message', (brought: Brought | 'close') => {
  last = last.then(() => (brought === 'close' ? close() : receive(brought)));
});

async function receive({ id, arrived, who }: Brought): Promise<void> {
  const bytes = Buffer.from(arrived.bytes.buffer, arrived.bytes.byteOffset, arrived.bytes.byteLength);
  try {
    tell({ id, came: await received(actingAs(who, () => receiveArrived({ ...arrived, bytes }))) });
  } catch (error) {
    tell({ id, came: { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) } });
  }
}

function close(): void {
  closeDoors();
  parentPort?.close();
}
