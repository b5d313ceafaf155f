import type { StreamFormat, WholeFormat } from './format.ts';
import { anpa } from './formats/anpa/parse.ts';
import { apJson } from './formats/ap-json/parse.ts';
import { archiveJsonl } from './formats/archive-jsonl/format.ts';
import { belgaJson } from './formats/belga-json/parse.ts';
import { dpaJson } from './formats/dpa-json/parse.ts';
import { feed } from './formats/feed/parse.ts';
import { ghost } from './formats/ghost/parse.ts';
import { guardian } from './formats/guardian/parse.ts';
import { iptc7901 } from './formats/iptc-7901/parse.ts';
import { mail } from './formats/mail/parse.ts';
import { markdown } from './formats/markdown/format.ts';
import { medium } from './formats/medium/parse.ts';
import { newsml1 } from './formats/newsml-1/parse.ts';
import { newsmlG2 } from './formats/newsml-g2/parse.ts';
import { ninjs } from './formats/ninjs/parse.ts';
import { nitf } from './formats/nitf/parse.ts';
import { pageText } from './formats/page-text/format.ts';
import { ritzau } from './formats/ritzau/parse.ts';
import { siteMarkdown } from './formats/site-markdown/parse.ts';
import { telegram } from './formats/telegram/parse.ts';
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
  storiesIn(ghost),
  storiesIn(medium),
  copyIn(newsmlG2),
  copyIn(newsml1),
  copyIn(nitf),
  copyIn(ritzau),
  copyIn(feed),
  copyIn(dpaJson),
  copyIn(guardian),
  copyIn(apJson),
  copyIn(belgaJson),
  storiesIn(archiveJsonl),
  copyIn(ninjs),
  copyIn(mail),
  copyIn(iptc7901),
  copyIn(anpa),
  copyIn(telegram),
  storiesIn(siteMarkdown),
  storiesIn(markdown),
  storiesIn(pageText),
];
