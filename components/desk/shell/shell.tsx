import Link from 'next/link';
import type { ReactNode } from 'react';
import { type Actor, may } from '#lib/access/permissions.ts';
import { Toaster } from '../ui/toaster.tsx';
import { CurrentLink } from './current-link.tsx';
import { SCREENS } from './screens.ts';
import { ScreensMenu } from './screens-menu.tsx';
import { SignOut } from './sign-out.tsx';

interface ShellProps {
  actor: Actor;
  /** The name of the paper. */
  paper: string;
  children: ReactNode;
}

/** What stands around every screen: the paper, the screens one has a right to, and who one is. */
export function Shell({ actor, paper, children }: ShellProps) {
  const groups = SCREENS.map(({ group, screens }) => ({
    group,
    screens: screens.filter(({ act }) => may(actor, act, { ownerId: actor.id })),
  })).filter(({ screens }) => screens.length > 0);
  return (
    <div className="min-h-screen desk:grid desk:grid-cols-[13rem_minmax(0,1fr)]">
      <a href="#screen" className="sr-only bg-ink text-paper focus:not-sr-only focus:absolute focus:z-50 focus:p-2">
        Skip to the screen
      </a>
      <header className="border-b border-rule bg-tint desk:sticky desk:top-0 desk:h-screen desk:overflow-y-auto desk:border-r desk:border-b-0">
        <div className="flex items-baseline justify-between gap-3 px-4 pt-3 desk:block desk:pt-5">
          <Link href="/admin/" className="font-serif text-title font-semibold">
            {paper} <span className="font-sans text-note font-medium text-muted">desk</span>
          </Link>
          <a href="/" className="inline-block py-1 text-note text-muted desk:block">
            View the paper
          </a>
        </div>
        <ScreensMenu>
          {groups.map(({ group, screens }) => (
            <div key={group}>
              <p className="text-note font-semibold text-muted">{group}</p>
              <ul>
                {screens.map(({ name, path }) => (
                  <li key={path}>
                    <CurrentLink path={path}>{name}</CurrentLink>
                  </li>
                ))}
              </ul>
            </div>
          ))}
          <div className="border-t border-rule pt-3">
            <p className="text-note font-semibold">{actor.name}</p>
            <p className="text-note text-muted">{actor.role}</p>
            <SignOut />
          </div>
        </ScreensMenu>
      </header>
      <main id="screen" tabIndex={-1} className="min-w-0 px-4 pt-5 pb-16 outline-none desk:px-8">
        {children}
      </main>
      <Toaster />
    </div>
  );
}
