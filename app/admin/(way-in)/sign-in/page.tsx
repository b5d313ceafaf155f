import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { SignInPage } from '#components/desk/sign-in/sign-in-page.tsx';
import { signedIn } from '#lib/access/current-actor.ts';
import { site } from '../../../../site.ts';

export const metadata: Metadata = { title: 'Sign in' };

export default async function Page() {
  if (await signedIn()) redirect('/admin/');
  return (
    <main className="mx-auto max-w-88 px-4 pt-[18vh] pb-16">
      <p className="font-serif text-title font-semibold">{site.name}</p>
      <h1 className="mb-6 border-t-2 border-ink pt-3 text-title font-semibold">Sign in to the desk</h1>
      <SignInPage next="/admin/" />
    </main>
  );
}
