import { WayIn } from './way-in.tsx';

/** What a link says that was used or has ended. */
export function LinkOver({ paper }: { paper: string }) {
  return (
    <WayIn paper={paper} title="This link has ended">
      <p className="text-small">
        It was used, replaced by a newer one, or its time is over. Ask the owner of the desk for a new one; a link of
        the first start is printed again at the next start.
      </p>
      <p className="mt-4 text-small">
        <a href="/admin/sign-in/" className="underline">
          Sign in
        </a>
      </p>
    </WayIn>
  );
}
