'use client';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import type { Outcome } from '#lib/access/outcome.ts';
import type { LonePictureShown } from '#lib/news/lone-pictures.ts';
import { Button } from '../ui/button.tsx';
import { Moment } from '../ui/moment.tsx';
import { Notice } from '../ui/notice.tsx';
import { say } from '../ui/toaster.tsx';
import { useDeskAction } from '../ui/use-desk-action.ts';
import { useKeptFocus } from '../ui/use-kept-focus.ts';

type Act<Result> = (input: unknown) => Promise<Outcome<Result>>;

interface LonePicturesScreenProps {
  pictures: readonly LonePictureShown[];
  total: number;
  zone: string;
  may: { take: boolean; dismiss: boolean };
  acts: { take: Act<{ key: string }>; dismiss: Act<void> };
}

/** Pictures that came without a story: what their senders say of them, and the way into the library. */
export function LonePicturesScreen({ pictures, total, zone, may, acts }: LonePicturesScreenProps) {
  const router = useRouter();
  const list = useKeptFocus(pictures);
  const taking = useDeskAction(acts.take);
  const dismissing = useDeskAction(acts.dismiss);
  const busy = taking.busy || dismissing.busy;
  const fault = taking.fault ?? dismissing.fault;
  async function done(sending: Promise<{ ok: boolean }>, news: string) {
    if ((await sending).ok) say(news);
    router.refresh();
  }
  return (
    <div ref={list} tabIndex={-1} className="outline-none">
      {fault && <Notice tone="alert">{fault}</Notice>}
      {total === 0 && <p className="text-small text-muted">No picture waits.</p>}
      {total > pictures.length && (
        <p className="text-note text-muted">
          The newest {pictures.length} of {total}.
        </p>
      )}
      <ul className="divide-y divide-rule border-y border-rule">
        {pictures.map((picture) => (
          <li key={picture.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-1.5">
            <PictureWords picture={picture} zone={zone} />
            <div className="flex gap-2">
              {may.take && picture.takenBack === null && picture.canBeHad && (
                <Button
                  isDisabled={busy}
                  aria-label={`Put into the library: ${picture.headline}`}
                  onPress={() => void done(taking.send({ id: picture.id }), 'It is in the library.')}
                >
                  Put into the library
                </Button>
              )}
              {may.dismiss && (
                <Button
                  look="quiet"
                  isDisabled={busy}
                  aria-label={`Let be: ${picture.headline}`}
                  onPress={() => void done(dismissing.send({ id: picture.id }), 'It is let be.')}
                >
                  Let be
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}

function PictureWords({ picture, zone }: { picture: LonePictureShown; zone: string }) {
  const { provider, headline, caption, credit, terms, width, height, changedAt, canBeHad, takenBack } = picture;
  return (
    <div className="min-w-0 flex-1 basis-60 text-small">
      <p className="font-semibold break-words">{headline}</p>
      {takenBack !== null && (
        <p className="text-accent">
          Its sender has taken it back: take it out of what uses it.{' '}
          <Link href="/admin/media/" prefetch={false} className="underline">
            It is in the library
          </Link>
        </p>
      )}
      {caption && <p className="break-words">{caption}</p>}
      {terms && <p className="text-note whitespace-pre-line break-words">{terms}</p>}
      <p className="text-note text-muted">
        {[credit, provider, width && height ? `${width} × ${height}` : null].filter(Boolean).join(' · ')} ·{' '}
        <Moment at={changedAt} zone={zone} />
        {!canBeHad && ' · its file came apart from it: upload it in the library'}
      </p>
    </div>
  );
}
