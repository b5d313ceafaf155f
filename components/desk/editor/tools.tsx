'use client';
import type { ReactElement, ReactNode } from 'react';
import { ToggleButton, Tooltip, TooltipTrigger } from 'react-aria-components';
import { Button } from '../ui/button.tsx';
import { keysFor } from './shortcuts.ts';

interface ToolProps {
  name: string;
  does(): void;
  children: ReactNode;
}

/** Something that the toolbar does once. */
export function Tool({ name, does, off = false, children }: ToolProps & { off?: boolean }) {
  return (
    <Named name={name}>
      <Button look="quiet" aria-label={name} onPress={does} isDisabled={off}>
        <span aria-hidden="true">{children}</span>
      </Button>
    </Named>
  );
}

/** Something that is on or off where the cursor stands. */
export function Toggle({ name, on, does, children }: ToolProps & { on: boolean }) {
  return (
    <Named name={name}>
      <ToggleButton
        aria-label={name}
        isSelected={on}
        onChange={does}
        className="inline-flex min-h-9 min-w-9 items-center justify-center border border-transparent px-2 text-note font-medium hover:border-rule data-[selected]:bg-ink data-[selected]:text-paper"
      >
        <span aria-hidden="true">{children}</span>
      </ToggleButton>
    </Named>
  );
}

/** Says what a tool is called, and by which keys it is reached without it. */
function Named({ name, children }: { name: string; children: ReactElement }) {
  const keys = keysFor(name);
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      {children}
      <Tooltip placement="bottom" offset={4} className="bg-ink px-2 py-1 font-sans text-note text-paper">
        {name}
        {keys && <kbd className="ml-3 font-sans">{keys}</kbd>}
      </Tooltip>
    </TooltipTrigger>
  );
}
