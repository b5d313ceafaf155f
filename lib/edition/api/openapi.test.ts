import { expect, test } from 'vitest';
import { openApi } from './openapi.ts';

const { paths } = openApi();

test('a number of fewer digits is allowed, and that it leads elsewhere is said', () => {
  for (const path of ['/articles/{id}/', '/stories/{id}/']) {
    const { parameters, responses } = paths[path]?.get ?? { parameters: [], responses: {} };
    const [id] = parameters as { schema: { pattern: string } }[];
    expect(new RegExp(id?.schema.pattern ?? '').test('42'), path).toBe(true);
    expect(responses, path).toMatchObject({ 301: { headers: { Location: {} } } });
  }
  expect(paths['/articles/']?.get.responses).not.toHaveProperty('301');
});
