import { z } from 'zod';
import { SOURCE_KINDS } from './wire.ts';

const FIVE_SECONDS = 5;
const A_MINUTE = 60;
const A_DAY = 86_400;

/** Seconds between two looks at a source of each kind when nobody has said otherwise. */
export const USUAL_INTERVAL = { feed: 900, folder: 10, push: A_DAY } as const;

const provider = z
  .string()
  .trim()
  .toLowerCase()
  .regex(
    /^[\p{L}\p{N}][\p{L}\p{N}.-]{0,79}$/u,
    'write letters, digits, dots and hyphens, such as dpa or harbour.example',
  );

const words = {
  kind: z.enum(SOURCE_KINDS),
  name: z.string().trim().min(1, 'give it a name to know it by').max(120),
  address: z.string().trim().max(2000),
  provider,
  /** In seconds. */
  interval: z.coerce.number().int().min(FIVE_SECONDS).max(A_DAY),
};

/** A source as an editor writes it down. */
export const sourceSchema = z.strictObject(words).superRefine(checkKind);

/** The same of one that is there, as the editor had it before them. */
export const editedSourceSchema = z
  .strictObject({ ...words, id: z.number().int(), version: z.number().int() })
  .superRefine(checkKind);

export type SourceFields = z.infer<typeof sourceSchema>;

function checkKind(
  { kind, address, interval }: Omit<SourceFields, 'name' | 'provider'>,
  context: z.RefinementCtx,
): void {
  const complain = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
  if (kind === 'feed' && !isWebAddress(address))
    complain('address', 'write an address of the web, such as https://example.com/feed');
  if (kind === 'feed' && interval < A_MINUTE) complain('interval', 'a feed is asked once a minute at most');
  if (kind === 'folder' && !address.startsWith('/'))
    complain('address', 'write the whole path of a folder, such as /srv/wire/dpa');
  if (kind === 'push' && address !== '') complain('address', 'whoever pushes has no address');
}

function isWebAddress(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && /^https?:$/.test(url.protocol) && !url.username && !url.password;
}

/** How a source does: it works, is paused, has trouble that may pass, or has never brought anything. */
export type SourceHealth = 'well' | 'paused' | 'trouble' | 'new';

/** How a source does, by what is written down of it. */
export function healthOf(source: { active: boolean; trouble: string | null; lookedAt: number | null }): SourceHealth {
  if (!source.active) return 'paused';
  if (source.trouble !== null) return 'trouble';
  return source.lookedAt === null ? 'new' : 'well';
}

/** A source as the desk lists it; nothing in it opens the source. Instants are UTC milliseconds. */
export interface ListedSource extends SourceFields {
  id: number;
  version: number;
  active: boolean;
  health: SourceHealth;
  lookedAt: number | null;
  nextAt: number | null;
  /** When something last came, and how many items since it was made and today. */
  broughtAt: number | null;
  brought: number;
  broughtToday: number;
  failures: number;
  trouble: string | null;
  /** Until when a hub tells us of changes; null while none does. */
  hubUntil: number | null;
}
