'use client';
import { Button } from '../ui/button.tsx';
import { Absence } from './absence.tsx';

/** What stands in place of a screen that failed. */
export function Failure({ reset }: { error: Error; reset: () => void }) {
  return (
    <Absence title="This screen failed">
      <p>The fault is on our side and is in the log of the server. What you had saved is kept.</p>
      <Button look="main" onPress={reset}>
        Try again
      </Button>
    </Absence>
  );
}
