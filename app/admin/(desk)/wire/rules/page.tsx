import type { Metadata } from 'next';
import { ScreenHead } from '#components/desk/ui/screen-head.tsx';
import { RulesScreen } from '#components/desk/wire/rules-screen.tsx';
import { SubjectMap } from '#components/desk/wire/subject-map.tsx';
import { WireTabs } from '#components/desk/wire/wire-tabs.tsx';
import { readSubjects } from '#lib/desk/map-subjects.ts';
import { readSections } from '#lib/desk/read-sections.ts';
import { readWireRules } from '#lib/desk/read-wire-rules.ts';
import { requireActor } from '../../../require-actor.ts';
import { wireRights } from '../wire-view.ts';
import { add, edit, map, order, rehearse, remove, turn, unmap } from './actions.ts';

export const metadata: Metadata = { title: 'Rules of the wire' };

export default async function Page() {
  const actor = await requireActor('wire.rules');
  const sections = (await readSections()).map(({ path, name }) => ({ path, name }));
  return (
    <>
      <ScreenHead
        title="Rules of the wire"
        about="What is done with items by themselves. The first rule that fits decides."
      />
      <WireTabs here="Rules" may={wireRights(actor)} />
      <RulesScreen
        rules={await readWireRules()}
        sections={sections}
        acts={{ add, edit, turn, remove, order, rehearse }}
      />
      <SubjectMap subjects={await readSubjects()} acts={{ map, unmap }} />
    </>
  );
}
