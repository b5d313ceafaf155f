import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { substack } from './formats/substack/parse.ts';
import { FORMATS } from './formats.ts';

const text = readFileSync(new URL('../../docs/wire-outcomes.md', import.meta.url), 'utf8');
const part = (title: string) => text.split('\n## ').find((one) => one.startsWith(title)) ?? '';

test('the newsroom is told of every format, under what its items are', () => {
  const names = (items: 'copy' | 'stories') =>
    FORMATS.filter((one) => one.items === items).map(({ format }) => format.name);
  for (const name of names('copy')) expect(part('Copy of agencies')).toContain(`\`${name}\``);
  for (const name of [...names('stories'), substack.name]) expect(part('Finished stories')).toContain(`\`${name}\``);
});
