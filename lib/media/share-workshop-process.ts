import { constants, setPriority } from 'node:os';
import { keepSharePicture } from './keep-share-picture.ts';
import type { ShareOrder } from './share-workshop.ts';

// Readers who wait for a page come first.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
// Whoever stops the site may send these to all of its processes; what was begun is brought to its end, and this one ends
// when the site lets it go.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});

process.on('message', (order: ShareOrder) => {
  keepSharePicture(order).then(
    () => process.send?.(null),
    (error: unknown) => process.send?.(String(error)),
  );
});
