'use client';
import { useRouter } from 'next/navigation';
import { type ReactNode, useState } from 'react';
import type { Outcome } from '#lib/access/outcome.ts';
import type { DeskSettings } from '#lib/desk/change-settings.ts';
import { nameIn } from '#lib/news/languages.ts';
import type { Settings } from '#lib/news/settings.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { TextField } from '../ui/text-field.tsx';
import { say } from '../ui/toaster.tsx';
import { useDeskAction } from '../ui/use-desk-action.ts';
import { LineList } from './line-list.tsx';

interface SettingsFormProps {
  known: DeskSettings;
  change: (input: unknown) => Promise<Outcome<number>>;
}

/** What the paper prints about itself on every page, and what readers may see. */
export function SettingsForm({ known, change }: SettingsFormProps) {
  const router = useRouter();
  const [settings, setSettings] = useState(known.settings);
  const [seen, setSeen] = useState(known.updatedAt);
  const { send, busy, fault, faults } = useDeskAction(change);
  const put = (words: Partial<Settings>) => setSettings((before) => ({ ...before, ...words }));
  async function save() {
    const outcome = await send({ settings: withoutBlanks(settings), seen });
    if (!outcome.ok) return;
    setSeen(outcome.value);
    say('Saved. It is in the next answer of every page.');
    router.refresh();
  }
  return (
    <form
      className="max-w-measure space-y-8"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Group title="The paper">
        <TextField
          label="In a sentence"
          rows={2}
          value={settings.description}
          onChange={(description) => put({ description })}
        />
        <TextField
          label="Hint in the search box"
          value={settings.searchHint}
          onChange={(searchHint) => put({ searchHint })}
        />
        <LineList
          label="Languages that the desk offers for stories and fronts, as tags such as en or zh-Hans"
          columns={[{ name: 'tag', label: 'Tag' }]}
          rows={settings.languages.map((tag) => ({ tag }))}
          onChange={(rows) => put({ languages: rows.map(({ tag = '' }) => tag) })}
          note={({ tag = '' }) => (tag ? nameIn('en', tag) : '')}
        />
      </Group>
      <Group title="Legal lines">
        <TextField
          label="Who holds the copyright"
          value={settings.publisher}
          onChange={(publisher) => put({ publisher })}
        />
        <TextField
          label="Hotline, as it is printed"
          value={settings.hotline.shown}
          onChange={(shown) => put({ hotline: { ...settings.hotline, shown } })}
        />
        <TextField
          label="Hotline, as it is dialled"
          type="tel"
          value={settings.hotline.dial}
          onChange={(dial) => put({ hotline: { ...settings.hotline, dial } })}
        />
        <LineList
          label="Licences"
          columns={[
            { name: 'text', label: 'Line' },
            { name: 'url', label: 'Leads to' },
          ]}
          rows={settings.licences}
          onChange={(rows) => put({ licences: rows.map(({ text = '', url }) => ({ text, url })) })}
        />
        <TextField
          label="Public-security filing"
          value={settings.publicSecurity.text}
          onChange={(text) => put({ publicSecurity: { ...settings.publicSecurity, text } })}
        />
        <TextField
          label="Leads to"
          value={settings.publicSecurity.url ?? ''}
          onChange={(url) => put({ publicSecurity: { ...settings.publicSecurity, url } })}
        />
      </Group>
      <Group title="Where else to follow it">
        <LineList
          label="Social networks"
          columns={[
            { name: 'name', label: 'Name' },
            { name: 'url', label: 'Address' },
          ]}
          rows={settings.follow}
          onChange={(rows) => put({ follow: rows.map(({ name = '', url = '' }) => ({ name, url })) })}
        />
      </Group>
      <Group title="What readers see of a story">
        <Choice label="How many comments it has" value={settings.comments} onChange={(comments) => put({ comments })} />
        <Choice
          label="Every published revision, and what changed"
          value={settings.changeHistory}
          onChange={(changeHistory) => put({ changeHistory })}
        />
      </Group>
      {fault && <Notice tone="alert">{faults.settings ?? fault}</Notice>}
      <Button type="submit" look="main" isDisabled={busy}>
        Save
      </Button>
    </form>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="space-y-4">
      <legend className="mb-2 text-small font-semibold">{title}</legend>
      {children}
    </fieldset>
  );
}

function Choice(props: { label: string; value: boolean; onChange: (value: boolean) => void }) {
  return (
    <label className="flex min-h-9 items-center gap-2 text-small">
      <input
        type="checkbox"
        className="size-4"
        checked={props.value}
        onChange={(event) => props.onChange(event.target.checked)}
      />
      {props.label}
    </label>
  );
}

/** Addresses that were left empty are none. */
function withoutBlanks(settings: Settings): Settings {
  const line = ({ text, url }: Settings['publicSecurity']) => (url?.trim() ? { text, url } : { text });
  return { ...settings, licences: settings.licences.map(line), publicSecurity: line(settings.publicSecurity) };
}
