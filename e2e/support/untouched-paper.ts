import { type Crawl, crawl } from './crawl.ts';
import { http, type Reply } from './http.ts';
import { type Kept, keepSecrets } from './secrets.ts';
import { paperFolder, type SiteProcess, startSite } from './site-process.ts';

/**
 * A paper that no test changes: other tests of a worker leave stories behind, some with the same headline or of one
 * made-up sentence. What was fetched of it once need not be fetched again.
 */
export interface UntouchedPaper {
  site: SiteProcess;
  /** What is in it and no reader may see. */
  secrets: Kept;
  read(path: string): Promise<Reply>;
  /** Everything of it; crawled when first asked for. */
  crawled(): Promise<Crawl>;
}

/** Starts a server with a paper that is to be left as it is, secrets and all. */
export async function untouchedPaper(): Promise<UntouchedPaper> {
  const dataDir = paperFolder();
  const secrets = await keepSecrets(dataDir);
  const site = await startSite({ dataDir });
  const replies = new Map<string, Promise<Reply>>();
  const read = (path: string) => {
    const reply = replies.get(path) ?? http(site.origin, path);
    replies.set(path, reply);
    return reply;
  };
  let found: Promise<Crawl> | null = null;
  const crawled = () => {
    found ??= crawl(read);
    return found;
  };
  return { site, secrets, read, crawled };
}
