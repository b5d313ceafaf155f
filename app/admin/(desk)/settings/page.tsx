import type { Metadata } from 'next';
import { SettingsForm } from '#components/desk/settings/settings-form.tsx';
import { ScreenHead } from '#components/desk/ui/screen-head.tsx';
import { readSettings } from '#lib/desk/change-settings.ts';
import { requireActor } from '../../require-actor.ts';
import { change } from './actions.ts';

export const metadata: Metadata = { title: 'Settings' };

export default async function Page() {
  await requireActor('settings.edit');
  return (
    <>
      <ScreenHead title="Settings" about="What the paper says about itself on every page, and what readers may see." />
      <SettingsForm known={await readSettings()} change={change} />
    </>
  );
}
