import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { config, parseConfig } from './config.ts';
import { Problem } from './problem.ts';

const env = (variables: Record<string, string>) => parseConfig({ NODE_ENV: 'test', ...variables });

function problemOf(variables: Record<string, string>): string {
  try {
    env(variables);
  } catch (error) {
    if (error instanceof Problem) return error.message;
    throw error;
  }
  return 'no problem';
}

const defaults = {
  port: 3000,
  host: '127.0.0.1',
  dataDir: resolve('var'),
  siteUrl: 'http://localhost:3000',
  logLevel: 'info',
  trustProxy: ['loopback'],
  websubHub: null,
  indexnowKey: null,
  indexnowEndpoint: 'https://api.indexnow.org/indexnow',
  aiCrawlers: 'allow',
  smtpUrl: null,
  mailFrom: null,
  fetchAllowHosts: [],
};

test('no variable is obligatory', () => {
  expect(env({})).toEqual(defaults);
});

test('an empty value counts as not set', () => {
  expect(env({ PORT: '', HOST: '', DATA_DIR: '', SITE_URL: '', LOG_LEVEL: '' })).toEqual(defaults);
  expect(env({ PORT: '  ', SITE_URL: '\n' })).toEqual(defaults);
});

test('every setting is read from its variable', () => {
  const variables = {
    PORT: '8080',
    HOST: '0.0.0.0',
    DATA_DIR: '/srv/paper',
    SITE_URL: 'https://www.example.com',
    LOG_LEVEL: 'warn',
    TRUST_PROXY: '10.0.0.0/8,::1',
    WEBSUB_HUB: 'https://hub.example.com/?of=papers',
    INDEXNOW_KEY: '4f2a9c1b-E07d4e63',
    INDEXNOW_ENDPOINT: 'http://127.0.0.1:9000/indexnow',
    AI_CRAWLERS: 'deny',
    SMTP_URL: 'smtps://desk:secret@mail.example.com',
    MAIL_FROM: 'desk@example.com',
    FETCH_ALLOW_HOSTS: 'Wire.example.lan, 10.0.0.7:8080,::1',
  };
  expect(env(variables)).toEqual({
    port: 8080,
    host: '0.0.0.0',
    dataDir: '/srv/paper',
    siteUrl: 'https://www.example.com',
    logLevel: 'warn',
    trustProxy: ['10.0.0.0/8', '::1'],
    websubHub: 'https://hub.example.com/?of=papers',
    indexnowKey: '4f2a9c1b-E07d4e63',
    indexnowEndpoint: 'http://127.0.0.1:9000/indexnow',
    aiCrawlers: 'deny',
    smtpUrl: 'smtps://desk:secret@mail.example.com',
    mailFrom: 'desk@example.com',
    fetchAllowHosts: ['wire.example.lan', '10.0.0.7:8080', '::1'],
  });
});

test('spaces around a value do no harm', () => {
  expect(env({ PORT: ' 8080 ', HOST: '::1\n' })).toMatchObject({ port: 8080, host: '::1' });
});

test('the data folder is absolute, wherever the process goes later', () => {
  expect(env({ DATA_DIR: './data' }).dataDir).toBe(resolve('data'));
});

test('without a public origin the site is at its own port', () => {
  expect(env({ PORT: '8080' }).siteUrl).toBe('http://localhost:8080');
});

test('the public origin has no slash at its end and is in small letters', () => {
  expect(env({ SITE_URL: 'https://www.Example.com/' }).siteUrl).toBe('https://www.example.com');
  expect(env({ SITE_URL: 'http://paper.example:8080' }).siteUrl).toBe('http://paper.example:8080');
});

test.each(['0', '1', '65535'])('PORT=%s is a port', (PORT) => {
  expect(env({ PORT }).port).toBe(Number(PORT));
});

