/**
 * Makes the silent films of the sample newspaper and their captions, in db/seed/media: run by hand when a film changes
 * (`node db/seed/drawings/films/make-films.ts [name ...]`; it needs ffmpeg). The captions are the transcripts of the
 * stories, at the times that the films give.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import type { Film } from './film.ts';
import { filmArch } from './film-arch.ts';
import { filmMoon } from './film-moon.ts';

const seed = fileURLToPath(new URL('../../', import.meta.url));
const [width, height, rate] = [960, 540, 12];
const mostBytes = 260_000;

const chosen = process.argv.slice(2);
for (const film of [filmArch, filmMoon]) {
  if (chosen.length > 0 && !chosen.includes(film.name)) continue;
  writeFileSync(`${seed}media/${film.name}.vtt`, captions(film));
  const frames = await rasterised(film);
  let quality = 16;
  while ((await encoded(film, frames, quality)) > mostBytes) quality += 1;
  console.log(`${film.name}: ${frames.length} frames, CRF ${quality}, ${statSync(fileOf(film)).size} bytes`);
}

function fileOf({ name }: Film): string {
  return `${seed}media/${name}.mp4`;
}

async function rasterised({ seconds, frame }: Film): Promise<Buffer[]> {
  const frames: Buffer[] = [];
  for (let index = 0; index < seconds * rate; index++) {
    const source = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 1280 720">${frame(index / rate)}</svg>`;
    frames.push(await sharp(Buffer.from(source)).resize(width, height).removeAlpha().raw().toBuffer());
  }
  return frames;
}

/** Writes the film and says how many bytes it has. */
async function encoded(film: Film, frames: readonly Buffer[], quality: number): Promise<number> {
  const input = `-f rawvideo -pixel_format rgb24 -video_size ${width}x${height} -framerate ${rate} -i pipe:0`;
  const video = `-vf scale=out_color_matrix=bt709:out_range=tv,format=yuv420p -c:v libx264 -profile:v high -preset veryslow`;
  const color = '-colorspace bt709 -color_primaries bt709 -color_trc bt709 -color_range tv';
  const rest = `-crf ${quality} -tune animation -g ${rate * 6} ${color} -an -movflags +faststart`;
  const words = `-v error -y ${input} ${video} ${rest}`.split(' ');
  const ffmpeg = spawn('ffmpeg', [...words, fileOf(film)], { stdio: ['pipe', 'inherit', 'inherit'] });
  const closed = once(ffmpeg, 'close');
  for (const frame of frames) if (!ffmpeg.stdin.write(frame)) await once(ffmpeg.stdin, 'drain');
  ffmpeg.stdin.end();
  const [code] = await closed;
  if (code !== 0) throw new Error(`ffmpeg ended with ${code}`);
  return statSync(fileOf(film)).size;
}

function captions({ name, lines, seconds, story }: Film): string {
  const text = readFileSync(`${seed}stories/${story}.md`, 'utf8');
  const [, transcript = ''] = /^:::video\[.*\n([\s\S]*?)\n:::$/m.exec(text) ?? [];
  const paragraphs = transcript.split(/\n\n+/).filter((paragraph) => paragraph !== '');
  if (paragraphs.length !== lines.length)
    throw new Error(`${name}: ${paragraphs.length} paragraphs, ${lines.length} times`);
  const cues = paragraphs.map(
    (paragraph, index) => `${stamp(lines[index] ?? 0)} --> ${stamp(lines[index + 1] ?? seconds)}\n${paragraph}\n`,
  );
  return `WEBVTT\n\n${cues.join('\n')}`;
}

function stamp(time: number): string {
  const [minutes, rest] = [Math.floor(time / 60), time % 60];
  return `00:${String(minutes).padStart(2, '0')}:${rest.toFixed(3).padStart(6, '0')}`;
}
