import type { AnnouncementKind } from '../news/announcements.ts';
import type { Config } from '../platform/config.ts';

/** What is posted to whom. */
export interface Message {
  to: string;
  type: string;
  body: string;
}

/** The kinds that are told at all by these settings, each with how many addresses one message of it holds. */
export function kindsTold({ websubHub, indexnowKey }: Config): Partial<Record<AnnouncementKind, number>> {
  return { ...(websubHub !== null && { websub: 1 }), ...(indexnowKey !== null && { indexnow: 1000 }) };
}

/** The message that tells of these addresses. Throws when nobody is to be told of this kind. */
export function messageOf(kind: AnnouncementKind, urls: readonly string[], settings: Config): Message {
  const { websubHub, indexnowKey, indexnowEndpoint, siteUrl } = settings;
  if (kind === 'websub' && websubHub !== null) {
    const fields = [['hub.mode', 'publish'], ...urls.map((url) => ['hub.url', url])];
    return { to: websubHub, type: 'application/x-www-form-urlencoded', body: new URLSearchParams(fields).toString() };
  }
  if (kind === 'indexnow' && indexnowKey !== null) {
    const said = {
      host: new URL(siteUrl).host,
      key: indexnowKey,
      keyLocation: siteUrl + keyPath(indexnowKey),
      urlList: urls,
    };
    return { to: indexnowEndpoint, type: 'application/json; charset=utf-8', body: JSON.stringify(said) };
  }
  throw new Error(`Nobody is told of ${kind}.`);
}

/** Where a search engine finds the key, and so believes that the site is ours. */
export function keyPath(key: string): string {
  return `/${key}.txt`;
}
