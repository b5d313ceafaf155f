import type { Metadata } from 'next';
import { z } from 'zod';
import { ScreenHead } from '#components/desk/ui/screen-head.tsx';
import { QuarantineScreen } from '#components/desk/wire/quarantine-screen.tsx';
import { WireTabs } from '#components/desk/wire/wire-tabs.tsx';
import { readQuarantine } from '#lib/wire/read-quarantine.ts';
import { site } from '../../../../../site.ts';
import { requireActor } from '../../../require-actor.ts';
import { wireRights } from '../wire-view.ts';
import { dismiss, look, retry } from './actions.ts';

export const metadata: Metadata = { title: 'Quarantine of the wire' };

const querySchema = z.object({ below: z.coerce.number().int().positive().nullable().catch(null).default(null) });

export default async function Page({ searchParams }: { searchParams: Promise<Record<string, string | undefined>> }) {
  const actor = await requireActor('wire.retry');
  const { below } = querySchema.parse(await searchParams);
  const { lines, next } = await readQuarantine(below);
  return (
    <>
      <ScreenHead title="Quarantine" about="What came and could not be read, with the reason. Nothing of it is lost." />
      <WireTabs here="Quarantine" may={wireRights(actor)} />
      <QuarantineScreen key={below} lines={lines} next={next} zone={site.zone} acts={{ look, retry, dismiss }} />
    </>
  );
}
