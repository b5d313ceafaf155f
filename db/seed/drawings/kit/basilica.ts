import { archway } from './openings.ts';
import { ink, mix } from './palette.ts';
import { box, cut, disc, line, oval, path, poly, repeat } from './shapes.ts';

export type Brickwork = { lit: string; shade: string; roof: string; stone: string; dark: string };

/** A brick basilica in the Romanesque manner seen from its long side: nave, aisle, transept, one tower at the left; foot at 0. */
export function basilica({ lit, shade, roof, stone, dark }: Brickwork): string {
  const windows = (from: number, step: number, count: number, y: number, half: number, high: number) =>
    repeat(count, (index) => path(archway(from + index * step, y, half, high), dark));
  return (
    // nave
    box(-70, -118, 270, 118, lit, 0.8) +
    poly([-84, -116, -70, -170, 200, -170, 208, -116], roof) +
    windows(-38, 30, 4, -88, 6, 14) +
    windows(160, 28, 2, -88, 6, 14) +
    // apse
    path('M200 0V-104Q232-100 238-84V0Z', shade) +
    path('M200-104V-136Q236-120 242-82Q222-100 200-104Z', mix(roof, ink, 0.2)) +
    // aisle
    box(-74, -58, 280, 58, lit, 0.8) +
    poly([-82, -56, -66, -80, 196, -80, 212, -56], mix(roof, ink, 0.15)) +
    windows(-48, 34, 4, -14, 8, 18) +
    windows(164, 30, 2, -14, 8, 18) +
    // transept with a gable
    cut([76, 0, 76, -128, 108, -182, 140, -128, 140, 0], lit, 0.6) +
    cut([76, -128, 108, -182, 140, -128, 146, -132, 108, -196, 70, -132], stone, 0.4) +
    disc(108, -112, 17, stone) +
    disc(108, -112, 11, dark) +
    windows(92, 32, 2, -34, 8, 40) +
    // the tower
    box(-132, -232, 64, 232, lit, 0.8) +
    box(-86, -232, 18, 232, shade, 0.5) +
    [-232, -168, -70].map((y) => box(-137, y, 74, 7, stone, 0.4)).join('') +
    windows(-120, 22, 2, -178, 7, 30) +
    windows(-109, 0, 1, -88, 8, 40) +
    windows(-109, 0, 1, 0, 11, 30) +
    // its dome, the lantern and the figure with raised arms
    path('M-132-232C-134-266-116-282-100-286C-84-282-66-266-68-232Z', roof) +
    path('M-92-284C-78-276-66-262-68-232H-86C-84-256-86-272-92-284Z', mix(roof, ink, 0.28)) +
    box(-108, -304, 16, 22, stone, 0.3) +
    path('M-110-303L-100-314L-90-303Z', roof) +
    line([-100, -312, -100, -352], dark, 5) +
    line([-112, -344, -88, -344], dark, 4) +
    disc(-100, -354, 4, dark)
  );
}

/** An observatory: a white drum and a silver dome with its slit open; foot at 0, 0, 150 px high. */
export const observatory = (wall: string, shade: string, silver: string, dark: string) =>
  box(-150, -48, 124, 48, wall, 0.8) +
  poly([-158, -46, -148, -64, -28, -64, -22, -46], dark) +
  repeat(3, (index) => box(-136 + index * 36, -36, 14, 22, dark, 0.5)) +
  box(-58, -84, 116, 84, wall, 0.6) +
  box(18, -84, 40, 84, shade, 0.5) +
  path(archway(-20, 0, 12, 30), dark) +
  path('M-68-84C-68-136-38-156 0-156S68-136 68-84Z', silver) +
  path('M12-155C48-150 68-132 68-84H30C34-120 28-142 12-155Z', mix(silver, dark, 0.36)) +
  path('M-28-150C-20-154-12-156-4-156C4-140 6-116 4-92H-34C-36-116-34-136-28-150Z', dark) +
  oval(-14, -92, 19, 3, mix(silver, dark, 0.5)) +
  box(-74, -88, 148, 9, mix(silver, dark, 0.2), 0.5);
