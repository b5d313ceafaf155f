import { brick, cream, ink, jade, mist, mix, night, ochre, rose, sand, slate, vermilion } from './palette.ts';
import { curve, disc, move, oval, path, repeat, ribbon } from './shapes.ts';

/** Painted faces of the opera, 260 px wide, around 0, 0: the forehead begins at -190, the beard hangs down to 470. */

/** What is drawn on the right, on both sides. */
const both = (drawn: string) => drawn + move(0, 0, drawn, 1, 0, -1);

const head = (fill: string) =>
  path(
    'M0-204C84-204 132-156 134-76C136 24 112 110 62 162C38 184 16 190 0 190S-38 184-62 162C-112 110-136 24-134-76C-132-156-84-204 0-204Z',
    fill,
  );

const eye = (around: string, turn = 0) =>
  move(
    62,
    -24,
    path('M-48 6C-30-18 14-34 62-42C56-14 34 14 2 20C-20 22-40 18-48 6Z', around) +
      path('M-32 4C-16-10 12-18 38-22C28-4 10 8-6 10C-16 10-26 10-32 4Z', cream) +
      disc(3, -4, 10.5, ink),
    1,
    turn,
  );

/** The nose and the lines from it to the cheeks. */
const nose = (line: string, width = 5) =>
  both(
    curve([10, -14, 14, 14, 22, 32], line, width) +
      curve([22, 32, 38, 44, 34, 60, 18, 60], line, width + 1) +
      curve([42, 36, 66, 52, 82, 84], line, width),
  ) + curve([-16, 60, 0, 68, 16, 60], line, width);

const beard = (color: string, strand: string) =>
  path(
    'M0 84C34 70 78 80 104 56C118 42 128 24 132 0C158 110 160 320 128 480H-128C-160 320-158 110-132 0C-128 24-118 42-104 56C-78 80-34 70 0 84Z',
    color,
  ) +
  both(
    ribbon([104, 62, 122, 180, 106, 480], [2, 5, 5], strand) +
      ribbon([66, 88, 78, 240, 66, 480], [2, 5, 5], strand) +
      ribbon([26, 94, 32, 260, 24, 480], [2, 5, 5], strand),
  ) +
  path('M0 98C24 90 44 94 56 104C40 122 18 124 0 116C-18 124-40 122-56 104C-44 94-24 90 0 98Z', mix(brick, ink, 0.35)) +
  both(ribbon([0, 88, 40, 84, 84, 96, 112, 70], [9, 20, 16, 3], color));

type Hat = { body: string; trim: string; ball: string; feathers?: string };

/** A headdress, hinted: a band over the forehead, a crown of balls, perhaps pheasant feathers. */
function headdress({ body, trim, ball, feathers }: Hat): string {
  return (
    (feathers
      ? both(
          ribbon([40, -280, 70, -390, 128, -480, 170, -530], [15, 21, 19, 17], feathers) +
            [52, -322, 62, -358, 75, -393, 92, -426, 112, -458, 134, -488]
              .map((x, index, all) =>
                index % 2 === 0
                  ? move(x, all[index + 1] ?? 0, path('M-11-4L0 3L11-4V4L0 11L-11 4Z', ink), 1, 14 + index * 2.4)
                  : '',
              )
              .join(''),
        )
      : '') +
    path('M-134-104C-148-190-128-300 0-306S148-190 134-104C120-150 80-172 0-172S-120-150-134-104Z', body) +
    path('M0-306C128-300 148-190 134-104C126-130 112-146 92-157C112-200 92-290 0-306Z', mix(body, ink, 0.3)) +
    repeat(9, (index) => {
      const angle = Math.PI * (1.12 + (index * 0.76) / 8);
      return disc(
        Math.cos(angle) * 132,
        -206 - Math.sin(angle) * -112,
        index === 4 ? 22 : 15,
        index % 2 === 0 ? ball : trim,
      );
    }) +
    path('M-140-92C-138-152-92-200 0-200S138-152 140-92L126-96C118-140 80-172 0-172S-118-140-126-96Z', trim) +
    repeat(9, (index) => {
      const angle = Math.PI * (1.1 + (index * 0.8) / 8);
      return disc(Math.cos(angle) * 124, -104 + Math.sin(angle) * 82, 5, body);
    }) +
    path('M0-262C18-244 30-226 30-208C30-192 16-184 0-184S-30-192-30-208C-30-226-18-244 0-262Z', trim) +
    disc(0, -212, 15, ball)
  );
}

