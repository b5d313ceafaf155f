const EVERY_MS = 200;
const EVERY_MS_IN_A_PIPE = 5000;
const WIDTH = 24;
const count = new Intl.NumberFormat('en');

/** How far a file has been read: lines so far, and bytes read of how many. */
export interface Progress {
  lines: number;
  read: number;
  of: number;
}

/**
 * Shows progress on standard error: on a terminal one line that is drawn again, with a bar, the rate and the time left;
 * in a pipe a plain line every five seconds.
 */
export function progressOf(label: string): { show(progress: Progress): void; end(): void } {
  const terminal = process.stderr.isTTY;
  const began = performance.now();
  let shownAt = 0;

  return {
    show(progress) {
      const at = performance.now();
      if (at - shownAt < (terminal ? EVERY_MS : EVERY_MS_IN_A_PIPE)) return;
      if (!terminal && shownAt === 0 && at - began < EVERY_MS_IN_A_PIPE) return;
      shownAt = at;
      const words = described(progress, (at - began) / 1000);
      if (terminal) process.stderr.write(`\r\x1b[K${label} ${bar(progress)} ${words}`);
      else process.stderr.write(`${label}: ${words}\n`);
    },
    end() {
      if (terminal) process.stderr.write('\r\x1b[K');
    },
  };
}

function share({ read, of }: Progress): number {
  return of > 0 ? Math.min(read / of, 1) : 1;
}

function bar(progress: Progress): string {
  const full = Math.round(share(progress) * WIDTH);
  return `[${'#'.repeat(full)}${'.'.repeat(WIDTH - full)}]`;
}

function described(progress: Progress, seconds: number): string {
  const done = share(progress);
  const left = done > 0 ? Math.ceil((seconds / done) * (1 - done)) : 0;
  return `${Math.floor(done * 100)} %, ${count.format(progress.lines)} lines, ${count.format(Math.round(progress.lines / seconds))} a second, ${left} s left`;
}
