'use client';
import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { INPUT, LABEL } from '../ui/text-field.tsx';
import { useKeptFocus } from '../ui/use-kept-focus.ts';

type Row = Record<string, string | undefined>;

interface LineListProps {
  label: string;
  columns: readonly { name: string; label: string }[];
  rows: readonly Row[];
  onChange: (rows: Row[]) => void;
  /** What stands behind a row. */
  note?: (row: Row) => string;
}

/** Lines of a few fields each, in an order: added, taken away and moved. */
export function LineList({ label, columns, rows, onChange, note }: LineListProps) {
  // A line keeps its key while it moves, so that the field that is typed into stays the same one.
  const [keys, setKeys] = useState(() => rows.map((_, at) => at));
  const list = useKeptFocus<HTMLOListElement>(rows);
  const put = (nextRows: Row[], nextKeys: number[]) => {
    setKeys(nextKeys);
    onChange(nextRows);
  };
  const swap = (at: number, other: number) => {
    const [row, above, key, keyAbove] = [rows[at], rows[other], keys[at], keys[other]];
    if (!row || !above || key === undefined || keyAbove === undefined) return;
    put(rows.with(at, above).with(other, row), keys.with(at, keyAbove).with(other, key));
  };
  return (
    <div className="space-y-2">
      <p className={LABEL}>{label}</p>
      <ol ref={list} tabIndex={-1} className="space-y-2 outline-none">
        {rows.map((row, at) => (
          <li key={keys[at]} className="flex flex-wrap items-center gap-2">
            {columns.map(({ name, label: column }) => (
              <input
                key={name}
                aria-label={`${column}, line ${at + 1}`}
                placeholder={column}
                className={`${INPUT} flex-1 ${columns.length > 1 ? 'min-w-full tablet:min-w-32' : 'min-w-32'}`}
                value={row[name] ?? ''}
                onChange={(event) => put(rows.with(at, { ...row, [name]: event.target.value }), keys)}
              />
            ))}
            {note && <span className="text-note text-muted">{note(row)}</span>}
            <Button
              look="quiet"
              isDisabled={at === 0}
              onPress={() => swap(at, at - 1)}
              aria-label={`Line ${at + 1} up`}
            >
              ↑
            </Button>
            <Button
              look="quiet"
              onPress={() => put(rows.toSpliced(at, 1), keys.toSpliced(at, 1))}
              aria-label={`Take line ${at + 1} away`}
            >
              ✕
            </Button>
          </li>
        ))}
      </ol>
      <Button onPress={() => put([...rows, {}], [...keys, Math.max(-1, ...keys) + 1])}>Add a line</Button>
    </div>
  );
}
