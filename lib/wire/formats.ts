import type { StreamFormat, WholeFormat } from './format.ts';
import { anpa } from './formats/anpa/parse.ts';
import { archiveJsonl } from './formats/archive-jsonl/format.ts';
import { dpaJson } from './formats/dpa-json/parse.ts';
import { feed } from './formats/feed/parse.ts';
import { iptc7901 } from './formats/iptc-7901/parse.ts';
import { markdown } from './formats/markdown/format.ts';
import { pageText } from './formats/page-text/format.ts';
import { wxr } from './formats/wxr/parse.ts';

/**
 * A format with what its items are: copy of an agency, which goes to the list of the wire or wherever rules say; or
 * stories of a paper's own past or present, which are filed as they are.
 */
export type FiledFormat =
  | { items: 'copy'; format: WholeFormat }
  | { items: 'stories'; format: WholeFormat | StreamFormat };

const copyIn = (format: WholeFormat): FiledFormat => ({ items: 'copy', format });
const storiesIn = (format: WholeFormat | StreamFormat): FiledFormat => ({ items: 'stories', format });

/** Every format, in the order in which they are asked: those that know themselves by a name first, guesses last. */
export const FORMATS: readonly FiledFormat[] = [
  storiesIn(wxr),
  copyIn(feed),
  copyIn(dpaJson),
  storiesIn(archiveJsonl),
  copyIn(iptc7901),
  copyIn(anpa),
  storiesIn(markdown),
  storiesIn(pageText),
];
