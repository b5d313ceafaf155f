import { Absence } from '#components/desk/shell/absence.tsx';

export default function NotFound() {
  return (
    <Absence title="There is no such screen">
      <p>What you looked for is not here: it was removed, or the address is mistyped.</p>
    </Absence>
  );
}
