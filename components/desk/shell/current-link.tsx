'use client';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';

/** A link of the navigation that says when it is where one is. */
export function CurrentLink({ path, children }: { path: string; children: ReactNode }) {
  const here = usePathname();
  const isHere = path === '/admin/' ? /^\/admin\/?(stories\/.*)?$/.test(here) : here.startsWith(path);
  return (
    <Link
      href={path}
      prefetch={false}
      aria-current={isHere ? 'page' : undefined}
      className="block py-1 text-small aria-[current=page]:font-semibold aria-[current=page]:text-accent"
    >
      {children}
    </Link>
  );
}
