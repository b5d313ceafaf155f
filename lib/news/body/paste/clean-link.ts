import { isSafeLink } from '../inline.ts';

/** Parameters by which others follow readers about; the page behind the address is the same without them. */
const FOLLOWERS =
  /^(utm_\w+|at_(medium|campaign|custom\d|link\w*|format|ptr_\w+)|_hs(enc|mi)|mc_[ce]id|(fb|tw|g|d|y)clid|msclkid|gbraid|wbraid|igshid?|igsh|_g[al]|mkt_tok|spm|scm|ref_src|ref_url|s_cid|cmpid|ncid|xtor|vero_id|oly_\w+_id|share_token|smid|ito|si)=/i;

/** Addresses that only lead on to another, and the parameter that names it. */
const DETOURS: readonly [RegExp, string][] = [
  [/^https?:\/\/(www\.)?google\.[a-z.]+\/url\?/i, 'q'],
  [/^https?:\/\/[\w-]+\.safelinks\.protection\.outlook\.com\/\?/i, 'url'],
  [/^https?:\/\/lm?\.facebook\.com\/l\.php\?/i, 'u'],
];

/**
 * The address of a pasted link as it may stand in a story, without detours and without what follows readers about; null
 * where it is none. A path is refused: it was meant for the site it was copied from.
 */
export function cleanLink(href: string): string | null {
  const address = straight(href.trim());
  if (!/^(https?:\/\/|mailto:)/i.test(address)) return null;
  const [beforeHash = '', ...hash] = address.split('#');
  const [page = '', ...query] = beforeHash.split('?');
  const kept = query
    .join('?')
    .split('&')
    .filter((parameter) => parameter && !FOLLOWERS.test(parameter));
  const clean = [page + (kept.length > 0 ? `?${kept.join('&')}` : ''), ...hash].join('#').replaceAll(' ', '%20');
  return isSafeLink(clean) && URL.canParse(clean) ? clean : null;
}

function straight(href: string): string {
  const [, parameter] = DETOURS.find(([detour]) => detour.test(href)) ?? [];
  if (!parameter || !URL.canParse(href)) return href;
  return new URL(href).searchParams.get(parameter) ?? href;
}
