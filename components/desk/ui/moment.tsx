import { stampOf } from '#lib/news/dates.ts';

/** An instant (UTC ms) in the paper's zone, which stands beside it. */
export function Moment({ at, zone }: { at: number; zone: string }) {
  const { shown, machine } = stampOf(at, zone);
  return (
    <time dateTime={machine} className="whitespace-nowrap">
      {shown}
    </time>
  );
}
