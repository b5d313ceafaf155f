import type { Body } from '../../news/body/body.ts';
import { bodyOfHtml, type HtmlBody } from '../html/html-body.ts';

/** What the address of a site whose name its files do not tell is taken for while they are read. Nothing is ever there. */
export const OWN_SITE = 'https://own-site.invalid';

const LINK_HOME = /"href":"https:\/\/own-site\.invalid(\/[^"]*)?"/g;

/**
 * HTML of a site as a body of ours.
 * @param site where it stood; null where that is not known: then links within it lead to the same paths here, where the
 *   stories that moved can be followed from, and pictures are named by their paths
 */
export function bodyFromSite(html: string, site: string | null): HtmlBody {
  const { body, pictures, losses } = bodyOfHtml(html, `${site?.replace(/\/$/, '') ?? OWN_SITE}/`);
  return { body: site === null ? withLinksHome(body) : body, pictures, losses };
}

/** The path of what is on the site of unknown name; any other address as it is. */
export function withoutOwnSite(address: string): string {
  return address.startsWith(`${OWN_SITE}/`) ? address.slice(OWN_SITE.length) : address;
}

function withLinksHome(body: Body): Body {
  const json = JSON.stringify(body);
  if (!json.includes(OWN_SITE)) return body;
  return JSON.parse(json.replace(LINK_HOME, (_, path: string | undefined) => `"href":"${path || '/'}"`));
}
