import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { SignInPage } from '#components/desk/sign-in/sign-in-page.tsx';
import { WayIn } from '#components/desk/sign-in/way-in.tsx';
import { signedIn } from '#lib/access/current-actor.ts';
import { canSendMail } from '#lib/access/mail.ts';
import { nextScreen } from '#lib/access/next-screen.ts';
import { site } from '../../../../site.ts';

export const metadata: Metadata = { title: 'Sign in' };

export default async function Page({ searchParams }: PageProps<'/admin/sign-in'>) {
  const next = nextScreen([(await searchParams).next].flat()[0]);
  if (await signedIn()) redirect(next);
  return (
    <WayIn paper={site.name} title="Sign in to the desk">
      <SignInPage next={next} />
      {canSendMail() && (
        <p className="mt-6 text-note">
          <Link href="/admin/forgot/" className="underline">
            I forgot my password
          </Link>
        </p>
      )}
    </WayIn>
  );
}
