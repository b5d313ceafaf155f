'use client';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import type { Outcome } from '#lib/access/outcome.ts';
import type { ArrangedFront, DeskFront } from '#lib/desk/read-fronts.ts';
import { stampOf } from '#lib/news/dates.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { say } from '../ui/toaster.tsx';
import { useDeskAction } from '../ui/use-desk-action.ts';

interface ArrangementTabsProps {
  front: DeskFront;
  arrangement: ArrangedFront;
  zone: string;
  cancel: (input: unknown) => Promise<Outcome<void>>;
}

/** The arrangement that stands, those that begin by themselves later, and another one. */
export function ArrangementTabs({ front, arrangement, zone, cancel }: ArrangementTabsProps) {
  const router = useRouter();
  const { send, busy, fault } = useDeskAction(cancel);
  const base = `/admin/fronts/${front.slug}/`;
  const { startsAt, version } = arrangement;
  const tab = (href: string, words: string, isHere: boolean) => (
    <Link
      key={href}
      href={href}
      prefetch={false}
      aria-current={isHere ? 'page' : undefined}
      className="border-b-2 border-transparent py-2 text-small aria-[current=page]:border-accent aria-[current=page]:font-semibold"
    >
      {words}
    </Link>
  );
  return (
    <nav aria-label="Arrangements" className="mb-4 flex flex-wrap items-center gap-x-5">
      {tab(base, 'Stands now', startsAt === null)}
      {front.later.map((one) =>
        tab(
          `${base}?at=${one.startsAt}`,
          `Begins ${stampOf(one.startsAt ?? 0, zone).shown}`,
          one.startsAt === startsAt,
        ),
      )}
      {tab(`${base}?at=new`, '+ One for later', startsAt !== null && version === 0)}
      {startsAt !== null && version > 0 && (
        <Button
          look="danger"
          isDisabled={busy}
          onPress={async () => {
            const outcome = await send({ slug: front.slug, startsAt, seen: version });
            if (!outcome.ok) return;
            say('Taken back. The history keeps it.');
            router.push(base);
          }}
        >
          Take this one back
        </Button>
      )}
      {fault && <Notice tone="alert">{fault}</Notice>}
    </nav>
  );
}
