import type { Element } from 'xast';
import { x } from 'xastscript';
import { site } from '../../../site.ts';
import { stampOf } from '../../news/dates.ts';
import { wordsAsHtml } from '../../news/words-as-html.ts';

/** What a WordPress keeps as an item: a post, a page, a file of its library. */
export interface WxrItem {
  type: 'post' | 'page' | 'attachment';
  number: number;
  /** The number of the post that a file came with; 0 for none. */
  parent: number;
  title: string;
  /** The last part of its address there. */
  name: string;
  /** Where it stands here. */
  link: string;
  guid: string;
  login: string;
  html: string;
  excerpt: string;
  /** UTC ms, as is `changedAt`. */
  writtenAt: number | null;
  changedAt: number | null;
  more: Element[];
}

/** An item of WXR. */
export function wxrItem(item: WxrItem): Element {
  return x('item', [
    x('title', [cdata(wordsAsHtml(item.title))]),
    x('link', item.link),
    ...(item.writtenAt === null ? [] : [x('pubDate', new Date(item.writtenAt).toUTCString())]),
    x('dc:creator', [cdata(item.login)]),
    x('guid', { isPermaLink: 'false' }, item.guid),
    x('description', ''),
    x('content:encoded', [cdata(item.html)]),
    x('excerpt:encoded', [cdata(wordsAsHtml(item.excerpt))]),
    x('wp:post_id', String(item.number)),
    ...dates(item),
    x('wp:comment_status', 'closed'),
    x('wp:ping_status', 'closed'),
    x('wp:post_name', item.name),
    x('wp:status', item.type === 'attachment' ? 'inherit' : 'publish'),
    x('wp:post_parent', String(item.parent)),
    x('wp:menu_order', '0'),
    x('wp:post_type', item.type),
    x('wp:post_password', ''),
    x('wp:is_sticky', '0'),
    ...item.more,
  ]);
}

const NEVER = '0000-00-00 00:00:00';

/** WordPress writes times without a zone: once in that of the paper, once in UTC. */
function dates({ writtenAt, changedAt }: WxrItem): Element[] {
  const plain = (time: string) => time.slice(0, 19).replace('T', ' ');
  const local = (at: number | null) => (at === null ? NEVER : plain(stampOf(at, site.zone).machine));
  const utc = (at: number | null) => (at === null ? NEVER : plain(new Date(at).toISOString()));
  const changed = changedAt ?? writtenAt;
  return [
    x('wp:post_date', local(writtenAt)),
    x('wp:post_date_gmt', utc(writtenAt)),
    x('wp:post_modified', local(changed)),
    x('wp:post_modified_gmt', utc(changed)),
  ];
}

/** A field beside an item. */
export function meta(key: string, value: string): Element {
  return x('wp:postmeta', [x('wp:meta_key', key), x('wp:meta_value', [cdata(value)])]);
}

/** Words as they stand. */
export function cdata(value: string) {
  return { type: 'cdata' as const, value };
}
