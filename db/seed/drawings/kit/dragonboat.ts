import { cream, ink, mix, ochre, sand } from './palette.ts';
import { blob, curve, disc, leaf, line, move, oval, path, poly, repeat, ribbon, within } from './shapes.ts';

/** A racing dragon boat from the side, which goes to the right. The water is at y = 0; about 1180 px long. */
export type Crew = {
  hull: string;
  scale: string;
  head: string;
  mane: string;
  mouth: string;
  shirt: string;
  flag: string;
  drum: string;
};

const skin = mix(sand, '#a8553a', 0.32);

/** The head on its neck: jaws open to the right, horns and beard; it sits on the bow at 0, 0. */
function dragonHead({ head, mane, mouth, scale }: Crew): string {
  return (
    // mane
    repeat(5, (index) => leaf(6 - index * 12, -96 + index * 20, 64 - index * 4, 13, 200 - index * 8, mane, -4)) +
    ribbon([-78, 6, -26, -14, 6, -58, 22, -92], [44, 46, 44, 44], head) +
    repeat(4, (index) => leaf(-40 + index * 17, 4 - index * 24, 30, 8, -64 + index * 5, scale, 4)) +
    // lower jaw, tongue, upper jaw with a rolled nose
    path('M8-80C22-58 54-52 84-58C90-62 88-68 82-69C62-68 46-76 36-88Z', head) +
    path('M30-82C48-74 66-74 96-84C90-72 60-64 40-68Z', mouth) +
    path(
      'M-4-112C8-134 44-136 66-122C86-124 108-122 116-110C122-100 116-90 106-91C84-92 54-84 30-84C10-84-8-94-4-112Z',
      head,
    ) +
    path('M104-124C116-130 128-122 124-112C118-104 108-108 106-116Z', mane) +
    [44, 62, 80].map((x) => poly([x, -86, x + 9, -87, x + 5, -77], cream)).join('') +
    // eye, brow, horn, beard
    disc(44, -116, 10, cream) +
    disc(47, -115, 5, ink) +
    path('M28-128C40-138 56-134 64-124C52-128 40-126 30-122Z', mane) +
    ribbon([16, -126, -6, -156, -36, -170, -58, -166], [13, 11, 8, 2], mix(ochre, cream, 0.4)) +
    ribbon([2, -142, -8, -166, -24, -184], [7, 6, 2], mix(ochre, cream, 0.4)) +
    leaf(40, -58, 44, 7, 100, mane, 4) +
    leaf(58, -56, 36, 6, 84, mane, 4) +
    curve([110, -98, 134, -92, 144, -72], mane, 4)
  );
}

/** Back, head and hair of somebody who leans forward to the right; hips at 0, 0. */
const leaning = (shirt: string) =>
  ribbon([-6, 4, 2, -26, 18, -58], [26, 27, 22], shirt) +
  ribbon([20, -58, 27, -68], [10, 9], skin) +
  oval(31, -77, 9, 10.5, skin, 18) +
  path('M22-78C20-92 40-94 41-81C36-84 32-82 29-72C26-72 23-74 22-78Z', ink);

/** A paddler in the middle of the stroke: the upper hand behind, the lower arm before the body. */
const paddler = (shirt: string) =>
  ribbon([16, -50, 34, -48, 56, -60], [11, 9, 7], mix(shirt, ink, 0.34)) +
  disc(57, -61, 5, skin) +
  leaning(shirt) +
  ribbon([14, -48, 28, -26, 60, -18], [13, 10, 7], mix(shirt, ink, 0.16)) +
  disc(62, -18, 5, skin);

/** The paddle belongs to the hands of `paddler` and goes into the water beside the boat. */
const paddle = (wood: string) =>
  line([55, -70, 72, 34], wood, 5) + path('M66 20L80 18C88 40 88 60 80 72C72 70 66 50 66 20Z', wood);

const drum = (color: string, hide: string) =>
  path('M-25-46C-31-32-31-14-25 0H25C31-14 31-32 25-46Z', color) + oval(0, -46, 26, 8, hide);

