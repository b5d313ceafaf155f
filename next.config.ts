import type { NextConfig } from 'next';

const config: NextConfig = {
  // The head is complete before the body begins, for every reader and not only for known crawlers.
  htmlLimitedBots: /.*/,
  // Preload hints stand in the document, where the filter sees them, not in a header.
  reactMaxHeadersLength: 0,
  // One page cache, in server/; Next keeps none (docs/decisions/0002).
  cacheMaxMemorySize: 0,
  // Canonical addresses end in a slash, the front page's too.
  trailingSlash: true,
  poweredByHeader: false,
  compress: false,
  agentRules: false,
  serverExternalPackages: ['better-sqlite3'],
  experimental: {
    // requireActor answers 403 with a page.
    authInterrupts: true,
    // The longest story, with room; pictures and films come in by a way of their own.
    serverActions: { bodySizeLimit: '4mb' },
  },
  // Types are checked by `npm run check`, for the whole program.
  typescript: { ignoreBuildErrors: true },
};

export default config;
