import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { lastResort } from './last-resort.ts';
import { commonHeaders } from './security-headers.ts';

test('the page of last resort is complete in every encoding, and strict', () => {
  const { status, variants } = lastResort(commonHeaders('https://paper.example'));
  const html = variants.identity.body.toString();
  expect(status).toBe(500);
  expect(html).toMatch(/^<!DOCTYPE html><html lang="en">.*<title>.*<h1>.*<\/html>$/);
  expect(brotliDecompressSync(variants.br.body).toString()).toBe(html);
  expect(gunzipSync(variants.gzip.body).toString()).toBe(html);
  expect(variants.br.headers.join('\n')).toContain("default-src 'none'; style-src 'sha256-");
  expect(variants.br.headers).toContain('Strict-Transport-Security');
});
