'use client';
import type { FormEvent, ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';

interface FormDialogProps {
  title: string;
  /** What the button that does it says. */
  does: string;
  busy: boolean;
  /** Why it was not done; null when it was, and before. */
  fault: string | null;
  onClose: () => void;
  /** Told of the fields as they are; empty ones are empty texts. */
  onSubmit: (fields: Record<string, string>) => void;
  children: ReactNode;
}

/** A few fields in a dialog. Enter sends them, Escape leaves them. */
export function FormDialog({ title, does, busy, fault, onClose, onSubmit, children }: FormDialogProps) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    onSubmit(Object.fromEntries([...form].map(([name, value]) => [name, String(value)])));
  };
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <form onSubmit={submit} className="space-y-4" noValidate>
        {children}
        {fault && <Notice tone="alert">{fault}</Notice>}
        <div className="flex justify-end gap-2">
          <Button onPress={onClose}>Cancel</Button>
          <Button type="submit" look="main" isDisabled={busy}>
            {does}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** What was typed into a field that may be left empty. */
export function orNull(text: string | undefined): string | null {
  return text?.trim() || null;
}
