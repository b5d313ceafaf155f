import type { ReactNode } from 'react';
import { Shell } from '#components/desk/shell/shell.tsx';
import { DeskActions } from '#components/desk/ui/desk-actions.tsx';
import { site } from '../../../site.ts';
import { requireActor } from '../require-actor.ts';
import { prove } from './actions.ts';

export default async function Layout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  return (
    <DeskActions prove={prove} email={actor.email}>
      <Shell actor={actor} paper={site.name}>
        {children}
      </Shell>
    </DeskActions>
  );
}
