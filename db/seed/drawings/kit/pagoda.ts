import { ink, mix, night } from './palette.ts';
import { box, cut, line, move, path, poly, repeat, ribbon } from './shapes.ts';

export type PagodaColors = {
  wall: string;
  shade: string;
  roof: string;
  roofShade: string;
  wood: string;
  opening: string;
  finial: string;
};

/** One roof of a square pagoda seen at its corner: its eaves at y = 0, `half` the wall below, `upper` the wall above. */
function eaves(half: number, upper: number, high: number, { roof, roofShade }: PagodaColors): string {
  const [tip, corner] = [half + 50, half * 0.18];
  return (
    path(
      `M${-tip} -17C${-half - 18} 0 ${-half * 0.5} 3 ${corner} 15L${corner * 0.8} ${-high - 4}L${-upper} ${-high}C${-half * 0.9} -12 ${-half - 12} -4 ${-tip} -17Z`,
      roof,
    ) +
    path(
      `M${tip} -17C${half + 18} 0 ${half * 0.62} 3 ${corner} 15L${corner * 0.8} ${-high - 4}L${upper} ${-high}C${half * 0.9} -12 ${half + 12} -4 ${tip} -17Z`,
      roofShade,
    ) +
    ribbon(
      [corner * 0.8, -high - 6, corner * 0.9, -8, corner * 1.1, 16, corner * 1.5, 12],
      [5, 5, 5, 2],
      mix(roofShade, ink, 0.3),
    )
  );
}

/** A slender square pagoda of `storeys` storeys, its foot at 0, 0, about 76 px a storey and a tall finial. */
export function pagoda(storeys: number, colors: PagodaColors): string {
  const { wall, shade, wood, opening, finial } = colors;
  let drawn = '';
  let y = 0;
  for (let storey = 0; storey < storeys; storey++) {
    const half = 84 - storey * 4.4;
    const upper = half - 4.4;
    const high = 70 - storey * 2.1;
    const corner = half * 0.18;
    const door = (x: number, wide: number, tall: number) =>
      path(
        `M${x - wide} 0V${-tall}Q${x - wide} ${-tall - wide} ${x} ${-tall - wide}Q${x + wide} ${-tall - wide} ${x + wide} ${-tall}V0Z`,
        opening,
      );
    drawn += move(
      0,
      y,
      poly([-half, 0, -half, -high, corner, -high, corner, 3], wall) +
        poly([half, 0, half, -high, corner, -high, corner, 3], shade) +
        move(-half * 0.42, 0, door(0, half * 0.15, high * 0.42)) +
        move(half * 0.58, 0, door(0, half * 0.1, high * 0.42)) +
        poly([-half, -high + 16, corner, -high + 18, corner, -high, -half, -high], mix(wood, night, 0.35)) +
        poly([half, -high + 16, corner, -high + 18, corner, -high, half, -high], mix(wood, night, 0.6)) +
        (storey > 0
          ? poly([-half - 10, -13, corner, -10, half + 10, -13, half + 10, 0, corner, 5, -half - 10, 0], wood) +
            line([-half - 10, -6.5, corner, -3, half + 10, -6.5], mix(wood, night, 0.5), 2)
          : box(-half - 16, -8, half * 2 + 32, 22, mix(shade, night, 0.3), 1)) +
        move(0, -high, eaves(half, upper, 25, colors)),
    );
    y -= high + 24;
  }
  const top = 84 - storeys * 4.4;
  return (
    drawn +
    cut([-top - 4, y + 2, top + 4, y + 2, 8, y - 34, -8, y - 34], colors.roofShade, 0.5) +
    line([-top - 52, y + 7, 0, y - 150], finial, 1.4) +
    line([top + 52, y + 7, 0, y - 150], finial, 1.4) +
    poly([-3, y - 30, 3, y - 30, 1.2, y - 176, -1.2, y - 176], finial) +
    repeat(6, (index) => box(-12 + index * 1.2, y - 56 - index * 13, 24 - index * 2.4, 6, finial, 0.3)) +
    path(`M-9 ${y - 32}Q0 ${y - 58} 9 ${y - 32}Z`, finial) +
    path(`M-5 ${y - 150}Q0 ${y - 168} 5 ${y - 150}Q0 ${y - 140} -5 ${y - 150}Z`, finial)
  );
}
