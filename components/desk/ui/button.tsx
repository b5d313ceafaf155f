'use client';
import { useLayoutEffect, useRef } from 'react';
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
  const { button, noteFocus } = useFocusThroughAct(props.isDisabled ?? false);
  return (
    <AriaButton
      {...props}
      ref={button}
      onFocusChange={noteFocus}
      className={`inline-flex min-h-9 items-center justify-center gap-2 border px-3 text-note font-medium disabled:opacity-50 ${LOOKS[look]} ${className}`}
    />
  );
}

/**
 * A button that is out of use while its act runs loses the focus to the page, and with it Escape and the place of whoever
 * works by keys: it takes the focus again as soon as it can have it, unless something else has it by then.
 */
function useFocusThroughAct(isDisabled: boolean) {
  const button = useRef<HTMLButtonElement>(null);
  const isFocused = useRef(false);
  const isOut = useRef(isDisabled);
  isOut.current = isDisabled;
  useLayoutEffect(() => {
    if (isDisabled || !isFocused.current || document.activeElement === button.current) return;
    isFocused.current = false;
    if (document.activeElement === document.body) button.current?.focus();
  }, [isDisabled]);
  // Chromium takes the focus away in the moment in which the button goes out of use.
  const noteFocus = (is: boolean) => {
    if (is || !isOut.current) isFocused.current = is;
  };
  return { button, noteFocus };
}
