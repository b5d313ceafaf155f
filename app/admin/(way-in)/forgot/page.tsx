import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ForgotForm } from '#components/desk/sign-in/forgot-form.tsx';
import { WayIn } from '#components/desk/sign-in/way-in.tsx';
import { canSendMail } from '#lib/access/mail.ts';
import { site } from '../../../../site.ts';
import { forgot } from '../actions.ts';

export const metadata: Metadata = { title: 'A new password' };

export default function Page() {
  if (!canSendMail()) notFound();
  return (
    <WayIn paper={site.name} title="A new password">
      <ForgotForm ask={forgot} />
    </WayIn>
  );
}
