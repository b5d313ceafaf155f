import { execFile, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What a load of requests cost and how long they took. */
export interface Load {
  requestsPerSecond: number;
  /** Processor time of the server for one request, in milliseconds. */
  cpuPerRequest: number;
  /** Latencies in milliseconds. */
  median: number;
  p99: number;
  failures: number;
}

const TICKS = Number(spawnSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }).stdout) || 100;

/** Processor time that a process has used, in milliseconds. */
function processorTime(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return ((Number(fields[11]) + Number(fields[12])) / TICKS) * 1000;
}

/** Memory of a process that is its own, in megabytes. */
export function residentMegabytes(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
}

/** Asks for one address again and again from a process of its own, as a browser that takes brotli does. */
export async function load(url: string, pid: number, seconds: number, connections = 50): Promise<Load> {
  const before = processorTime(pid);
  const args = ['--json', '-n', '-d', String(seconds), '-c', String(connections), '-H', 'accept-encoding: br', url];
  const { stdout } = await run('autocannon', args, { maxBuffer: 10_000_000 });
  const used = processorTime(pid) - before;
  const result = JSON.parse(stdout) as {
    requests: { total: number; average: number };
    latency: { p50: number; p99: number };
    non2xx: number;
    errors: number;
  };
  return {
    requestsPerSecond: result.requests.average,
    cpuPerRequest: used / result.requests.total,
    median: result.latency.p50,
    p99: result.latency.p99,
    failures: result.non2xx + result.errors,
  };
}
