import { Absence } from '#components/desk/shell/absence.tsx';

export default function Forbidden() {
  return (
    <main className="p-8">
      <Absence title="This is not for your role">
        <p>You are signed in, but your rights do not reach here. Nothing was changed. An owner can give you more.</p>
      </Absence>
    </main>
  );
}