test.each(['abc', '3000abc', '3000.5', '-1', '65536', '99999999999', 'NaN', 'Infinity', '30 00'])(
  'PORT=%s is a problem',
  (PORT) => {
    expect(problemOf({ PORT })).toBe(
      `PORT is "${PORT}"; write a whole number from 1 to 65535 (0 picks a free one), for example PORT=3000.`,
    );
  },
);

test.each(['http://localhost', 'my host', 'a,b', '*', 'host/path'])('HOST=%s is a problem', (HOST) => {
  expect(problemOf({ HOST })).toMatch(
    /^HOST is ".*"; write an address to listen on, for example HOST=127\.0\.0\.1 or /,
  );
});

test.each([
  'example.com',
  'www',
  'ftp://example.com',
  'javascript:alert(1)',
  '//example.com',
  'https://example.com/paper',
  'https://example.com/?q=1',
  'https://example.com/#top',
  'https://editor@example.com',
  'https://editor:secret@example.com',
  'https://:secret@example.com',
  'https://',
])('SITE_URL=%s is a problem', (SITE_URL) => {
  expect(problemOf({ SITE_URL })).toBe(
    `SITE_URL is "${SITE_URL}"; write the public origin without a path, for example SITE_URL=https://www.example.com.`,
  );
});

test.each(['verbose', 'INFO', '3'])('LOG_LEVEL=%s is a problem', (LOG_LEVEL) => {
  expect(problemOf({ LOG_LEVEL })).toBe(
    `LOG_LEVEL is "${LOG_LEVEL}"; write one of trace, debug, info, warn, error, fatal, silent, for example LOG_LEVEL=info.`,
  );
});

test.each(['hub.example.com', 'ftp://hub.example.com/', 'javascript:alert(1)'])('WEBSUB_HUB=%s is a problem', (hub) => {
  expect(problemOf({ WEBSUB_HUB: hub })).toMatch(/^WEBSUB_HUB is ".*"; write the address of a WebSub hub/);
  expect(problemOf({ INDEXNOW_ENDPOINT: hub })).toMatch(
    /^INDEXNOW_ENDPOINT is ".*"; write where addresses are sent to/,
  );
});

test.each(['short', 'x'.repeat(129), 'with/a/slash', '../../etc/passwd', 'under_score'])(
  'INDEXNOW_KEY=%s is a problem',
  (key) => {
    expect(problemOf({ INDEXNOW_KEY: key })).toMatch(
      /^INDEXNOW_KEY is ".*"; write 8 to 128 letters, digits and hyphens/,
    );
  },
);

test('a mail server is named by its address, and its password is not printed', () => {
  expect(problemOf({ SMTP_URL: 'https://desk:secret@mail.example.com' })).toMatch(
    /^SMTP_URL is "https:\/\/…@mail\.example\.com"; write the address of a mail server/,
  );
  expect(problemOf({ MAIL_FROM: 'desk' })).toMatch(/^MAIL_FROM is "desk"; write the address that mail/);
});

test.each(['http://wire.lan', 'wire.lan/feed', 'a b', 'me@wire.lan', ','])(
  'FETCH_ALLOW_HOSTS=%s is a problem',
  (hosts) => {
    expect(problemOf({ FETCH_ALLOW_HOSTS: hosts })).toMatch(/^FETCH_ALLOW_HOSTS is ".*"; write names or addresses/);
  },
);

test('a machine is compared as URLs write it, however it was written', () => {
  expect(env({ FETCH_ALLOW_HOSTS: '0x7f.1,[0:0::1]:8080,fd00:0:0::7' }).fetchAllowHosts).toEqual([
    '127.0.0.1',
    '[::1]:8080',
    'fd00::7',
  ]);
});

test('the settings of the process are read once', () => {
  const first = config();
  const before = process.env.PORT;
  process.env.PORT = '1';
  expect(config()).toBe(first);
  if (before === undefined) delete process.env.PORT;
  else process.env.PORT = before;
});
