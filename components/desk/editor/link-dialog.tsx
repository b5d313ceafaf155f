'use client';
import { type FormEvent, useEffect, useState } from 'react';
import { isSafeLink } from '#lib/news/body/inline.ts';
import { cleanLink } from '#lib/news/body/paste/clean-link.ts';
import { Button } from '../ui/button.tsx';
import { counted } from '../ui/counted.ts';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/text-field.tsx';

/** A story of ours that a link may lead to. */
export interface FoundStory {
  id: number;
  headline: string;
  path: string;
}

export type SearchStories = (text: string) => Promise<FoundStory[]>;

interface LinkDialogProps {
  isOpen: boolean;
  /** Where the link leads now; empty for a new one. */
  href: string;
  searchStories: SearchStories;
  /** The address that was chosen; an empty one takes the link away; null leaves it. */
  done(href: string | null): void;
}

/** Where a link leads: an address, or a story of ours that is looked for by its words. */
export function LinkDialog({ isOpen, href, searchStories, done }: LinkDialogProps) {
  return (
    <Dialog title="Link" isOpen={isOpen} onClose={() => done(null)}>
      <LinkForm href={href} searchStories={searchStories} done={done} />
    </Dialog>
  );
}

/** An address as it may stand in a story; null when the words are none. */
function addressOf(words: string): string | null {
  const typed = words.trim();
  if (/^\/(?!\/)/.test(typed)) return isSafeLink(typed) ? typed : null;
  if (/^[\w.+-]+@[\w-]+\.[\w.]+$/.test(typed)) return `mailto:${typed}`;
  return cleanLink(/^[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(typed) ? `https://${typed}` : typed);
}

function LinkForm({ href, searchStories, done }: Omit<LinkDialogProps, 'isOpen'>) {
  const [words, setWords] = useState(href);
  const [stories, setStories] = useState<FoundStory[]>([]);
  const [fault, setFault] = useState<string>();
  const address = addressOf(words);
  useEffect(() => {
    if (address || words.trim().length < 2) {
      setStories([]);
      return;
    }
    let isCurrent = true;
    const pause = setTimeout(async () => {
      const found = await searchStories(words.trim()).catch(() => []);
      if (isCurrent) setStories(found);
    }, 200);
    return () => {
      isCurrent = false;
      clearTimeout(pause);
    };
  }, [words, address, searchStories]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    const [first] = stories;
    if (address) done(address);
    else if (!words.trim()) done('');
    else if (first) done(first.path);
    else setFault('An address begins with https://, http:// or /; or choose a story.');
  };
  return (
    <form noValidate onSubmit={submit} className="space-y-3">
      <TextField
        label="Address, or words of a headline"
        value={words}
        onChange={setWords}
        autoFocus
        fault={fault}
        hint="Enter takes the address, or the first story below."
      />
      {stories.length > 0 && (
        <ul aria-label="Stories" className="border-t border-rule">
          {stories.map(({ id, headline, path }) => (
            <li key={id} className="border-b border-rule">
              <button
                type="button"
                onClick={() => done(path)}
                className="block w-full px-1 py-2 text-start hover:bg-tint"
              >
                <span className="block font-serif text-body leading-snug">{headline}</span>
                <span className="text-note text-muted">{path}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <p role="status" className="sr-only">
        {stories.length > 0 ? counted(stories.length, 'story', 'stories') : ''}
      </p>
      <div className="flex justify-end gap-2 pt-2">
        {href && <Button onPress={() => done('')}>Take the link away</Button>}
        <Button onPress={() => done(null)}>Cancel</Button>
        <Button type="submit" look="main">
          Link
        </Button>
      </div>
    </form>
  );
}
