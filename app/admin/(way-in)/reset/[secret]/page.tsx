import type { Metadata } from 'next';
import { JoinForm } from '#components/desk/sign-in/join-form.tsx';
import { LinkOver } from '#components/desk/sign-in/link-over.tsx';
import { WayIn } from '#components/desk/sign-in/way-in.tsx';
import { readLink } from '#lib/access/use-link.ts';
import { site } from '../../../../../site.ts';
import { reset } from '../../actions.ts';

export const metadata: Metadata = { title: 'A new password', referrer: 'no-referrer' };

export default async function Page({ params }: PageProps<'/admin/reset/[secret]'>) {
  const { secret } = await params;
  const person = await readLink('reset', secret);
  if (!person) return <LinkOver paper={site.name} />;
  return (
    <WayIn paper={site.name} title="A new password">
      <p className="mb-4 text-small">Every session of yours ends when you save it.</p>
      <JoinForm secret={secret} email={person.email} name={person.name} isReset={true} save={reset} />
    </WayIn>
  );
}
