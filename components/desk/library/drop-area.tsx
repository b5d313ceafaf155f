'use client';
import type { ReactNode } from 'react';
import { DropZone, FileTrigger, isFileDropItem } from 'react-aria-components';
import { Button } from '../ui/button.tsx';

interface Props {
  onFiles: (files: File[]) => void;
  children: ReactNode;
}

/** Takes files that are dropped on what stands in it, or pasted, and offers a button for choosing them. */
export function DropArea({ onFiles, children }: Props) {
  return (
    <DropZone
      aria-label="Drop files here"
      className="border border-dashed border-transparent data-[drop-target]:border-accent data-[drop-target]:bg-tint"
      onDrop={async ({ items }) =>
        onFiles(await Promise.all(items.filter(isFileDropItem).map((item) => item.getFile())))
      }
    >
      <div className="mb-4 flex flex-wrap items-center gap-3">
        <FileTrigger allowsMultiple onSelect={(files) => onFiles([...(files ?? [])])}>
          <Button look="main">Upload files…</Button>
        </FileTrigger>
        <span className="text-note text-muted">
          or drop them here. Pictures up to 60 MB, films and sounds up to 200 MB; an upload that breaks off goes on.
        </span>
      </div>
      {children}
    </DropZone>
  );
}
