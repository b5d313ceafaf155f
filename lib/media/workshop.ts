import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { config } from '../platform/config.ts';
import { Problem } from '../platform/problem.ts';

/** What comes back for an order: what was made, or why it could not be, as a sentence for people or as a fault of ours. */
export type Reply<Result> = { made: Result } | { problem: string } | { fault: string };

interface WorkshopOptions {
  /** The module that is run. */
  program: URL;
  /** What it makes, for its complaints. */
  makes: string;
  /** How long an order may take (ms). */
  longest: number;
}

/**
 * A process of its own that makes something: what libraries for pictures take of memory they do not give back, and what
 * they stumble over takes nothing else with it. It is there while it is wanted. One order at a time, please.
 */
export function workshop<Order, Result>({ program, makes, longest }: WorkshopOptions) {
  let child: ChildProcess | null = null;

  function open(): ChildProcess {
    const opened = fork(fileURLToPath(program), {
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
     * Has an order carried out.
     * @throws Problem when what was given cannot be used
     * @throws Error when it takes too long, or the workshop breaks down
     */
    make(order: Order): Promise<Result> {
      child ??= open();
      const working = child;
      return new Promise<Result>((resolve, reject) => {
        const patience = setTimeout(() => working.kill('SIGKILL'), longest);
        const done = (reply: Reply<Result>) => {
          clearTimeout(patience);
          working.removeAllListeners('message').off('exit', broken).off('error', broken);
          if ('made' in reply) resolve(reply.made);
          else reject('problem' in reply ? new Problem(reply.problem) : new Error(reply.fault));
        };
        const broken = () => done({ fault: `The workshop for ${makes} broke down.` });
        working
          .once('message', (reply: Reply<Result>) => done(reply))
          .once('exit', broken)
          .once('error', broken);
        working.send(order as object);
      });
    },

    /** Lets the workshop go until it is wanted again. */
    rest(): void {
      if (child?.connected) child.disconnect();
      child = null;
    },
  };
}
