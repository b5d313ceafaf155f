import type { Metadata } from 'next';
import { LibraryScreen } from '#components/desk/library/library-screen.tsx';
import { ScreenHead } from '#components/desk/ui/screen-head.tsx';
import { readLibrary, readUploaders } from '#lib/media/read-library.ts';
import { now } from '#lib/platform/now.ts';
import { site } from '../../../../site.ts';
import { requireActor } from '../../require-actor.ts';
import { describe, list, open, remake, remove } from './actions.ts';

export const metadata: Metadata = { title: 'Media' };

export default async function Page() {
  const actor = await requireActor('media.read');
  const [first, uploaders] = [await readLibrary({ words: '' }), await readUploaders()];
  return (
    <>
      <ScreenHead title="Media" about="Pictures, films, sounds and captions of the paper." />
      <LibraryScreen
        first={first}
        uploaders={uploaders}
        actions={{ list, open, describe, remake, remove }}
        actor={actor}
        zone={site.zone}
        now={now()}
      />
    </>
  );
}
