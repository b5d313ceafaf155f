'use client';
import { useEffect, useState } from 'react';
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { INPUT, LABEL } from '../ui/text-field.tsx';

/** Something that was found, by a key that tells it from the others. */
export interface Found {
  key: string;
  name: string;
  /** What tells it from others of that name. */
  note?: string;
}

interface TypeaheadProps<Item extends Found> {
  label: string;
  /** Finds what the words may mean, best first. */
  search(words: string): Promise<Item[]>;
  onChoose(item: Item): void;
  /** Takes words that nothing was found for; without it only what is found can be chosen. */
  create?: { name(words: string): string; take(words: string): void };
}

const CREATE = ' create';
const PAUSE = 150;

/** A field that finds things while somebody types; what is chosen goes to `onChoose`, and the field is empty again. */
export function Typeahead<Item extends Found>({ label, search, onChoose, create }: TypeaheadProps<Item>) {
  const [words, setWords] = useState('');
  const [found, setFound] = useState<Item[]>([]);
  const typed = words.trim();
  useEffect(() => {
    if (!typed) {
      setFound([]);
      return;
    }
    let isCurrent = true;
    const pause = setTimeout(async () => {
      const items = await search(typed).catch(() => []);
      if (isCurrent) setFound(items);
    }, PAUSE);
    return () => {
      isCurrent = false;
      clearTimeout(pause);
    };
  }, [typed, search]);
  const isNew = create && typed && found.every(({ name }) => name.toLowerCase() !== typed.toLowerCase());
  const options: Found[] = [...found, ...(isNew ? [{ key: CREATE, name: create.name(typed) }] : [])];
  const choose = (key: string | number | null) => {
    const item = found.find((one) => one.key === key);
    if (item) onChoose(item);
    else if (key === CREATE && create) create.take(typed);
    else return;
    setWords('');
  };
  return (
    <ComboBox
      inputValue={words}
      onInputChange={setWords}
      selectedKey={null}
      onSelectionChange={choose}
      items={options}
      menuTrigger="input"
      allowsEmptyCollection={typed !== ''}
      className="space-y-1"
    >
      <Label className={LABEL}>{label}</Label>
      <div className="flex">
        <Input className={INPUT} />
        <Button className="sr-only">Show</Button>
      </div>
      <Popover className="max-h-72 w-(--trigger-width) overflow-y-auto border border-ink bg-paper">
        <ListBox
          renderEmptyState={() => <p className="px-3 py-1.5 text-muted">Nothing found</p>}
          className="py-1 text-small outline-none"
        >
          {(item: Found) => (
            <ListBoxItem
              id={item.key}
              textValue={item.name}
              className="cursor-pointer px-3 py-1.5 outline-none data-[focused]:bg-ink data-[focused]:text-paper"
            >
              {item.name}
              {item.note && <span className="ms-2 text-note">{item.note}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
