'use client';
import { Button as AriaButton, type ButtonProps } from 'react-aria-components';

const LOOKS = {
  main: 'border-ink bg-ink text-paper hover:bg-muted',
  plain: 'border-rule bg-paper hover:border-ink',
  danger: 'border-accent text-accent hover:bg-tint',
  quiet: 'border-transparent hover:border-rule',
} as const;

/** A button of the desk: one `main` a screen, `danger` for what takes something from readers. */
export function Button({
  look = 'plain',
  className = '',
  ...props
}: ButtonProps & { look?: keyof typeof LOOKS; className?: string }) {
  return (
    <AriaButton
      {...props}
      className={`inline-flex min-h-9 items-center justify-center gap-2 border px-3 text-note font-medium disabled:opacity-50 ${LOOKS[look]} ${className}`}
    />
  );
}
