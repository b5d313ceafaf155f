import { keepSharePicture } from './keep-share-picture.ts';
import type { ShareOrder } from './share-workshop.ts';
import { workbench } from './workbench.ts';

workbench<ShareOrder, null>(async (order) => {
  await keepSharePicture(order);
  return null;
});
