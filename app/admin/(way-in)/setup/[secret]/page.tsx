import type { Metadata } from 'next';
import { JoinForm } from '#components/desk/sign-in/join-form.tsx';
import { LinkOver } from '#components/desk/sign-in/link-over.tsx';
import { WayIn } from '#components/desk/sign-in/way-in.tsx';
import { readLink } from '#lib/access/use-link.ts';
import { site } from '../../../../../site.ts';
import { join } from '../../actions.ts';

export const metadata: Metadata = { title: 'Make the first owner', referrer: 'no-referrer' };

export default async function Page({ params }: PageProps<'/admin/setup/[secret]'>) {
  const { secret } = await params;
  const person = await readLink('setup', secret);
  if (!person) return <LinkOver paper={site.name} />;
  return (
    <WayIn paper={site.name} title="Make the first owner">
      <p className="mb-4 text-small">
        You will be the owner of this desk: nobody else can come in before you let them.
      </p>
      <JoinForm secret={secret} email={person.email} name={person.name} isReset={false} save={join} />
    </WayIn>
  );
}
