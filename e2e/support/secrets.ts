import { expect } from '@playwright/test';
import { z } from 'zod';
import { shareDigest, shareName } from '../../lib/news/share-pictures.ts';
import { site as paper } from '../../site.ts';
import { http } from './http.ts';
import { runProcess } from './site-process.ts';

/** Made up, so that nothing else holds them. Each is in one text that no reader may see. */
export const SECRETS = {
  draft: 'Zebrafinchgate',
  embargoed: 'Quokkaleaks',
  revised: 'Axolotlpapers',
  withdrawn: 'Numbatfiles',
} as const;

const keptSchema = z.object({
  draftId: z.number(),
  embargoedId: z.number(),
  /** A live story, with a newer revision that is not. */
  revisedId: z.number(),
  withdrawnId: z.number(),
  /** What was said when the embargoed story was to be published. */
  refusal: z.string(),
});

export type Kept = z.infer<typeof keptSchema>;

/** Puts the secrets into the paper of a folder that nobody serves yet. */
export async function keepSecrets(dataDir: string): Promise<Kept> {
  const { code, output } = await runProcess('e2e/fixtures/keep-secrets.ts', Object.values(SECRETS), {
    DATA_DIR: dataDir,
  });
  if (code !== 0) throw new Error(`The secrets could not be kept:\n${output}`);
  return keptSchema.parse(JSON.parse(output));
}

/** Asks for a story in every form in which one can be asked for. */
export async function expectUnreachable(origin: string, id: number, headline: string): Promise<void> {
  const number = String(id).padStart(10, '0');
  const address = `/news/metro/${number}/`;
  const shared = { id, headline, language: 'en', leadMedia: null, sectionName: 'Metro' };
  const digest = shareDigest(shared, paper.name);
  const pictures = (['card', '16x9', '4x3', '1x1'] as const).map(
    (shape) => `/media/${shareName({ id, digest, shape })}`,
  );
  const home = JSON.parse((await http(origin, '/feeds/feed.json')).text) as { home_page_url: string };
  const url = new URL(address, home.home_page_url).href;
  const forms = [address, `/news/metro/${number}.md`, `/lite/${number}/`, `/oembed?${new URLSearchParams({ url })}`];
  for (const path of [...forms, ...pictures]) {
    const { status, text } = await http(origin, path);
    expect([404, 410], `${path} ${status}`).toContain(status);
    expect(text, path).not.toContain(headline);
  }
  const markdown = await http(origin, address, { headers: { accept: 'text/markdown' } });
  expect([404, 410]).toContain(markdown.status);
}
