/** Makes the icons of public/ from favicon.svg, for what knows no SVG (run by hand when it changes). */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';

const folder = fileURLToPath(new URL('../public/', import.meta.url));
const drawing = readFileSync(`${folder}favicon.svg`);

/** The drawing as a square of so many pixels. */
function square(size: number): Promise<Buffer> {
  return sharp(drawing, { density: (72 * size) / 32 })
    .resize(size, size)
    .png({ compressionLevel: 9, palette: true })
    .toBuffer();
}

/** An ICO file of one picture: six bytes of head, sixteen that tell of it, and the PNG itself. */
function ico(png: Buffer, size: number): Buffer {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.writeUInt8(size, 6);
  head.writeUInt8(size, 7);
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, png]);
}

for (const size of [192, 512]) writeFileSync(`${folder}icon-${size}.png`, await square(size));
writeFileSync(`${folder}apple-touch-icon.png`, await square(180));
writeFileSync(`${folder}favicon.ico`, ico(await square(32), 32));
