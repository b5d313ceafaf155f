/** Headers are kept as the flat lists that Node writes fastest: name, value, name, value. */
export type HeaderList = string[];

const PERMISSIONS = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
  'browsing-topics',
]
  .map((feature) => `${feature}=()`)
  .join(', ');

const TWO_YEARS = 63_072_000;

/** What every answer carries, whatever it is. HSTS only where the public address is https. */
export function commonHeaders(siteUrl: string): HeaderList {
  const strictTransport = siteUrl.startsWith('https:')
    ? ['Strict-Transport-Security', `max-age=${TWO_YEARS}; includeSubDomains`]
    : [];
  return [
    'X-Content-Type-Options',
    'nosniff',
    'X-Frame-Options',
    'DENY',
    'Referrer-Policy',
    'strict-origin-when-cross-origin',
    'Permissions-Policy',
    PERMISSIONS,
    'Cross-Origin-Opener-Policy',
    'same-origin',
    'Cross-Origin-Resource-Policy',
    'same-origin',
    ...strictTransport,
  ];
}

/**
 * The policy of a finished document: its own styles by digest, fonts, pictures and films from here; no script, but on
 * pages that carry our own file of one.
 */
export function documentPolicy(styleDigests: string[], ownScript = false): string {
  const styles = styleDigests.map((digest) => `'sha256-${digest}'`).join(' ') || "'none'";
  return [
    "default-src 'none'",
    `style-src ${styles}`,
    ...(ownScript ? ["script-src 'self'"] : []),
    // Checkers of pages read robots.txt from within them.
    "connect-src 'self'",
    "font-src 'self'",
    "img-src 'self'",
    "media-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/**
 * The policy of the desk: scripts of ours by nonce, and what they load; inline style attributes, which its editor sets;
 * pictures that are being chosen (blob:).
 */
export function deskPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "connect-src 'self'",
    "font-src 'self'",
    "img-src 'self' blob: data:",
    "media-src 'self' blob:",
    "manifest-src 'self'",
    "frame-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** The policy of a picture, film or sound, which a browser may show on a page of its own. */
export const MEDIA_POLICY = "default-src 'none'; img-src 'self'; media-src 'self'; frame-ancestors 'none'";

/** A feed that is opened in a browser is made readable by a stylesheet of ours; everything else is only read. */
const FEED_POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; frame-ancestors 'none'";

/** The headers of a document for machines. Other sites' programs may read it. */
export function documentHeaders(type: string): HeaderList {
  const isFeed = /rss|atom/.test(type);
  return ['Access-Control-Allow-Origin', '*', 'Content-Security-Policy', isFeed ? FEED_POLICY : INERT_POLICY];
}

/** A list of headers without the one of this name. */
export function withoutName(headers: HeaderList, name: string): HeaderList {
  return headers.filter((_, at) => headers[at - (at % 2)] !== name);
}

/** The policy of everything that is no document: nothing in it may load or run. */
export const INERT_POLICY = "default-src 'none'; frame-ancestors 'none'";
