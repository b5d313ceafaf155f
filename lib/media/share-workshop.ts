import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ShareAddress, ShareSource } from '../news/share-pictures.ts';
import { config } from '../platform/config.ts';

/** What the workshop is asked to make and keep. */
export interface ShareOrder {
  address: ShareAddress;
  source: ShareSource;
}

const PROGRAM = fileURLToPath(new URL('./share-workshop-process.ts', import.meta.url));
const LONGEST = 60_000;

/**
 * A process of its own that makes share pictures: what libraries for pictures take of memory they do not give back, and
 * what they stumble over takes nothing else with it. It is there while it is wanted. One order at a time, please.
 */
export function shareWorkshop() {
  let child: ChildProcess | null = null;

  function open(): ChildProcess {
    const opened = fork(PROGRAM, {
      // Two heaps instead of eight: glibc gives back less of each than it should.
      env: { ...process.env, DATA_DIR: config().dataDir, MALLOC_ARENA_MAX: '2' },
      execArgv: [],
      stdio: 'ignore',
    });
    opened.unref();
    opened.channel?.unref();
    const forget = () => {
      if (child === opened) child = null;
    };
    opened.on('exit', forget).on('error', forget);
    return opened;
  }

  return {
    /**
     * Makes a share picture and keeps it.
     * @throws Error when it cannot be made, when that takes more than a minute, or when the workshop breaks down
     */
    make(order: ShareOrder): Promise<void> {
      child ??= open();
      const working = child;
      return new Promise<void>((resolve, reject) => {
        const patience = setTimeout(() => working.kill('SIGKILL'), LONGEST);
        const done = (failure: string | null) => {
          clearTimeout(patience);
          working.removeAllListeners('message').off('exit', broken).off('error', broken);
          if (failure === null) resolve();
          else reject(new Error(failure));
        };
        const broken = () => done('The workshop for share pictures broke down.');
        working
          .once('message', (failure: string | null) => done(failure))
          .once('exit', broken)
          .once('error', broken);
        working.send(order);
      });
    },

    /** Lets the workshop go until it is wanted again. */
    rest(): void {
      if (child?.connected) child.disconnect();
      child = null;
    },
  };
}

export type ShareWorkshop = ReturnType<typeof shareWorkshop>;
