'use client';
import { SignInForm } from './sign-in-form.tsx';

/** The form of the sign-in page. `next` is the screen to go on to. */
export function SignInPage({ next }: { next: string }) {
  return <SignInForm onDone={() => location.assign(next)} />;
}
