import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { drawer, vocabulary } from './corpus.ts';

const HEAD = `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0"
  xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
  xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<title>The Invented Post</title><link>https://post.example</link><language>en-US</language>
<wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://post.example</wp:base_blog_url>
`;

/**
 * Writes an export of WordPress with so many invented posts: as long as those of real blogs, half of them in blocks, with
 * categories, tags, comments and what plugins keep beside them. Every tenth item is a picture of the library.
 */
export async function writeWxr(path: string, items: number): Promise<void> {
  const word = drawer(vocabulary().english);
  const sentence = (words: number) => Array.from({ length: words }, word).join(' ');
  const out = createWriteStream(path);
  out.write(HEAD);
  for (let at = 0; at < 40; at += 1) {
    out.write(
      `<wp:author><wp:author_login>user${at}</wp:author_login><wp:author_display_name><![CDATA[User Number ${at}]]></wp:author_display_name></wp:author>
<wp:category><wp:term_id>${at}</wp:term_id><wp:category_nicename>part-${at}</wp:category_nicename><wp:category_parent>${at > 7 ? `part-${at % 8}` : ''}</wp:category_parent><wp:cat_name><![CDATA[Part ${at}]]></wp:cat_name></wp:category>\n`,
    );
  }
  for (let at = 1; at <= items; at += 1) {
    const item = at % 10 === 0 ? attachment(at) : post(at, sentence);
    if (!out.write(item)) await once(out, 'drain');
  }
  out.end('</channel>\n</rss>\n');
  await once(out, 'finish');
}

function attachment(at: number): string {
  return `<item><title>Picture ${at}</title><link>https://post.example/?attachment_id=${at}</link><guid isPermaLink="false">https://post.example/wp-content/uploads/2019/05/${at}.jpg</guid>
<wp:post_id>${at}</wp:post_id><wp:status>inherit</wp:status><wp:post_parent>${at - 1}</wp:post_parent><wp:post_type>attachment</wp:post_type>
<wp:attachment_url>https://post.example/wp-content/uploads/2019/05/${at}.jpg</wp:attachment_url></item>\n`;
}

function post(at: number, sentence: (words: number) => string): string {
  const date = new Date(Date.UTC(2000, 0, 1) + at * 3_600_000).toISOString().replace('T', ' ').slice(0, 19);
  const paragraphs = Array.from(
    { length: 5 + (at % 5) },
    () => `${sentence(24)}, <a href="https://post.example/${at % 1000}/">${sentence(3)}</a> ${sentence(20)}.`,
  );
  const text =
    at % 2 === 0
      ? paragraphs.map((words) => `<!-- wp:paragraph -->\n<p>${words}</p>\n<!-- /wp:paragraph -->`).join('\n\n')
      : `${paragraphs.join('\n\n')}\n\n<h2>${sentence(4)}</h2>\n<ul><li>${sentence(6)}</li><li>${sentence(5)}</li></ul>`;
  return `<item><title>${sentence(8)}</title><link>https://post.example/${date.slice(0, 10).replaceAll('-', '/')}/post-${at}/</link>
<pubDate>${new Date(`${date.replace(' ', 'T')}Z`).toUTCString().replace('GMT', '+0000')}</pubDate><dc:creator><![CDATA[user${at % 40}]]></dc:creator>
<guid isPermaLink="false">https://post.example/?p=${at}</guid><description></description>
<content:encoded><![CDATA[${text}]]></content:encoded><excerpt:encoded><![CDATA[${sentence(15)}]]></excerpt:encoded>
<wp:post_id>${at}</wp:post_id><wp:post_date>${date}</wp:post_date><wp:post_date_gmt>${date}</wp:post_date_gmt><wp:post_name>post-${at}</wp:post_name>
<wp:status>publish</wp:status><wp:post_parent>0</wp:post_parent><wp:post_type>post</wp:post_type><wp:post_password></wp:post_password><wp:is_sticky>0</wp:is_sticky>
<category domain="category" nicename="part-${at % 40}"><![CDATA[Part ${at % 40}]]></category>
<category domain="post_tag" nicename="tag-${at % 500}"><![CDATA[Tag ${at % 500}]]></category>
<wp:postmeta><wp:meta_key>_edit_last</wp:meta_key><wp:meta_value><![CDATA[1]]></wp:meta_value></wp:postmeta>
${at % 3 === 0 ? `<wp:comment><wp:comment_id>${at}</wp:comment_id><wp:comment_author><![CDATA[A reader]]></wp:comment_author><wp:comment_content><![CDATA[${sentence(30)}]]></wp:comment_content><wp:comment_approved>1</wp:comment_approved></wp:comment>` : ''}
</item>\n`;
}
