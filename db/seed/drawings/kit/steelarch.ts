import type { Camera } from './camera.ts';
import { ink, mix, night, slate } from './palette.ts';
import { cut, line, type Point, poly } from './shapes.ts';

/** A road hung through two ribs of steel, 550 m from foot to foot and 106 m high. */
const span = 275;
const road = 48;
/** The ribs lean together: z is the side (-1 ours, 1 the far one), share runs -1..1 from foot to foot. */
const rib = (share: number, side: number, deep = 0): [number, number, number] => {
  const rise = 1 - share * share;
  return [share * span, rise * 106 - 4 - deep, side * (27 - rise * 13)];
};
const shares = Array.from({ length: 41 }, (_, index) => -1 + index / 20);

function ribOf(view: Camera, side: number, top: string, face: string): string {
  const edge = (deep: number): Point[] => shares.map((share) => view.at(...rib(share, side, deep)));
  const inner: Point[] = shares.map((share) => {
    const [x, y, z] = rib(share, side, 7);
    return view.at(x, y, z + 5);
  });
  return cut([...edge(7), ...inner.reverse()], top, 0) + cut([...edge(0), ...edge(8).reverse()], face, 0);
}

/** The whole bridge, seen from a camera whose x runs along it and whose z across. */
export function archBridge(view: Camera): string {
  const [face, under] = [mix(night, ink, 0.35), mix(night, slate, 0.35)];
  const braces = shares.filter((share, index) => index % 2 === 0 && rib(share, 0)[1] > road + 12);
  const hangers = shares.filter((share) => rib(share, 0)[1] > road + 4);
  const posts = shares.filter((share, index) => index % 3 === 0 && share > -0.9 && rib(share, 0)[1] < road - 6);
  const unit = (share: number) => view.scale(...rib(share, 0));
  const hang = (side: number, color: string) =>
    hangers
      .map((share) => {
        const [x, , z] = rib(share, side);
        return line(
          [view.at(...rib(share, side)), view.at(x, road, side * 17 + z * 0.1)],
          color,
          Math.max(1.4, unit(share) * 0.5),
        );
      })
      .join('');
  const prop = (side: number, color: string) =>
    posts
      .map((share) => {
        const [x] = rib(share, side);
        return line([view.at(...rib(share, side)), view.at(x, road, side * 17)], color, unit(share) * 3);
      })
      .join('');
  return (
    ribOf(view, 1, under, mix(night, slate, 0.2)) +
    prop(1, under) +
    hang(1, under) +
    // the road from below, its edge, its lamps
    poly(
      [view.at(-292, road, 19), view.at(900, road, 19), view.at(900, road, -19), view.at(-292, road, -19)],
      mix(ink, night, 0.3),
    ) +
    poly(
      [
        view.at(-292, road + 4.5, -19),
        view.at(900, road + 4.5, -19),
        view.at(900, road - 0.4, -19),
        view.at(-292, road - 0.2, -19),
      ],
      face,
    ) +
    braces
      .map((share) => line([view.at(...rib(share, -1, 4)), view.at(...rib(share, 1, 4))], under, unit(share) * 4))
      .join('') +
    hang(-1, face) +
    prop(-1, face) +
    ribOf(view, -1, under, face)
  );
}
