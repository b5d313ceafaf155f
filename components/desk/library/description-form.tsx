'use client';
import { type FormEvent, useState } from 'react';
import { dayAfter, dayOf, startOfDay } from '#lib/news/dates.ts';
import type { LibraryItem } from '#lib/news/library.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { HINT, INPUT, LABEL, TextField } from '../ui/text-field.tsx';
import { say } from '../ui/toaster.tsx';
import { useDeskAction } from '../ui/use-desk-action.ts';
import { FramingEditor } from './framing-editor.tsx';
import type { MediaActions } from './media-actions.ts';

interface Props {
  item: LibraryItem;
  /** The zone that days are counted in. */
  zone: string;
  describe: MediaActions['describe'];
  onSaved: () => void;
}

/** What the desk says of a medium, and how it may be cut. */
export function DescriptionForm({ item, zone, describe, onSaved }: Props) {
  const { send, busy, fault, faults } = useDeskAction(describe);
  const [framing, setFraming] = useState(item.framing);
  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const words = (name: string) => String(form.get(name) ?? '');
    const day = words('lastDay');
    const outcome = await send({
      key: item.key,
      alt: words('alt'),
      caption: words('caption'),
      credit: words('credit'),
      creator: words('creator'),
      licence: words('licence'),
      keywords: words('keywords'),
      // The whole of the last day is allowed.
      rightsExpireAt: day ? startOfDay(dayAfter(day), zone) : null,
      framing,
    });
    if (!outcome.ok) return;
    say('Saved. Files that show or say something else are being made.');
    onSaved();
  }
  const isPicture = item.type === 'picture';
  const lastDay = item.rightsExpireAt === null ? '' : dayOf(item.rightsExpireAt - 1, zone);
  return (
    <form onSubmit={save} className="space-y-3">
      {fault && <Notice tone="alert">{fault}</Notice>}
      {isPicture && (
        <Field
          name="alt"
          label="Alt text"
          hint="What is to be seen, for who cannot see it"
          item={item}
          faults={faults}
          rows={2}
        />
      )}
      <Field name="caption" label="Caption" item={item} faults={faults} rows={2} />
      <Field
        name="credit"
        label="Credit"
        hint="As it is printed; stories may say another"
        item={item}
        faults={faults}
      />
      <Field name="creator" label="Made by" item={item} faults={faults} />
      <Field name="licence" label="Licence" item={item} faults={faults} />
      <label className="block space-y-1">
        <span className={LABEL}>May be shown until</span>
        <input type="date" name="lastDay" defaultValue={lastDay} className={INPUT} />
        <span className={HINT}>The last day, in {zone}. Empty: without an end.</span>
      </label>
      <Field name="keywords" label="Keywords" item={item} faults={faults} />
      {isPicture && item.src && item.width && item.height && (
        <FramingEditor
          src={item.src}
          size={{ width: item.width, height: item.height }}
          framing={framing}
          onChange={setFraming}
        />
      )}
      <Button type="submit" look="main" isDisabled={busy}>
        {busy ? 'Saving…' : 'Save'}
      </Button>
    </form>
  );
}

interface FieldProps {
  name: 'alt' | 'caption' | 'credit' | 'creator' | 'licence' | 'keywords';
  label: string;
  hint?: string;
  rows?: number;
  item: LibraryItem;
  faults: Record<string, string>;
}

function Field({ name, item, faults, ...field }: FieldProps) {
  return <TextField {...field} name={name} defaultValue={item[name] ?? ''} fault={faults[name]} />;
}
