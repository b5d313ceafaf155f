import { Absence } from '#components/desk/shell/absence.tsx';

export default function NotFound() {
  return (
    <main className="p-8">
      <Absence title="There is no such screen">
        <p>What you looked for is not here: it was removed, or the address is mistyped.</p>
      </Absence>
    </main>
  );
}
