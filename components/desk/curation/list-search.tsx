'use client';
import Link from 'next/link';
import { usePathname, useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { TextField } from '../ui/text-field.tsx';

interface ListSearchProps {
  label: string;
  /** What is searched for now. */
  q: string;
  /** The page that is shown, from 1, and whether there is another. */
  page: number;
  more: boolean;
}

const PAUSE = 250;

/** Narrows a list of the server's down while somebody types, and leads from page to page. */
export function ListSearch({ label, q, page, more }: ListSearchProps) {
  const router = useRouter();
  const path = usePathname();
  const [letters, setLetters] = useState(q);
  const asked = useRef(q);
  useEffect(() => {
    if (letters === asked.current) return;
    const timer = setTimeout(() => {
      asked.current = letters;
      router.replace(`${path}${addressOf(letters, 1)}`, { scroll: false });
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [letters, path, router]);
  return (
    <div className="mb-4 flex flex-wrap items-end gap-4">
      <div className="min-w-[min(15rem,100%)] flex-1">
        <TextField label={label} type="search" value={letters} onChange={setLetters} />
      </div>
      {(page > 1 || more) && (
        <nav aria-label="Pages" className="flex gap-4 py-2 text-small">
          {page > 1 && <Link href={addressOf(q, page - 1)}>← Back</Link>}
          <span className="text-muted">Page {page}</span>
          {more && <Link href={addressOf(q, page + 1)}>More →</Link>}
        </nav>
      )}
    </div>
  );
}

function addressOf(q: string, page: number): string {
  const params = new URLSearchParams({ ...(q && { q }), ...(page > 1 && { page: String(page) }) });
  return `?${params}`;
}
