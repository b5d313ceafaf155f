'use client';
import {
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components';
import { Button } from './button.tsx';

/** News of an act. `undo` stands beside it for as long as it stands. */
interface News {
  text: string;
  undo?: () => void;
}

const queue = new ToastQueue<News>({ maxVisibleToasts: 3 });

/** How long an act can be undone (ms): as long as its news stands. */
const UNDO_LASTS = 10_000;

/** Says that something was done. What is said twice stands once, unless each can be undone. */
export function say(text: string, undo?: () => void): void {
  if (!undo)
    for (const { key, content } of queue.visibleToasts) if (content.text === text && !content.undo) queue.close(key);
  queue.add({ text, ...(undo && { undo }) }, { timeout: UNDO_LASTS });
}

/** Where news of acts appears, on every screen. F6 leads to it. */
export function Toaster() {
  return (
    <ToastRegion queue={queue} className="fixed right-4 bottom-4 z-50 flex max-w-88 flex-col gap-2 outline-none">
      {({ toast }) => (
        <Toast toast={toast} className="flex items-center gap-3 border border-ink bg-ink p-3 text-paper">
          <ToastContent className="min-w-0 flex-1">
            <Text slot="title" className="text-small">
              {toast.content.text}
            </Text>
          </ToastContent>
          {toast.content.undo && (
            <Button
              onPress={() => {
                toast.content.undo?.();
                queue.close(toast.key);
              }}
            >
              Undo
            </Button>
          )}
          <Button slot="close" look="quiet" aria-label="Close this news">
            ✕
          </Button>
        </Toast>
      )}
    </ToastRegion>
  );
}
