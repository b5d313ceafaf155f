'use client';
import { Checkbox as AriaCheckbox, type CheckboxProps } from 'react-aria-components';

/** Something that is so or is not. */
export function Checkbox({ children, ...props }: CheckboxProps & { children: string }) {
  return (
    <AriaCheckbox {...props} className="group flex min-h-7 items-center gap-2 text-small">
      <span
        aria-hidden="true"
        className="grid size-4.5 shrink-0 place-items-center border border-muted text-note leading-none group-data-[focus-visible]:outline-2 group-data-[focus-visible]:outline-accent group-data-[selected]:border-ink group-data-[selected]:bg-ink group-data-[selected]:text-paper"
      >
        <span className="hidden group-data-[selected]:block">✓</span>
      </span>
      {children}
    </AriaCheckbox>
  );
}
