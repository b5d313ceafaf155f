import { brick, cream, mist, mix, ochre, slate } from './palette.ts';
import { box, cut, land, line, poly, repeat } from './shapes.ts';

/** Ships seen from the side; the water is at y = 0. */

/** A tug that pushes three loaded barges to the right, 900 px long. */
export const tow = (hull: string, load: string, flag: string) =>
  repeat(3, (index) => {
    const x = -250 + index * 236;
    return (
      land([x + 14, -24, x + 60, -44, x + 112, -34, x + 168, -46, x + 212, -24], -20, load) +
      cut([x, -26, x + 230, -26, x + (index === 2 ? 196 : 226), 10, x + 6, 10], hull, 1) +
      box(x, -30, 230, 6, mix(hull, slate, 0.4), 0.6)
    );
  }) +
  cut([-396, -34, -258, -30, -256, 10, -384, 10], hull, 1) +
  box(-372, -72, 92, 40, mix(cream, mist, 0.3), 1) +
  box(-348, -108, 62, 38, cream, 1) +
  repeat(3, (index) => box(-340 + index * 18, -100, 12, 14, ochre, 0.4)) +
  box(-356, -116, 78, 9, hull, 0.8) +
  box(-366, -100, 14, 30, hull, 0.6) +
  line([-318, -116, -318, -154], hull, 3) +
  poly([-318, -154, -290, -145, -318, -136], flag);

/** A small seagoing freighter that goes to the right, 420 px long. */
export const freighter = (hull: string, house: string, funnel: string) =>
  cut([-206, -44, -120, -34, 120, -34, 214, -56, 190, 8, -190, 8], hull, 1) +
  cut([-194, -4, 196, -4, 190, 8, -190, 8], mix(brick, hull, 0.25), 0.8) +
  box(-190, -104, 84, 66, house, 1) +
  box(-180, -128, 62, 26, house, 0.8) +
  repeat(2, (row) => box(-178, -94 + row * 26, 62, 8, mix(hull, slate, 0.4), 0.4)) +
  box(-178, -120, 58, 9, mix(hull, slate, 0.2), 0.4) +
  cut([-188, -154, -160, -154, -158, -126, -190, -126], funnel, 0.6) +
  repeat(3, (index) => box(-86 + index * 74, -46, 62, 14, mix(mist, slate, 0.4), 0.6)) +
  line([-16, -40, -16, -118], mix(hull, slate, 0.3), 4) +
  line([-16, -108, 44, -70], mix(hull, slate, 0.3), 3) +
  line([180, -50, 180, -96], mix(hull, slate, 0.3), 3);

/** A motor launch that goes to the right, 260 px long. */
export const launch = (hull: string, cabin: string, glass: string) =>
  cut([-122, -26, 60, -28, 136, -44, 104, 8, -112, 8], hull, 1) +
  cut([-120, -8, 112, -8, 104, 8, -112, 8], mix(brick, hull, 0.3), 0.8) +
  box(-84, -66, 118, 40, cabin, 1) +
  cut([-94, -74, 54, -74, 46, -64, -90, -64], mix(hull, slate, 0.3), 0.6) +
  repeat(4, (index) => box(-74 + index * 28, -58, 19, 17, glass, 0.5)) +
  line([-60, -72, -60, -112], mix(hull, slate, 0.3), 3) +
  line([92, -38, 92, -64], mix(hull, slate, 0.3), 3);
