import type { ReactNode } from 'react';
import { Shell } from '#components/desk/shell/shell.tsx';
import { site } from '../../../site.ts';
import { requireActor } from '../require-actor.ts';

export default async function Layout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  return (
    <Shell actor={actor} paper={site.name}>
      {children}
    </Shell>
  );
}
