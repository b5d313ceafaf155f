import Link from 'next/link';

const TABS = [
  { name: 'Wire', path: '/admin/wire/', act: 'read' },
  { name: 'Pictures', path: '/admin/wire/pictures/', act: 'read' },
  { name: 'Quarantine', path: '/admin/wire/quarantine/', act: 'retry' },
  { name: 'Rules', path: '/admin/wire/rules/', act: 'rules' },
  { name: 'Sources', path: '/admin/wire/sources/', act: 'sources' },
] as const;

interface WireTabsProps {
  here: (typeof TABS)[number]['name'];
  /** Which of the others somebody may open. */
  may: { retry: boolean; rules: boolean; sources: boolean };
  /** How much waits in quarantine. */
  quarantined?: number;
}

/** The screens of the wire, beside each other. */
export function WireTabs({ here, may, quarantined = 0 }: WireTabsProps) {
  return (
    <nav aria-label="The wire" className="mb-4 flex flex-wrap gap-x-4 gap-y-1 border-b border-rule">
      {TABS.filter(({ act }) => act === 'read' || may[act]).map(({ name, path }) => (
        <Link
          key={path}
          href={path}
          prefetch={false}
          aria-current={name === here ? 'page' : undefined}
          className="border-b-2 border-transparent py-1.5 text-small aria-[current=page]:border-accent aria-[current=page]:font-semibold"
        >
          {name}
          {name === 'Quarantine' && quarantined > 0 && (
            <span className="ml-1 text-note text-muted">{quarantined >= 1000 ? '1,000+' : quarantined}</span>
          )}
        </Link>
      ))}
    </nav>
  );
}
