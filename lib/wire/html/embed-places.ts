/** What an address of another site leads to, said to readers, and its public page. */
export interface EmbedPlace {
  title: string;
  url: string;
}

type Rule = [host: RegExp, title: string, page: (url: URL) => string | null];

const asItIs = (url: URL) => url.href;
const idIn = (url: URL, pattern: RegExp) => pattern.exec(url.pathname)?.[1] ?? null;
const madeOf = (id: string | null, prefix: string) => (id ? prefix + id : null);

/** Frames of players and the pages that they play; the first rule whose host fits is asked. */
const RULES: readonly Rule[] = [
  [/(^|\.)(youtube(-nocookie)?\.com|youtu\.be)$/, 'A film on YouTube', youtubePage],
  [/(^|\.)vimeo\.com$/, 'A film on Vimeo', vimeoPage],
  [
    /(^|\.)(dailymotion\.com|dai\.ly)$/,
    'A film on Dailymotion',
    (url) =>
      madeOf(
        idIn(url, /^\/embed\/video\/([\w-]+)/) ?? url.searchParams.get('video'),
        'https://www.dailymotion.com/video/',
      ) ?? url.href,
  ],
  [/(^|\.)soundcloud\.com$/, 'A recording on SoundCloud', (url) => url.searchParams.get('url') ?? url.href],
  [
    /(^|\.)spotify\.com$/,
    'A recording on Spotify',
    (url) => url.href.replace('/embed/', '/').replace('/embed-podcast/', '/'),
  ],
  [
    /(^|\.)(twitter|x)\.com$/,
    'A post on X',
    (url) => madeOf(url.searchParams.get('id'), 'https://x.com/i/status/') ?? url.href,
  ],
  [/(^|\.)instagram\.com$/, 'A post on Instagram', (url) => withoutQuery(url).replace(/embed\/?(captioned\/?)?$/, '')],
  [/(^|\.)facebook\.com$/, 'A post on Facebook', (url) => url.searchParams.get('href') ?? url.href],
  [
    /(^|\.)tiktok\.com$/,
    'A film on TikTok',
    (url) => madeOf(idIn(url, /^\/embed\/(?:v\d\/)?(\d+)/), 'https://www.tiktok.com/video/') ?? url.href,
  ],
  [/(^|\.)(bsky\.app)$/, 'A post on Bluesky', asItIs],
  [/(^|\.)(reddit\.com|redditmedia\.com)$/, 'A post on Reddit', asItIs],
  [/(^|\.)(twitch\.tv)$/, 'A film on Twitch', asItIs],
  [/(^|\.)(flickr\.com|flic\.kr)$/, 'Pictures on Flickr', asItIs],
  [/(^|\.)(giphy\.com)$/, 'A moving picture on Giphy', asItIs],
  [
    /(^|\.)(podcasts\.apple\.com)$/,
    'A recording on Apple Podcasts',
    (url) => url.href.replace('embed.podcasts', 'podcasts'),
  ],
  [/(^|\.)(datawrapper\.de|dwcdn\.net|flourish\.studio|flo\.uri\.sh|infogram\.com)$/, 'A chart', asItIs],
  [/(^|\.)(openstreetmap\.org)$|^(maps|www)\.google\.[a-z.]+$/, 'A map', asItIs],
  [/(^|\.)(scribd\.com|documentcloud\.org|slideshare\.net|issuu\.com)$/, 'A document', asItIs],
];

/** What a frame or an embedded address leads to; null for a site of which nothing is known. */
export function knownPlace(address: string): EmbedPlace | null {
  const url = new URL(address);
  const [, title, page] = RULES.find(([host]) => host.test(url.hostname)) ?? [];
  const found = page?.(url);
  return title && found ? { title, url: found } : null;
}

function youtubePage(url: URL): string {
  const list = url.searchParams.get('list');
  const id =
    idIn(url, /^\/(?:embed|v|shorts|live)\/([\w-]{6,})/) ??
    (url.hostname.endsWith('youtu.be') ? idIn(url, /^\/([\w-]{6,})/) : null);
  if (list && (id === null || id === 'videoseries'))
    return `https://www.youtube.com/playlist?list=${encodeURIComponent(list)}`;
  const played = id ?? url.searchParams.get('v');
  return played ? `https://www.youtube.com/watch?v=${encodeURIComponent(played)}` : url.href;
}

function vimeoPage(url: URL): string {
  return madeOf(idIn(url, /^\/video\/(\d+)/), 'https://vimeo.com/') ?? url.href;
}

function withoutQuery(url: URL): string {
  return url.origin + url.pathname;
}
