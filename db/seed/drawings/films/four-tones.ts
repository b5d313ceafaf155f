/**
 * Makes db/seed/media/four-tones.m4a: the melodies of the tones of Mandarin on a plain soft tone, twice, the second time
 * more slowly (run by hand: `node db/seed/drawings/films/four-tones.ts`; it needs ffmpeg).
 */
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const rate = 44_100;
const harmonics = [1, 0.42, 0.2, 0.1, 0.05];

/** Chao's five steps: 1 is 110 Hz, 5 an octave higher, and three semitones lie between two of them. */
const hertz = (step: number) => 110 * 2 ** ((step - 1) / 4);

/** A melody: the steps it passes, when (0 to 1), how long it is and how long the silence before it, in seconds. */
type Tone = { steps: readonly (readonly [when: number, step: number])[]; long: number; pause: number; loud: number };

// biome-ignore format: a table
const tones: readonly Tone[] = [
  { steps: [[0, 5], [1, 5]], long: 0.7, pause: 0.8, loud: 1 },
  { steps: [[0, 3], [1, 5]], long: 0.7, pause: 0.8, loud: 1 },
  { steps: [[0, 2], [0.45, 1], [1, 4]], long: 0.78, pause: 0.8, loud: 1 },
  { steps: [[0, 5], [1, 1]], long: 0.5, pause: 0.8, loud: 1 },
  // the neutral tone takes its pitch from the one before: low after a fall
  { steps: [[0, 1.3], [1, 1]], long: 0.22, pause: 0.2, loud: 0.6 },
];

function stepAt(steps: Tone['steps'], when: number): number {
  const next = steps.findIndex(([at]) => at >= when);
  const [to, high] = steps[Math.max(next, 0)] ?? [1, 1];
  const [from, low] = steps[Math.max(next - 1, 0)] ?? [0, 1];
  const share = to === from ? 0 : (when - from) / (to - from);
  // turns are round, as in a voice
  const soft = steps.length > 2 ? (1 - Math.cos(share * Math.PI)) / 2 : share;
  return low + (high - low) * soft;
}

/** The loudness over time: in and out along half a cosine, so that nothing clicks. */
function envelope(time: number, long: number): number {
  const [attack, release] = [Math.min(0.06, long / 3), Math.min(0.14, long / 2)];
  const half = (share: number) => (1 - Math.cos(Math.min(1, Math.max(0, share)) * Math.PI)) / 2;
  return half(time / attack) * half((long - time) / release);
}

function sung({ steps, long, loud }: Tone, slow: number): number[] {
  const seconds = long * slow;
  let phase = 0;
  return Array.from({ length: Math.round(seconds * rate) }, (_, index) => {
    const time = index / rate;
    const pitch = hertz(stepAt(steps, time / seconds));
    phase += (2 * Math.PI * pitch) / rate;
    const wave = harmonics.reduce((sum, strength, number) => sum + strength * Math.sin(phase * (number + 1)), 0);
    return wave * 0.36 * loud * envelope(time, seconds);
  });
}

const silence = (seconds: number) => Array.from({ length: Math.round(seconds * rate) }, () => 0);
const series = (slow: number) =>
  tones.flatMap((tone, index) => [...(index === 0 ? [] : silence(tone.pause)), ...sung(tone, slow)]);
const samples = [...silence(0.12), ...series(1), ...silence(1), ...series(1.25), ...silence(0.18)];

const data = Buffer.alloc(samples.length * 2);
for (const [index, sample] of samples.entries())
  data.writeInt16LE(Math.round(Math.max(-1, Math.min(1, sample)) * 32_767), index * 2);
const file = fileURLToPath(new URL('../../media/four-tones.m4a', import.meta.url));
const words = `-v error -y -f s16le -ar ${rate} -ac 1 -i pipe:0 -c:a aac -b:a 48k -movflags +faststart`.split(' ');
const { status } = spawnSync('ffmpeg', [...words, file], { input: data, stdio: ['pipe', 'inherit', 'inherit'] });
if (status !== 0) throw new Error(`ffmpeg ended with ${status}`);
console.log(`four-tones: ${(samples.length / rate).toFixed(2)} s, ${statSync(file).size} bytes`);
