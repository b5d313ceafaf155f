import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { bodyOf } from './answer.ts';
import { lastResort } from './last-resort.ts';
import { commonHeaders } from './security-headers.ts';

test('the page of last resort is complete in every encoding, and strict', () => {
  const answer = lastResort(commonHeaders('https://paper.example'));
  const { status, variants, packed } = answer;
  const html = bodyOf(answer, 'identity').toString();
  expect(status).toBe(500);
  expect(html).toMatch(/^<!DOCTYPE html><html lang="en">.*<title>.*<h1>.*<\/html>$/);
  expect(brotliDecompressSync(packed.br).toString()).toBe(html);
  expect(gunzipSync(packed.gzip).toString()).toBe(html);
  expect(variants.br.headers.join('\n')).toContain("default-src 'none'; style-src 'sha256-");
  expect(variants.br.headers).toContain('Strict-Transport-Security');
});
