'use client';
import { type FormEvent, useState } from 'react';
import type { BlockOf } from '#lib/news/body/blocks.ts';
import { embedAttrs } from '#lib/news/body/blocks.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/text-field.tsx';

interface CardDialogProps {
  isOpen: boolean;
  /** The card that was written, or null. */
  done(card: BlockOf<'embedCard'> | null): void;
}

/** Asks for the address and title of a card that leads to another site. */
export function CardDialog({ isOpen, done }: CardDialogProps) {
  return (
    <Dialog title="Card to another site" isOpen={isOpen} onClose={() => done(null)}>
      <CardForm done={done} />
    </Dialog>
  );
}

function CardForm({ done }: Pick<CardDialogProps, 'done'>) {
  const [faults, setFaults] = useState<Record<string, string>>({});
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    event.stopPropagation();
    const data = new FormData(event.currentTarget);
    const words = (name: string) => String(data.get(name) ?? '').trim();
    const attrs = { url: words('url'), title: words('title'), description: words('description') || null };
    const parsed = embedAttrs.safeParse(attrs);
    if (parsed.success) done({ type: 'embedCard', attrs: parsed.data });
    else
      setFaults(
        Object.fromEntries(parsed.error.issues.map(({ path }) => [String(path[0]), FAULTS[String(path[0])] ?? ''])),
      );
  };
  return (
    <form noValidate onSubmit={submit} className="space-y-3">
      <TextField
        label="Address"
        name="url"
        type="url"
        autoFocus
        validationBehavior="aria"
        fault={faults.url}
        hint="Nothing of that site is loaded here: the card is a link."
      />
      <TextField label="Title" name="title" fault={faults.title} />
      <TextField label="Description" name="description" rows={2} fault={faults.description} />
      <div className="flex justify-end gap-2 pt-2">
        <Button onPress={() => done(null)}>Cancel</Button>
        <Button type="submit" look="main">
          Put in
        </Button>
      </div>
    </form>
  );
}

const FAULTS: Record<string, string> = {
  url: 'An address begins with https:// or http://',
  title: 'A card needs a title of at most 1,000 characters',
  description: 'A description has at most 1,000 characters',
};
