import { pictureAt } from '../../sheet/pictures.ts';
import type { WirePicture, WireRelation } from '../../wire-item.ts';
import type { NinjsAssociation, NinjsItem } from './schema.ts';
import { captionOf } from './texts.ts';

/** What of an item, or of what is associated with one, tells of a picture. */
type PictureFields = Pick<
  NinjsItem,
  'renditions' | 'headlines' | 'descriptions' | 'title' | 'by' | 'copyrightholder' | 'usageterms'
>;

/** What came along with an item: pictures, items that are told of, and what could not be kept. */
export interface Along {
  /** The one that is meant to lead, first. */
  pictures: WirePicture[];
  related: WireRelation[];
  losses: string[];
}

const LEADS = /^(?:feature(?:d)?(?:media|image)|main(?:image|picture)?|lead)$/i;

/** Reads the associations of an item; a picture is taken in its largest rendition. */
export function associatedWith({ associations }: NinjsItem): Along {
  const along: Along = { pictures: [], related: [], losses: [] };
  const sorted = [...(associations ?? [])].sort((a, b) => Number(leads(b)) - Number(leads(a)));
  for (const association of sorted) {
    const picture = isPicture(association) ? pictureIn(association) : null;
    const id = idOf(association);
    if (picture) along.pictures.push(picture);
    if (id) along.related.push({ guid: id, kind: picture ? 'package' : 'related' });
    if (!picture && association.type !== 'text' && association.type !== 'composite') {
      along.losses.push(
        `Left out: ${association.type ?? 'something'} “${captionOf(association) ?? association.name ?? id}”.`,
      );
    }
  }
  return along;
}

function leads({ name, type }: NinjsAssociation): boolean {
  return LEADS.test(name ?? '') && type !== 'graphic';
}

function isPicture({ type, renditions }: NinjsAssociation): boolean {
  if (type === 'picture' || type === 'graphic') return true;
  return !type && (renditions ?? []).some(({ href }) => /\.(?:jpe?g|png|webp|gif)\b/i.test(href ?? ''));
}

/** The name of an association by which it could be named elsewhere, or null. */
export function idOf(association: NinjsAssociation): string | null {
  const { guid } = association as { guid?: unknown };
  return association.uri ?? (typeof guid === 'string' ? guid : null);
}

/** What a picture says of itself, in its largest rendition; null where it names no file. */
export function pictureIn(association: PictureFields): WirePicture | null {
  const pictures = (association.renditions ?? []).filter(
    ({ href, mimetype, contenttype }) => href && /^(?:image\/|$)/.test(mimetype ?? contenttype ?? ''),
  );
  const [largest] = pictures.sort((a, b) => (b.width ?? 0) - (a.width ?? 0));
  if (!largest?.href) return null;
  const { creditline } = association as { creditline?: unknown };
  const headline = (association.headlines ?? [])[0]?.value;
  return pictureAt(largest.href, {
    mime: largest.mimetype ?? largest.contenttype ?? null,
    width: largest.width || null,
    height: largest.height || null,
    alt: headline ?? association.title ?? '',
    caption: captionOf(association),
    credit:
      [association.by, typeof creditline === 'string' ? creditline : association.copyrightholder].find((said) =>
        said?.trim(),
      ) ?? null,
    usage: association.usageterms ?? null,
  });
}
