import { figureOf, type Library } from './library.ts';
import { escaped, type Shortcode } from './shortcodes.ts';

type Makers = Record<string, (code: Shortcode) => string | null>;

/** What the parts of Divi and WPBakery that hold no words between their tags become in HTML. */
export function builderMakers(library: Library): Makers {
  return {
    et_pb_image: ({ attributes: { src, alt = '' } }) =>
      src ? `<figure><img src="${escaped(src)}" alt="${escaped(alt)}"></figure>` : null,
    et_pb_video: ({ attributes: { src } }) => (src ? `<iframe src="${escaped(src)}"></iframe>` : null),
    et_pb_button: ({ attributes }) => linkTo(attributes.button_url, attributes.button_text),
    vc_single_image: ({ attributes: { image = '' } }) => {
      const picture = library.attachment(image);
      return picture ? figureOf(picture) : null;
    },
    vc_video: ({ attributes: { link } }) => (link ? `<iframe src="${escaped(link)}"></iframe>` : null),
    vc_custom_heading: ({ attributes: { text } }) => (text ? `<h2>${escaped(text)}</h2>` : null),
    vc_raw_html: ({ inner }) => rawHtml(inner ?? ''),
    vc_raw_js: () => '<script></script>',
  };
}

function linkTo(address: string | undefined, words: string | undefined): string | null {
  return address && words ? `<p><a href="${escaped(address)}">${escaped(words)}</a></p>` : null;
}

/** WPBakery keeps HTML from WordPress: escaped as in an address, in base64. */
function rawHtml(kept: string): string | null {
  try {
    return decodeURIComponent(Buffer.from(kept.trim(), 'base64').toString('utf8'));
  } catch {
    return '';
  }
}
