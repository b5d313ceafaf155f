import { resolve } from 'node:path';
import { z } from 'zod';
import { Problem } from './problem.ts';
import { processWide } from './process-wide.ts';

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

const CRAWLER_CHOICES = ['allow', 'deny'] as const;

/** The settings of one process. `siteUrl` is an origin without a slash at its end; `dataDir` is absolute. */
export interface Config {
  port: number;
  host: string;
  dataDir: string;
  siteUrl: string;
  logLevel: (typeof LOG_LEVELS)[number];
  /** The proxies whose word on who is asking is believed: addresses, networks, or names of proxy-addr. */
  trustProxy: string[];
  /** The WebSub hub that is told when a feed has changed; null tells none. */
  websubHub: string | null;
  /** The key by which this site is known to IndexNow; null tells no search engine. */
  indexnowKey: string | null;
  /** Where IndexNow takes addresses. */
  indexnowEndpoint: string;
  /** Whether robots.txt lets crawlers in that gather texts for language models. */
  aiCrawlers: (typeof CRAWLER_CHOICES)[number];
  /** The mail server by which the desk sends invitations; null shows their links instead. */
  smtpUrl: string | null;
  /** The address that such mail comes from. */
  mailFrom: string | null;
  /** Hosts (a name, an address, or either with its port) that may be asked for feeds and pictures though they are inner ones. */
  fetchAllowHosts: string[];
}

const port = z
  .string()
  .regex(/^\d+$/)
  .transform(Number)
  .refine((number) => number <= 65_535);
const proxies = z
  .string()
  .regex(
    /^(loopback|linklocal|uniquelocal|none|[\da-f.:]+(\/\d{1,3})?)(,(loopback|linklocal|uniquelocal|[\da-f.:]+(\/\d{1,3})?))*$/i,
  )
  .transform((list) => (list === 'none' ? [] : list.split(',')));
const siteUrl = z.string().refine((value) => {
  if (!URL.canParse(value)) return false;
  const { protocol, pathname, search, hash, username, password } = new URL(value);
  return /^https?:$/.test(protocol) && pathname === '/' && !search && !hash && !username && !password;
});
/** Written as URLs write them, so that they are compared as they stand: IPv6 in its shortest form, with or without []. */
const hosts = z.string().transform((list, context) =>
  list.split(',').map((entry) => {
    const host = entry.trim();
    const url = URL.parse(`http://${/^[^[]*:.*:/.test(host) ? `[${host}]` : host}`);
    if (url?.pathname !== '/' || url.username || url.search || url.hash) context.addIssue('no host');
    return url?.port ? url.host : (url?.hostname.replace(/^\[|\]$/g, '') ?? host);
  }),
);
const webUrl = z.string().refine((value) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol));

/**
 * One row a variable: its schema and what to write instead of a value that the schema refuses.
 * An empty value counts as not set.
 */
const VARIABLES = {
  PORT: [port, 'a whole number from 1 to 65535 (0 picks a free one), for example PORT=3000'],
  HOST: [z.string().regex(/^[\w.:-]+$/), 'an address to listen on, for example HOST=127.0.0.1 or HOST=0.0.0.0'],
  DATA_DIR: [z.string(), 'a folder for the database and pictures, for example DATA_DIR=./var'],
  SITE_URL: [siteUrl, 'the public origin without a path, for example SITE_URL=https://www.example.com'],
  TRUST_PROXY: [
    proxies,
    'the addresses of the proxies in front, for example TRUST_PROXY=loopback or TRUST_PROXY=10.0.0.0/8,192.0.2.7',
  ],
  WEBSUB_HUB: [webUrl, 'the address of a WebSub hub, for example WEBSUB_HUB=https://hub.example.com/'],
  INDEXNOW_KEY: [
    z.string().regex(/^[a-zA-Z\d-]{8,128}$/),
    '8 to 128 letters, digits and hyphens, for example INDEXNOW_KEY=4f2a9c1be07d4e63',
  ],
  INDEXNOW_ENDPOINT: [
    webUrl,
    'where addresses are sent to, for example INDEXNOW_ENDPOINT=https://api.indexnow.org/indexnow',
  ],
  AI_CRAWLERS: [z.enum(CRAWLER_CHOICES), 'allow or deny, for example AI_CRAWLERS=deny'],
  SMTP_URL: [
    z.string().refine((value) => URL.canParse(value) && /^smtps?:$/.test(new URL(value).protocol)),
    'the address of a mail server, for example SMTP_URL=smtps://user:password@mail.example.com',
  ],
  MAIL_FROM: [z.email(), 'the address that mail of the desk comes from, for example MAIL_FROM=desk@example.com'],
  FETCH_ALLOW_HOSTS: [
    hosts,
    'names or addresses of machines, each perhaps with a port, for example FETCH_ALLOW_HOSTS=wire.example.lan,10.0.0.7:8080',
  ],
  LOG_LEVEL: [z.enum(LOG_LEVELS), `one of ${LOG_LEVELS.join(', ')}, for example LOG_LEVEL=info`],
} as const;

function value<K extends keyof typeof VARIABLES>(
  name: K,
  env: NodeJS.ProcessEnv,
): z.output<(typeof VARIABLES)[K][0]> | undefined {
  const raw = env[name]?.trim();
  if (!raw) return undefined;
  const [schema, advice] = VARIABLES[name];
  const parsed = schema.safeParse(raw);
  // What is printed is read by others: not the password of a mail server.
  const shown = name === 'SMTP_URL' ? raw.replace(/\/\/[^/@]*@/, '//…@') : raw;
  if (!parsed.success) throw new Problem(`${name} is "${shown}"; write ${advice}.`);
  return parsed.data as z.output<(typeof VARIABLES)[K][0]>;
}

/** Parses the settings from `env`. Throws a Problem that names the first bad value and says what to write. */
export function parseConfig(env: NodeJS.ProcessEnv): Config {
  const port = value('PORT', env) ?? 3000;
  return {
    port,
    host: value('HOST', env) ?? '127.0.0.1',
    dataDir: resolve(/* turbopackIgnore: true */ value('DATA_DIR', env) ?? './var'),
    siteUrl: new URL(value('SITE_URL', env) ?? `http://localhost:${port}`).origin,
    logLevel: value('LOG_LEVEL', env) ?? 'info',
    trustProxy: value('TRUST_PROXY', env) ?? ['loopback'],
    websubHub: value('WEBSUB_HUB', env) ?? null,
    indexnowKey: value('INDEXNOW_KEY', env) ?? null,
    indexnowEndpoint: value('INDEXNOW_ENDPOINT', env) ?? 'https://api.indexnow.org/indexnow',
    aiCrawlers: value('AI_CRAWLERS', env) ?? 'allow',
    smtpUrl: value('SMTP_URL', env) ?? null,
    mailFrom: value('MAIL_FROM', env) ?? null,
    fetchAllowHosts: value('FETCH_ALLOW_HOSTS', env) ?? [],
  };
}

/** The settings of this process, read from the environment once. Throws like `parseConfig`. */
export function config(): Config {
  return processWide('config', () => parseConfig(process.env));
}