/** Red: loyal and brave. Long eyes, brows like silkworms. */
export const redFace =
  head(vermilion) +
  both(
    path('M16-66C40-100 84-124 126-128C122-104 104-88 78-82C54-78 32-70 16-66Z', ink) +
      path('M26-74C50-98 82-112 112-117C84-106 54-92 26-74Z', mix(vermilion, ink, 0.1)) +
      eye(ink, -6) +
      path('M56 14C76 16 100 8 116-8C110 22 92 42 72 46C62 38 56 26 56 14Z', mix(vermilion, ink, 0.16)),
  ) +
  path('M0-160C10-130 10-96 0-62C-10-96-10-130 0-160Z', ink) +
  nose(ink) +
  beard(ink, mix(ink, slate, 0.5)) +
  headdress({ body: mix(jade, '#2f5248', 0.75), trim: ochre, ball: rose });

/** Black: an upright judge. A crescent moon on the forehead. */
export const blackFace =
  head(ink) +
  both(
    path('M10-40C12-76 40-100 74-102C104-104 120-92 128-72C108-82 88-84 68-76C44-66 26-48 10-40Z', cream) +
      path('M22-34C46-58 86-72 128-66C124-30 100 4 66 10C40 12 22-8 22-34Z', cream) +
      path('M28-30C50-50 88-62 120-58C114-30 94-4 66 2C44 4 30-10 28-30Z', mix(brick, ink, 0.35)) +
      eye(ink) +
      path('M68 26C92 24 112 8 124-14C124 24 104 62 78 80C70 64 66 44 68 26Z', mix(brick, ink, 0.35)),
  ) +
  path('M-44-152C-26-112 26-112 44-152C50-104 24-84 0-84S-50-104-44-152Z', cream) +
  nose(cream) +
  beard(mix(ink, slate, 0.32), mix(ink, slate, 0.75)) +
  headdress({ body: ink, trim: ochre, ball: sand });

/** White: cunning. Thin lines, narrow eyes. */
export const whiteFace =
  head(cream) +
  both(
    path('M8-56C20-88 60-98 130-122C116-92 92-82 62-76C40-72 24-66 22-52C20-42 12-44 8-56Z', ink) +
      move(0, 2, eye(ink, -3), 1) +
      curve([112, -44, 122, -30, 128, -12], ink, 3.4) +
      curve([100, -26, 112, -10, 116, 10], ink, 3.4) +
      curve([6, -86, 9, -112, 4, -140], ink, 4) +
      curve([22, -100, 28, -124, 22, -148], ink, 3.4) +
      curve([52, 20, 76, 22, 98, 6], ink, 3.4) +
      curve([60, 34, 82, 36, 104, 20], ink, 3),
  ) +
  nose(ink, 4) +
  oval(0, -66, 5, 14, mix(brick, rose, 0.3)) +
  beard(ink, mix(ink, slate, 0.5)) +
  headdress({ body: night, trim: mix(mist, cream, 0.3), ball: ochre });

/** Blue: wild and proud. Hooks over the eyes, fangs on the cheeks. */
export function blueFace(): string {
  const blue = mix(slate, night, 0.12);
  return (
    head(blue) +
    both(
      move(
        0,
        14,
        path(
          'M4-70C10-116 42-164 92-164C122-162 136-132 126-108C118-90 96-88 90-104C88-114 96-122 104-118C106-132 94-140 80-134C50-122 36-92 30-62Z',
          cream,
        ) +
          path(
            'M10-74C18-116 46-156 90-156C116-154 127-130 118-112C113-102 100-100 98-108C108-106 114-122 108-134C98-150 72-146 54-130C34-112 26-90 24-66Z',
            brick,
          ),
        0.9,
        0,
        0.94,
      ) +
        path('M12-30C34-62 84-82 132-86C128-44 104 0 66 12C38 18 16 0 12-30Z', cream) +
        path('M20-28C42-56 86-72 122-75C116-42 96-4 66 3C44 8 24-6 20-28Z', ink) +
        eye(ink) +
        path('M46 22C70 30 104 14 128-22C134 30 112 88 78 112C62 96 48 62 46 22Z', cream) +
        path('M62 36C82 38 104 26 118 6C116 40 100 74 80 90C70 76 62 58 62 36Z', ochre) +
        path('M0-20C16 0 34 22 34 44C34 60 18 64 0 58Z', cream),
    ) +
    path('M0-150C14-130 18-108 0-84C-18-108-14-130 0-150Z', ochre) +
    nose(ink) +
    beard(mix(brick, ink, 0.15), mix(brick, rose, 0.45)) +
    headdress({
      body: mix(brick, ink, 0.5),
      trim: ochre,
      ball: mix(cream, mist, 0.2),
      feathers: mix(sand, brick, 0.35),
    })
  );
}
