import type { Extensions } from '@tiptap/core';
import { Dropcursor, Gapcursor, Placeholder, UndoRedo } from '@tiptap/extensions';
import { ReactNodeViewRenderer } from '@tiptap/react';
import { Find } from './find.ts';
import { Keys, type Openings } from './keys.ts';
import { boxNodes, LiveEntry } from './nodes/box-nodes.ts';
import { Audio, EmbedCard, Gallery, Picture, Video } from './nodes/media-nodes.ts';
import { tableNodes } from './nodes/table-nodes.ts';
import { textNodes } from './nodes/text-nodes.ts';
import { PasteClean } from './paste-clean.ts';
import { Slash } from './slash.ts';
import { SmartQuotes } from './smart-quotes.ts';
import { CardView } from './views/card-view.tsx';
import { GalleryView } from './views/gallery-view.tsx';
import { LiveEntryView } from './views/live-entry-view.tsx';
import { PictureView } from './views/picture-view.tsx';
import { RecordingView } from './views/recording-view.tsx';
import { isOfForm } from './views/use-block.ts';

interface Wiring {
  open: Openings;
  slash: Parameters<typeof Slash.configure>[0];
  tell(notice: string): void;
  language(): string;
}

type View = Parameters<typeof ReactNodeViewRenderer>[0];

const shownBy = (view: View) => () => ReactNodeViewRenderer(view, { stopEvent: isOfForm });

/** Everything the editor is made of: the blocks of a story with their views, and what makes writing quick. */
export function storyExtensions({ open, slash, tell, language }: Wiring): Extensions {
  return [
    ...textNodes,
    ...boxNodes,
    ...tableNodes,
    LiveEntry.extend({ addNodeView: shownBy(LiveEntryView) }),
    Picture.extend({ addNodeView: shownBy(PictureView) }),
    Gallery.extend({ addNodeView: shownBy(GalleryView) }),
    Video.extend({ addNodeView: shownBy(RecordingView) }),
    Audio.extend({ addNodeView: shownBy(RecordingView) }),
    EmbedCard.extend({ addNodeView: shownBy(CardView) }),
    UndoRedo.configure({ depth: 500 }),
    Gapcursor,
    Dropcursor.configure({ color: false, class: 'drop-cursor' }),
    Placeholder.configure({
      placeholder: 'Write, paste, or press / for pictures, boxes and tables',
      showOnlyWhenEditable: true,
    }),
    Find,
    Keys.configure({ open }),
    PasteClean.configure({ tell }),
    Slash.configure(slash),
    SmartQuotes.configure({ language }),
  ];
}
