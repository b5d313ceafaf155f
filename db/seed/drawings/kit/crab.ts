import { ink, mix, ochre } from './palette.ts';
import { box, curve, disc, line, oval, path, poly, ribbon } from './shapes.ts';

/** A steamed hairy crab from above, its claws towards the top, 460 px wide, around 0, 0. */
export function hairyCrab(shell: string, dark: string, light: string): string {
  const half = (side: number) => {
    const bend = (points: readonly number[]) => points.map((value, index) => (index % 2 === 0 ? value * side : value));
    const leg = (points: readonly number[], color: string) => ribbon(bend(points), [34, 46, 44, 30, 19, 3], color);
    return (
      leg([90, 84, 150, 118, 206, 158, 176, 200, 130, 210, 90, 198], dark) +
      leg([110, 44, 190, 66, 262, 112, 240, 164, 196, 188, 150, 190], shell) +
      leg([118, 0, 212, 6, 292, 46, 286, 106, 248, 142, 206, 154], dark) +
      leg([112, -40, 204, -60, 290, -26, 306, 36, 282, 82, 246, 106], shell) +
      // claw: arm, furry hand, two fingers
      ribbon(bend([92, -70, 170, -128, 190, -180]), [46, 50, 44], dark) +
      path(
        side > 0
          ? 'M214-150C252-196 226-262 164-270C110-276 78-248 84-214C92-176 170-126 214-150Z'
          : 'M-214-150C-252-196-226-262-164-270C-110-276-78-248-84-214C-92-176-170-126-214-150Z',
        shell,
      ) +
      blobFur(side) +
      ribbon(bend([112, -254, 66, -286, 26, -278, 4, -254]), [38, 32, 20, 3], shell) +
      ribbon(bend([98, -214, 66, -238, 36, -244, 12, -236]), [26, 22, 14, 3], dark)
    );
  };
  return (
    half(-1) +
    half(1) +
    path(
      'M-40-116C-96-116-136-84-146-30C-154 26-132 84-86 118C-50 142 50 142 86 118C132 84 154 26 146-30C136-84 96-116 40-116L28-104L14-116H-14L-28-104Z',
      shell,
    ) +
    path(
      'M40-116C96-116 136-84 146-30C154 26 132 84 86 118C66 132 30 137 0 136C70 112 104 60 100 0C98-52 76-92 40-116Z',
      dark,
    ) +
    curve([-62, -36, -40, -8, -14, 4], dark, 9) +
    curve([62, -36, 40, -8, 14, 4], mix(dark, ink, 0.2), 9) +
    curve([-56, 66, -42, 36, -18, 22], dark, 9) +
    curve([54, 66, 42, 36, 18, 22], mix(dark, ink, 0.2), 9) +
    curve([-92, -64, -70, -84, -48, -90], light, 8) +
    line([-24, -116, -30, -138], dark, 7) +
    line([24, -116, 30, -138], dark, 7) +
    disc(-31, -141, 8.5, ink) +
    disc(31, -141, 8.5, ink)
  );
}

/** The dark fur on the hand of a claw. */
const blobFur = (side: number) =>
  path(
    side > 0
      ? 'M218-168C242-206 222-252 168-260C128-264 104-250 100-232L116-226L110-212L128-210L124-194L144-194L144-178L162-182L166-166L182-174L192-160Z'
      : 'M-218-168C-242-206-222-252-168-260C-128-264-104-250-100-232L-116-226L-110-212L-128-210L-124-194L-144-194L-144-178L-162-182L-166-166L-182-174L-192-160Z',
    mix(ink, ochre, 0.22),
  );

/** Straw wound round a crab crosswise, with a bow. */
export const straw = (color: string, shade: string) =>
  [-11, 9].map((x) => ribbon([x, -132, x + 5, 0, x, 150], [9, 9, 9], x < 0 ? color : shade)).join('') +
  [-9, 11].map((y) => ribbon([-322, y + 8, 0, y - 4, 322, y + 8], [9, 9, 9], y < 0 ? color : shade)).join('') +
  ribbon([0, 0, -54, -46, -84, -26, -50, 4, 0, 2], [9, 13, 12, 12, 9], color) +
  ribbon([0, 0, 54, -42, 84, -20, 50, 8, 0, 2], [9, 13, 12, 12, 9], shade) +
  ribbon([0, 4, -26, 44, -36, 82], [9, 11, 5], color) +
  ribbon([0, 4, 30, 40, 48, 70], [9, 11, 5], shade) +
  oval(0, 2, 15, 13, color);

/** The eight tools for a crab, each upright, its middle at 0, 0, about 300 px high. */
export function crabTools(brass: string, shade: string): readonly string[] {
  const handle = (top: number) =>
    box(-4.5, top, 9, 150 - top, brass, 0.6) + box(1, top, 3.5, 150 - top, shade, 0) + disc(0, 150, 8, shade);
  return [
    // table, hammer, axe, needle, spoon, fork, scraper, tweezers
    poly([-34, -24, 34, -24, 34, -6, -34, -6], brass) +
      line([-22, -6, -30, 62], shade, 7) +
      line([22, -6, 30, 62], shade, 7) +
      line([0, -6, 0, 62], brass, 7),
    handle(-110) + box(-28, -136, 56, 34, brass, 1) + box(-28, -136, 56, 10, shade, 0.5),
    handle(-120) + path('M4-138C34-146 44-120 40-92C24-100 14-98 4-98Z', shade) + path('M-5-140H5V-94H-5Z', brass),
    handle(-40) + poly([-4, -40, 4, -40, 1, -150, -1, -150], brass),
    handle(-92) + oval(0, -120, 17, 30, brass) + oval(0, -120, 10, 22, shade),
    handle(-96) + path('M-14-150H-8V-112H-3V-150H3V-112H8V-150H14V-98Q14-90 0-90Q-14-90-14-98Z', brass),
    handle(-96) + path('M-12-98L-15-150Q0-138 15-150L12-98Z', brass),
    ribbon([0, 150, -13, 40, -5, -150], [5, 10, 4], brass) + ribbon([0, 150, 13, 40, 5, -150], [5, 10, 4], shade),
  ];
}