/** The drummer looks back at the crew (to the left), one stick raised. */
const drummer = (shirt: string) =>
  ribbon([14, 0, 12, -30, 4, -58], [28, 28, 24], shirt) +
  ribbon([2, -58, 0, -70], [9, 9], skin) +
  oval(-2, -76, 9, 11, skin) +
  path('M9-74C11-92-10-90-10-79C-4-81 0-80 2-68Z', ink) +
  ribbon([6, -54, -18, -58, -28, -86], [10, 8, 6], mix(shirt, ink, 0.2)) +
  line([-28, -88, -44, -112], ochre, 4) +
  ribbon([4, -50, -14, -38, -26, -44], [10, 8, 6], skin) +
  line([-26, -44, -42, -52], ochre, 4);

const steerer = (shirt: string) =>
  ribbon([-8, 0, -6, -44], [12, 11], ink) +
  ribbon([8, 0, 2, -44], [12, 11], mix(ink, cream, 0.12)) +
  blob([-10, -92, 4, -92, 10, -80, 10, -40, -12, -40, -14, -80], shirt) +
  ribbon([-2, -92, -1, -100], [8, 8], skin) +
  oval(0, -108, 8, 10, skin) +
  path('M-9-106C-11-122 10-122 9-111C4-113-1-112-2-102Z', ink) +
  ribbon([2, -82, -14, -66, -28, -62], [10, 8, 6], mix(shirt, ink, 0.2));

export function dragonBoat(crew: Crew, wood: string): string {
  const { hull, scale, shirt, flag, head, mane } = crew;
  const shape =
    'M-490-66C-450-36-390-26-310-26H366C436-26 476-36 518-68L490-8C478 8 452 16 412 16H-370C-430 16-460-10-490-66Z';
  const seats = Array.from({ length: 10 }, (_, index) => -290 + index * 60);
  return (
    // tail
    ribbon([-450, -40, -502, -78, -510, -120, -486, -144], [34, 24, 14, 4], head) +
    repeat(4, (index) => leaf(-496 + index * 3, -84 - index * 14, 44, 10, 196 - index * 16, mane, -4)) +
    line([-408, -30, -408, -200], wood, 4) +
    path('M-408-200C-438-212-458-188-490-200C-484-180-484-166-490-148C-458-136-438-160-408-148Z', flag) +
    line([-386, -84, -566, 40], wood, 6) +
    poly([-558, 30, -616, 58, -606, 72, -552, 44], wood) +
    move(-358, -26, steerer(shirt)) +
    seats.map((x) => move(x + 4, -24, leaning(mix(shirt, ink, 0.28)), 0.94)).join('') +
    seats.map((x) => move(x - 16, -18, paddler(shirt))).join('') +
    move(336, -28, drum(crew.drum, cream)) +
    move(398, -26, drummer(mix(shirt, cream, 0.3))) +
    path(shape, hull) +
    within(
      path(shape, hull),
      repeat(23, (index) => {
        const x = -474 + index * 44;
        return `<path d="M${x} -24A22 22 0 0 0 ${x + 44} -24" fill="none" stroke="${scale}" stroke-width="5"/>`;
      }) +
        path(
          'M-490-68C-450-38-390-28-310-28H366C436-28 476-38 518-70L514-56C476-30 436-18 366-18H-310C-390-18-450-24-482-50Z',
          scale,
        ),
    ) +
    move(508, -46, dragonHead(crew)) +
    seats.map((x) => move(x - 16, -18, paddle(wood))).join('')
  );
}

/** Water thrown back by a blade, cut from one sheet: 100 px wide. */
export const splash = (color: string) =>
  path(
    'M-56 6C-50-2-52-14-66-26C-46-26-34-18-26-8C-30-26-40-40-56-52C-26-48-10-30-4-10C-4-28-10-48-22-66C6-50 16-26 18-8C26-14 36-16 46-14C36-8 32 0 36 6C6 12-28 12-56 6Z',
    color,
  );
