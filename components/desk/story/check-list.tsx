import type { Finding } from '#lib/news/gate.ts';

/** What the gate has to say: what must be mended, then what should be looked at. */
export function CheckList({ findings }: { findings: readonly Finding[] }) {
  if (findings.length === 0) return <p className="text-small">Nothing stands in the way of publishing it.</p>;
  return (
    <ul className="space-y-2">
      {findings.map(({ level, words }) => (
        <li key={words} className={`border-l-2 pl-3 text-small ${level === 'error' ? 'border-accent' : 'border-rule'}`}>
          <span className={`text-note font-semibold ${level === 'error' ? 'text-accent' : 'text-muted'}`}>
            {level === 'error' ? 'Must be mended' : 'Look again'}
          </span>
          <br />
          {words}
        </li>
      ))}
    </ul>
  );
}
