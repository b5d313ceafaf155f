import { brick, cream, green, ink, jade, mist, mix, night, ochre, rose, sand, slate, vermilion } from './palette.ts';
import { bicycle, stander } from './people.ts';
import { childInFront, deliveryBox, scooterRider } from './scooter.ts';
import { box, cut, line, move, repeat, ring } from './shapes.ts';

/** The ferry from the side, going right: a flat hull, an open deck, a roof on posts, a small wheelhouse. Water at 0. */
export function flatFerry(): string {
  const hull = mix(night, slate, 0.25);
  const deck = -44;
  const back = mix(slate, mist, 0.35);
  const people =
    [-330, -214, -96, 18, 130, 244]
      .map((x, index) =>
        move(
          x,
          deck - 12,
          index % 2 === 0
            ? stander({ coat: mix(back, night, 0.25), legs: mix(slate, night, 0.5) })
            : scooterRider(
                { coat: mix(back, green, 0.3), legs: slate, helmet: mix(slate, night, 0.5) },
                mix(slate, night, 0.3),
              ),
          0.96,
        ),
      )
      .join('') +
    move(
      -290,
      deck,
      scooterRider({ coat: ochre, legs: ink, helmet: cream }, mix(night, ink, 0.5)) +
        deliveryBox(mix(ochre, sand, 0.3)),
      1.08,
    ) +
    move(-160, deck, bicycle(green), 1.02) +
    move(-150, deck, stander({ coat: brick, legs: ink }), 1.12) +
    move(
      -36,
      deck,
      scooterRider({ coat: mix(cream, rose, 0.35), legs: night, helmet: jade }, vermilion) + childInFront(ochre, cream),
      1.08,
    ) +
    move(84, deck, stander({ coat: mix(jade, green, 0.3), legs: night }), 1.12) +
    move(176, deck, scooterRider({ coat: slate, legs: ink, helmet: ochre }, cream), 1.08) +
    move(
      300,
      deck,
      scooterRider({ coat: mix(green, night, 0.3), legs: ink, helmet: brick }, jade) + deliveryBox(green),
      1.08,
    );
  return (
    cut([-452, -50, 452, -50, 400, 14, -400, 14], hull, 1) +
    cut([-420, -12, 420, -12, 400, 14, -400, 14], mix(brick, night, 0.25), 1) +
    [-380, -190, 0, 190, 380].map((x) => box(x - 5, -214, 10, 172, mix(slate, mist, 0.2), 0.6)).join('') +
    people +
    cut([-416, -226, 416, -226, 432, -204, -432, -204], cream, 1) +
    box(-432, -206, 864, 9, mix(mist, slate, 0.4), 0.8) +
    box(-60, -286, 150, 62, cream, 1) +
    box(-72, -296, 174, 12, mix(slate, night, 0.3), 1) +
    repeat(4, (index) => box(-48 + index * 34, -274, 26, 26, mix(night, slate, 0.3), 0.6)) +
    line([15, -296, 15, -352], slate, 4) +
    // the bulwark before the wheels, ramps folded up at both ends
    box(-408, -56, 816, 16, cream, 1) +
    box(-408, -84, 816, 4, cream, 0.6) +
    repeat(18, (index) => box(-408 + index * 47.8, -84, 3, 32, cream, 0)) +
    repeat(4, (index) => ring(-318 + index * 212, -26, 10, 6, mix(sand, ochre, 0.35))) +
    cut([-452, -50, -408, -50, -416, -128, -426, -128], hull, 0.8) +
    cut([452, -50, 408, -50, 416, -128, 426, -128], hull, 0.8)
  );
}
