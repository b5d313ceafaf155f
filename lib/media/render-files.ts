import type { MadeFile, MadeFiles } from '../../db/queries/newsroom/media-making.ts';
import { cutOf, type Framing, framedRatios, type Ratio } from '../news/framing.ts';
import { digest } from '../platform/digest.ts';
import { Problem } from '../platform/problem.ts';
import type { CreditNotes } from './credit-notes.ts';
import { ENDINGS } from './file-names.ts';
import { makeRenditions, type RenderingOptions } from './make-renditions.ts';
import { store } from './store.ts';

/** A picture of which files are wanted. */
export interface RenderOrder {
  /** Its original, as a path in the store, and the digest of that. */
  original: string;
  fileDigest: string;
  /** The folder that files are put into. */
  folder: string;
  width: number;
  height: number;
  notes: CreditNotes;
  framing: Framing;
  /** The paths of what was made of it before. */
  have: string[];
  /** Whether the files of all of it stay, whatever is said of it: they came with it. */
  keepWhole: boolean;
  effort?: number;
}

/** Moved on when files are made another way. */
const VERSION = 1;

/**
 * Makes the files of a picture that are not there yet, whole and cut, and puts them into the store. A name changes with
 * all that is shown or said: what browsers keep is never wrong.
 * @throws Problem when the original is lost or cannot be read
 */
export async function renderFiles(order: RenderOrder): Promise<MadeFiles> {
  const { framing, have, keepWhole } = order;
  const bytes = await store.get(order.original);
  if (!bytes) throw new Problem('The file of this picture is lost. Replace it, or bring back DATA_DIR/media.');
  const make = async (part: string, options: RenderingOptions): Promise<MadeFile[] | null> => {
    const version = digest(JSON.stringify([VERSION, order.fileDigest, order.notes, options.cut])).slice(0, 8);
    const name = `${order.folder}/${part}-${version}-`;
    if (have.some((path) => path.startsWith(name))) return null;
    const { renditions } = await makeRenditions(bytes, {
      ...options,
      notes: order.notes,
      ...(order.effort !== undefined && { effort: order.effort }),
    });
    const files = renditions.map(({ data, ...file }) => ({
      file: { ...file, bytes: data.length, path: `${name}${file.width}.${ENDINGS[file.mime]}` },
      data,
    }));
    for (const { file, data } of files) await store.put(file.path, data);
    return files.map(({ file }) => file);
  };
  const whole = keepWhole ? null : await make('full', {});
  const made: MadeFiles = { whole, cuts: [], kept: [] };
  for (const ratio of framedRatios(framing)) {
    const files = await make(partOf(ratio), { cut: cutOf(order, ratio, framing) });
    if (files) made.cuts.push({ ratio, files });
    else made.kept.push(ratio);
  }
  return made;
}

/** "16x9": the name of a ratio in paths. */
function partOf(ratio: Ratio): string {
  return ratio.replace(':', 'x');
}
