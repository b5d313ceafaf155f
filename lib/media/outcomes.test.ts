import { execFileSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import ExifReader from 'exifreader';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { config } from '../platform/config.ts';
import { examineFile } from './examine-file.ts';
import { outcomeOf } from './fixtures/outcomes.ts';
import { areThere, bytesOf, filesIn, pathOf } from './fixtures/shared-files.ts';
import { makeRenditions } from './make-renditions.ts';

if (!areThere)
  console.warn('The shared pictures and hostile files were not tried: they do not lie beside the program.');

describe.skipIf(!areThere)('the shared files', () => {
  const files = areThere ? [...filesIn('images'), ...filesIn('hostile'), ...filesIn('media')] : [];

  /** What comes of a file that is sent: its type, or why it is refused. */
  async function outcome(file: string): Promise<string> {
    const path = join(config().dataDir, 'arrived');
    copyFileSync(pathOf(file), path);
    return examineFile(path).then(
      ({ mime }) => mime,
      (error: Error) => `${error.name}: ${error.message}`,
    );
  }

  test('every shared file is taken for what it is, or refused for its reason', async () => {
    const wrong: string[] = [];
    for (const file of files) {
      const [came, expected] = [await outcome(file), outcomeOf(file)];
      const isRight = expected instanceof RegExp ? expected.test(came) : came === expected;
      if (!isRight) wrong.push(`${file}: ${came} instead of ${expected}`);
    }
    expect(wrong).toEqual([]);
    expect(files.length).toBeGreaterThan(400);
  }, 120_000);

  /** Files of which everything is made, because of what is hidden in them; of the others, what is made is of one kind. */
  const revealing = files.filter(
    (file) =>
      /\/(gps|iptc|orientation|hostile|xmp|heic|c2pa-rs|superdesk)\//.test(file) && typeof outcomeOf(file) === 'string',
  );

  test('nothing that is served says where a picture was taken, and all of it says whose it is', async () => {
    const notes = { creator: 'Ann Example', credit: 'Ti Gong', licence: '© 2026 “A & B” <all rights>' };
    const leaks: string[] = [];
    for (const file of revealing.filter((_, at) => at % 2 === 0 || /gps/.test(revealing[at] ?? ''))) {
      const { renditions } = await makeRenditions(bytesOf(file), { notes, effort: 0 });
      for (const { data, mime } of renditions) {
        const { gps, exif, iptc, xmp } = ExifReader.load(data, { expanded: true });
        const said = [xmp?.creator?.description, xmp?.Credit?.description, xmp?.UsageTerms?.description];
        if (gps || iptc || exif?.Make || exif?.Model || /GPSL|iPhone|Nikon/i.test(data.toString('latin1')))
          leaks.push(`${file} ${mime}`);
        expect([file, mime, ...said]).toEqual([file, mime, notes.creator, notes.credit, notes.licence]);
      }
    }
    expect(leaks).toEqual([]);
  }, 120_000);

  describe.each(['landscape', 'portrait'])('a %s', (shape) => {
    const small = (bytes: Uint8Array) => sharp(bytes).greyscale().resize(12, 12, { fit: 'fill' }).raw().toBuffer();
    const unlike = (a: Buffer, b: Buffer) =>
      a.reduce((sum, value, at) => sum + Math.abs(value - (b[at] ?? 0)), 0) / a.length;

    test('is upright, however the camera was held', async () => {
      const upright = await small(bytesOf(`images/orientation/exif-samples/${shape}_1.jpg`));
      for (const orientation of [1, 2, 3, 4, 5, 6, 7, 8]) {
        const bytes = bytesOf(`images/orientation/exif-samples/${shape}_${orientation}.jpg`);
        const { renditions } = await makeRenditions(bytes, { effort: 0 });
        for (const { data } of renditions) expect(unlike(await small(data), upright)).toBeLessThan(16);
      }
      const lying = await sharp(bytesOf(`images/orientation/exif-samples/${shape}_1.jpg`))
        .flop()
        .toBuffer();
      expect(unlike(await small(lying), upright)).toBeGreaterThan(20);
    });
  });

  test('what is meant to break the machine takes little of it', () => {
    const hostile = files.filter((file) => /hostile|made-here|svg\//.test(file)).map(pathOf);
    const look = `
      import { copyFileSync } from 'node:fs';
      import { examineFile } from ${JSON.stringify(new URL('./examine-file.ts', import.meta.url).href)};
      let taken = 0;
      for (const file of ${JSON.stringify(hostile)}) {
        copyFileSync(file, ${JSON.stringify(join(config().dataDir, 'bomb'))});
        taken += await examineFile(${JSON.stringify(join(config().dataDir, 'bomb'))}).then(() => 1, () => 0);
      }
      console.log(JSON.stringify([taken, process.resourceUsage().maxRSS]));`;
    const [taken, kilobytes] = JSON.parse(
      execFileSync(process.execPath, ['--input-type=module', '-e', look], { encoding: 'utf8' }),
    );
    expect(taken).toBeGreaterThan(30);
    expect(kilobytes).toBeLessThan(450_000);
  }, 60_000);
});
