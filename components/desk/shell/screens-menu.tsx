'use client';
import { usePathname } from 'next/navigation';
import { type ReactNode, useState } from 'react';
import { Button } from '../ui/button.tsx';

/** The navigation: always there where there is room, and behind a button on phones, until a screen is chosen. */
export function ScreensMenu({ children }: { children: ReactNode }) {
  const here = usePathname();
  const [openAt, setOpenAt] = useState<string | null>(null);
  const isOpen = openAt === here;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what the button opened
    <div className="px-4 pb-2" onKeyDown={({ key }) => key === 'Escape' && setOpenAt(null)}>
      <Button
        look="quiet"
        className="-ml-3 desk:hidden"
        aria-expanded={isOpen}
        aria-controls="screens"
        onPress={() => setOpenAt(isOpen ? null : here)}
      >
        Screens <span aria-hidden="true">{isOpen ? '▴' : '▾'}</span>
      </Button>
      <nav
        id="screens"
        aria-label="Screens"
        className={`pb-2 desk:mt-4 desk:block desk:space-y-4 ${isOpen ? 'space-y-3' : 'hidden'}`}
      >
        {children}
      </nav>
    </div>
  );
}
