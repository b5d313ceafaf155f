import { Worker } from 'node:worker_threads';
import { type Acting, actingAs } from '../platform/acting.ts';
import { Problem } from '../platform/problem.ts';
import { type Received, received, wireLane } from './receive-beside.ts';
import { refuseFile } from './refuse-file.ts';
import { newReport } from './report.ts';
import type { Arrived } from './sources/receive.ts';
import type { Brought, Told } from './wire-worker.ts';

interface LaneLimits {
  /** How long the thread may be at one thing without a sign of life (ms). */
  silence: number;
  /** After how long without work it is let go, and its memory with it (ms). */
  idle: number;
  /** The most memory for what is being read (MB). */
  memory: number;
}

interface Waiting {
  arrived: Arrived;
  who: Acting;
  resolve(came: Received | Promise<Received>): void;
  reject(error: Error): void;
}

/** A thread, and what it has been given to receive. */
interface Lane {
  worker: Worker;
  waiting: Map<number, Waiting>;
  timer?: NodeJS.Timeout;
}

const LIMITS: LaneLimits = { silence: 120_000, idle: 60_000, memory: 192 };

/**
 * Opens the thread that receives what sources bring from now on, so that none of it holds up a reader. What it breaks or
 * hangs over is put into the quarantine, and the thread is opened anew for the next. Returns how to close it, when
 * everything that is on its way has been received.
 */
export function openWireLane(limits: Partial<LaneLimits> = {}): () => Promise<void> {
  const { silence, idle, memory } = { ...LIMITS, ...limits };
  const resourceLimits = { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: 8 };
  const gone = new Set<Promise<void>>();
  let open: Lane | null = null;
  let last = 0;

  const watch = (lane: Lane) => {
    clearTimeout(lane.timer);
    lane.timer =
      lane.waiting.size > 0
        ? setTimeout(() => lane.worker.terminate(), silence)
        : setTimeout(() => dismiss(lane), idle).unref();
  };
  /** What comes after this is for another thread. */
  const dismiss = (lane: Lane) => {
    if (open === lane) open = null;
    // Otherwise the process may end while it is waited for, and leave the database unclosed.
    lane.worker.ref();
    lane.worker.postMessage('close');
  };
  const start = (): Lane => {
    const worker = new Worker(new URL('./wire-worker.ts', import.meta.url), { resourceLimits });
    const lane: Lane = { worker, waiting: new Map() };
    let fault: Error | undefined;
    worker.unref();
    worker.on('message', (told: Told) => {
      if (told !== 'at work') answer(lane, told);
      watch(lane);
    });
    worker.on('error', (error: Error) => {
      fault = error;
    });
    const ended = new Promise<void>((resolve) => {
      worker.on('exit', () => {
        gone.delete(ended);
        ending(lane, fault);
        resolve();
      });
    });
    gone.add(ended);
    return lane;
  };
  /** Things are received in their order: the first that waits is what the thread was at. The others are begun anew. */
  const ending = (lane: Lane, fault: Error | undefined) => {
    if (open === lane) open = null;
    clearTimeout(lane.timer);
    const [broken, ...others] = lane.waiting.values();
    broken?.resolve(fault && !isMemory(fault) ? Promise.reject(fault) : quarantined(broken));
    for (const one of others) send(one);
  };
  const send = (one: Waiting) => {
    open ??= start();
    last += 1;
    open.waiting.set(last, one);
    open.worker.postMessage({ id: last, arrived: one.arrived, who: one.who } satisfies Brought);
    if (open.waiting.size === 1) watch(open);
  };

  wireLane.open = (arrived, who) => new Promise((resolve, reject) => send({ arrived, who, resolve, reject }));
  return async () => {
    wireLane.open = null;
    if (open) dismiss(open);
    await Promise.all(gone);
  };
}

function answer({ waiting }: Lane, { id, came }: Exclude<Told, 'at work'>): void {
  const asked = waiting.get(id);
  waiting.delete(id);
  if ('fault' in came) asked?.reject(new Error(came.fault));
  else asked?.resolve(came);
}

const isMemory = (fault: Error) => 'code' in fault && fault.code === 'ERR_WORKER_OUT_OF_MEMORY';

function quarantined({ arrived, who }: Waiting): Promise<Received> {
  const { name, bytes, sourceId } = arrived;
  const problem = new Problem(`${name} takes more time or memory to read than any file may. It is in the quarantine.`);
  return received(actingAs(who, () => refuseFile(bytes, newReport(name), { dryRun: false, sourceId }, problem)));
}
