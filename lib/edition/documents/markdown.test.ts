import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { closeDoors } from '../../../db/database.ts';
import { migrateDatabase } from '../../../db/dialects/sqlite/migrate.ts';
import { live, openSections } from '../../desk/fixtures/newsroom.ts';
import { withdrawStory } from '../../desk/withdraw-story.ts';
import { plainText } from '../../news/body/body-text.ts';
import { EXAMPLES } from '../../news/body/fixtures/examples.ts';
import { config } from '../../platform/config.ts';
import { makeMarkdown } from './markdown.ts';

beforeAll(async () => {
  migrateDatabase(config().dataDir);
  await openSections();
});
afterAll(() => closeDoors());

async function markdownOf(id: number): Promise<{ front: Record<string, unknown>; tree: Nodes }> {
  const text = (await makeMarkdown(id))?.text ?? '';
  const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  return {
    front: parse(front) as Record<string, unknown>,
    tree: fromMarkdown(body, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] }),
  };
}

const wordsOf = (node: Nodes): string =>
  'value' in node ? node.value : 'children' in node ? node.children.map(wordsOf).join('') : '';
const typesOf = (node: Nodes): string[] => [node.type, ...('children' in node ? node.children.flatMap(typesOf) : [])];
const bare = (text: string) => text.replaceAll(/\s+/g, '');

const BLOCKS = Object.values(EXAMPLES).filter(({ type }) => !['picture', 'gallery', 'video', 'audio'].includes(type));

test.each(BLOCKS)('a block of type $type keeps its words, and no HTML stands for it', async (block) => {
  const body = { type: 'doc' as const, content: [block] };
  const { tree } = await markdownOf(await live(`Of ${block.type}`, { body }));
  const told = bare(wordsOf(tree));
  for (const line of plainText(body).split(/[\n\t]/)) expect(told).toContain(bare(line));
  expect(typesOf(tree)).not.toContain('html');
});

test('signs that Markdown gives a meaning are words', async () => {
  const headline = '# 1. *Stars* & [links](x) --- `code` <b>';
  const body = {
    type: 'doc' as const,
    content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: `${headline} 2` }] }],
  };
  const { tree, front } = await markdownOf(await live(headline, { body, standfirst: '- no list' }));
  expect(front.title).toBe(headline);
  expect('children' in tree ? tree.children.map(({ type }) => type) : []).toEqual([
    'heading',
    'paragraph',
    'paragraph',
  ]);
  expect(wordsOf(tree)).toBe(`${headline}- no list${headline} 2`);
});

test('what is known stands in front, and nothing that is not', async () => {
  const { front } = await markdownOf(await live('Known', { editor: 'Wang Xiang', topics: ['Tea'] }));
  expect(front).toMatchObject({
    title: 'Known',
    section: 'News / Metro',
    kind: 'news',
    language: 'en',
    editor: 'Wang Xiang',
    topics: ['Tea'],
  });
  expect(Object.keys(front)).not.toContain('source');
  expect(Object.values(front)).not.toContain('');
});

test('what is not published is no Markdown', async () => {
  const id = await live('Gone');
  await withdrawStory(id, { reason: 'test', as: 'withdrawn' });
  expect(await makeMarkdown(id)).toBeNull();
});
