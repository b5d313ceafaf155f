import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { copyTestPaper } from '../../scripts/test-paper.ts';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** A production server of our own, on a free port of 127.0.0.1 and on a data folder of its own. */
export interface SiteProcess {
  origin: string;
  port: number;
  dataDir: string;
  child: ChildProcess;
  /** Everything it has written on standard output and standard error so far. */
  output(): string;
  /** Asks it to stop and waits until it has. Returns its exit code. */
  stop(): Promise<number | null>;
}

/** A new empty folder for a database. */
export function freshFolder(): string {
  return mkdtempSync(join(tmpdir(), 'shine-e2e-'));
}

/** A new folder with the bundled newspaper, as a first start leaves it. */
export function paperFolder(): string {
  const folder = freshFolder();
  copyTestPaper(folder);
  return folder;
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('No port.');
  return address.port;
}

/** What `npm start` says to Node and to the C library, the script's name apart. */
const startWords = (
  JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: { start: string } }
).scripts.start.split(' ');
const startFlags = startWords.filter((word) => word.startsWith('--'));
const startEnv = Object.fromEntries(startWords.flatMap((word) => (/^[A-Z_]+=/.test(word) ? [word.split('=')] : [])));

/** Whatever is still at work when the tests of this process are over: one that ran out of time waits for nobody. */
const atWork = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of atWork) child.kill('SIGKILL');
});

/** Starts a command of ours and collects what it says. It ends with this process at the latest. */
export function startProcess(script: string, args: string[], env: Record<string, string>) {
  const child = spawn(process.execPath, [...startFlags, script, ...args], {
    cwd: root,
    env: { ...process.env, ...startEnv, LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  atWork.add(child);
  child.once('exit', () => atWork.delete(child));
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (part: Buffer) => {
      said += part.toString();
    });
  }
  return { child, output: () => said };
}

/** Runs a command of ours to its end. */
export async function runProcess(script: string, args: string[], env: Record<string, string>) {
  const { child, output } = startProcess(script, args, env);
  await once(child, 'close');
  return { code: child.exitCode, output: output() };
}

/** Starts a server, on a paper of its own unless it is told whose, and waits until it says that the paper is there. */
export async function startSite(
  options: { dataDir?: string; env?: Record<string, string>; script?: string } = {},
): Promise<SiteProcess> {
  const dataDir = options.dataDir ?? paperFolder();
  const port = await freePort();
  const { child, output } = startProcess(options.script ?? 'scripts/start.mjs', [], {
    PORT: String(port),
    HOST: '127.0.0.1',
    DATA_DIR: dataDir,
    ...options.env,
  });
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', () => output().includes('The paper is at') && resolve());
    child.once('exit', (code) => reject(new Error(`The server left with ${code}:\n${output()}`)));
  });
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    dataDir,
    child,
    output,
    async stop() {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGTERM');
        await once(child, 'exit');
      }
      if (!options.dataDir) rmSync(dataDir, { recursive: true, force: true });
      return child.exitCode;
    },
  };
}
