import { http } from '../e2e/support/http.ts';
import type { SiteProcess } from '../e2e/support/site-process.ts';
import { type Load, load, residentMegabytes } from './load.ts';
import { startNext, startNginx } from './servers.ts';
import { type Figure, milliseconds } from './table.ts';

const ARTICLE = '/news/world/2502138765/';
const NEXT_ROUTE = '/article/2502138765/';

/** What the cached article costs here, in `next start` and in nginx; and what memory does under load. */
export async function measureServing(
  site: SiteProcess,
  folder: string,
  { seconds, soak }: { seconds: number; soak: number },
): Promise<Figure[]> {
  const pid = site.child.pid ?? 0;
  const { body } = await http(site.origin, ARTICLE, { headers: { 'accept-encoding': 'br' } });
  await load(site.origin + ARTICLE, pid, 2);
  const here = await load(site.origin + ARTICLE, pid, seconds);

  const next = await startNext(site.dataDir, NEXT_ROUTE);
  await load(next.url, next.pid, 2);
  const there = await load(next.url, next.pid, seconds);
  await next.stop();

  const nginx = await startNginx(folder, body);
  if (nginx) await load(nginx.url, nginx.pid, 2);
  const plain = nginx && (await load(nginx.url, nginx.pid, seconds));
  await nginx?.stop();

  const figures = [
    ...described('here', here),
    ...described('next start', there),
    ...(plain ? described('nginx', plain) : []),
  ];
  const overNext = there.cpuPerRequest / here.cpuPerRequest;
  const overNginx = plain && here.cpuPerRequest / plain.cpuPerRequest;
  return [
    ...figures,
    {
      name: 'cached article against next start, per CPU second',
      value: `${overNext.toFixed(0)} x`,
      goal: '>= 20 x',
      met: overNext >= 20,
    },
    overNginx === null
      ? { name: 'CPU per request against nginx', value: 'nginx is not installed' }
      : {
          name: 'CPU per request against nginx',
          value: `${overNginx.toFixed(2)} x`,
          goal: '<= 2.5 x',
          met: overNginx <= 2.5,
        },
    {
      name: 'p99 against the median, under load',
      value: `${(here.p99 / here.median).toFixed(1)} x`,
      goal: '<= 5 x',
      met: here.p99 <= here.median * 5,
    },
    ...(await memory(site, pid, soak)),
  ];
}

function described(name: string, { requestsPerSecond, cpuPerRequest, median, p99, failures }: Load): Figure[] {
  return [
    {
      name: `cached article, ${name}: requests`,
      value: `${Math.round(requestsPerSecond)}/s`,
      ...(failures ? { goal: `${failures} failed`, met: false } : {}),
    },
    { name: `cached article, ${name}: CPU a request`, value: milliseconds(cpuPerRequest) },
    { name: `cached article, ${name}: median, p99`, value: `${median} ms, ${p99} ms` },
  ];
}

/** Memory through a long load, with the whole archive behind the server: its highest in the first and the last tenth. */
async function memory(site: SiteProcess, pid: number, soak: number): Promise<Figure[]> {
  const samples: number[] = [];
  const sampling = setInterval(() => samples.push(residentMegabytes(pid)), (soak * 1000) / 100);
  await load(site.origin + ARTICLE, pid, soak);
  clearInterval(sampling);
  const tenth = Math.ceil(samples.length / 10);
  const [first, last] = [Math.max(...samples.slice(0, tenth)), Math.max(...samples.slice(-tenth))];
  const most = Math.max(...samples);
  return [
    {
      name: `memory, the most in ${soak} s of load`,
      value: `${most.toFixed(0)} MB`,
      goal: '<= 350 MB',
      met: most <= 350,
    },
    {
      name: 'memory, first and last tenth of that time',
      value: `${first.toFixed(0)} MB, ${last.toFixed(0)} MB`,
      goal: 'flat',
      met: last <= first * 1.1,
    },
  ];
}
