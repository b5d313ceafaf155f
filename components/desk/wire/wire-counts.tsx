import { URGENT, type WireCount } from '#lib/news/wire-view.ts';

const MOST_NAMED = 6;

/** What came in the last day and waits: how much, how much of it is urgent, and from whom. */
export function WireCounts({ counts }: { counts: readonly WireCount[] }) {
  const sum = (some: readonly WireCount[]) => some.reduce((all, { many }) => all + many, 0);
  const senders = [...Map.groupBy(counts, ({ provider }) => provider)]
    .map(([provider, some]) => ({ provider, many: sum(some) }))
    .toSorted((a, b) => b.many - a.many);
  const urgent = sum(counts.filter(({ urgency }) => urgency !== null && urgency <= URGENT));
  return (
    <p className="min-w-0 flex-1 text-note text-muted">
      {sum(counts) >= 10_000 ? '10,000+' : sum(counts).toLocaleString('en')} of the last day wait
      {urgent > 0 && <strong className="font-semibold text-accent">, {urgent} urgent</strong>}
      {senders.length > 0 && ': '}
      {senders
        .slice(0, MOST_NAMED)
        .map(({ provider, many }) => `${provider} ${many.toLocaleString('en')}`)
        .join(' · ')}
    </p>
  );
}
