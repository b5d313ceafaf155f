import { afterEach, describe, expect, test, vi } from 'vitest';
import { site } from '../../../site.ts';
import { config } from '../../platform/config.ts';
import { groups, makeRobots } from './robots.ts';

vi.mock('../../platform/config.ts', async (original) => {
  const { parseConfig } = await original<typeof import('../../platform/config.ts')>();
  return { config: vi.fn(() => parseConfig({ NODE_ENV: 'test', SITE_URL: 'https://www.example.com' })) };
});

afterEach(() => {
  vi.clearAllMocks();
});

test('everybody may read everything but answers to questions, and learns where the sitemaps are', async () => {
  const { type, text } = await makeRobots();
  expect(type).toBe('text/plain; charset=utf-8');
  expect(text).toBe(
    [
      'User-agent: *',
      'Disallow: /search/?',
      'Disallow: /feeds/search/',
      '',
      'Sitemap: https://www.example.com/sitemap.xml',
      'Sitemap: https://www.example.com/sitemaps/news.xml',
      '',
    ].join('\n'),
  );
});

test('AI_CRAWLERS=deny keeps those out that gather texts for language models, and nobody else', async () => {
  vi.mocked(config).mockReturnValueOnce({ ...config(), aiCrawlers: 'deny' });
  const { text } = await makeRobots();
  const group = text.split('\n\n').find((part) => part.includes('GPTBot'));
  expect(group?.split('\n')).toEqual([...site.robots.aiCrawlers.map((agent) => `User-agent: ${agent}`), 'Disallow: /']);
  expect(text).toContain('User-agent: *\nDisallow: /search/?\n');
  for (const agent of ['ClaudeBot', 'CCBot', 'Google-Extended', 'PerplexityBot', 'Bytespider', 'Applebot-Extended'])
    expect(site.robots.aiCrawlers).toContain(agent);
  for (const agent of ['Googlebot', 'Bingbot', 'Applebot', '*']) expect(site.robots.aiCrawlers).not.toContain(agent);
});

describe('rules for a crawler', () => {
  test('stand in a group of their own', () => {
    const rules = [
      { agents: ['*'], disallow: ['/search/?'] },
      { agents: ['A', 'B'], allow: ['/news/'], disallow: ['/'] },
    ];
    expect(groups(rules, [])).toEqual([
      'User-agent: *\nDisallow: /search/?',
      'User-agent: A\nUser-agent: B\nAllow: /news/\nDisallow: /',
    ]);
  });

  test('give way when it is shut out, whatever the case of its name', () => {
    const rules = [
      { agents: ['gptbot', 'B'], disallow: ['/x'] },
      { agents: ['ClaudeBot'], disallow: [] },
    ];
    expect(groups(rules, ['GPTBot', 'ClaudeBot'])).toEqual([
      'User-agent: B\nDisallow: /x',
      'User-agent: GPTBot\nUser-agent: ClaudeBot\nDisallow: /',
    ]);
  });

  test('that forbid nothing say so', () => {
    expect(groups([{ agents: ['A'], disallow: [] }], [])).toEqual(['User-agent: A\nAllow: /']);
  });
});
