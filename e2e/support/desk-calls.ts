import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ActName } from '../../lib/access/permissions.ts';
import { type Colleague, deskOrigin } from './desk.ts';
import { beginSession } from './desk-session.ts';
import { http, type Reply } from './http.ts';
import { root, type SiteProcess } from './site-process.ts';

/** A server action of the build, by the file that makes it. */
export interface BuiltAction {
  id: string;
  file: string;
  name: string;
  /** The act of the permission table; null for one that is open to everybody. */
  act: ActName | null;
  /** A page it can be sent from. */
  path: string;
}

interface Manifest {
  node: Record<string, { workers: Record<string, unknown>; filename: string; exportedName: string }>;
}

/** Every server action that the server answers, as Next has built it. */
export function builtActions(): BuiltAction[] {
  const manifest = JSON.parse(
    readFileSync(join(root, '.next/server/server-reference-manifest.json'), 'utf8'),
  ) as Manifest;
  return Object.entries(manifest.node).map(([id, { workers, filename: file, exportedName: name }]) => {
    const [, act = null] =
      new RegExp(`export const ${name} = (?:deskAction\\(\\{\\s*act: |storyAction\\(\\s*)'([^']+)'`).exec(
        readFileSync(join(root, file), 'utf8'),
      ) ?? [];
    return { id, file, name, act: act as ActName | null, path: pathOfPage(Object.keys(workers)[0] ?? '') };
  });
}

/** "app/admin/(desk)/users/page" -> "/admin/users/"; what is variable is a one. */
function pathOfPage(page: string): string {
  const parts = page.split('/').slice(1, -1);
  return `/${parts
    .filter((part) => !part.startsWith('('))
    .map((part) => (part.startsWith('[') ? '1' : part))
    .join('/')}/`;
}

/** Begins a session for somebody. Returns the cookies to send. */
export function cookiesOf(site: SiteProcess, { id }: Colleague): string {
  const { name, value } = beginSession(site, id);
  return `${name}=${value}`;
}

/** Sends a password as the sign-in page does. */
export function signInBy(
  site: SiteProcess,
  email: string,
  password: string,
  headers: Record<string, string> = {},
): Promise<Reply> {
  return http(site.origin, '/admin/api/auth/sign-in/email', {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: deskOrigin(site), ...headers },
    body: JSON.stringify({ email, password }),
  });
}

/** Sends a server action as a browser would, but for `headers`. */
export function callAction(
  site: SiteProcess,
  { id, path }: BuiltAction,
  { cookie, headers, input = {} }: { cookie?: string; headers?: Record<string, string>; input?: unknown } = {},
): Promise<Reply> {
  return http(site.origin, path, {
    method: 'POST',
    headers: {
      'content-type': 'text/plain;charset=UTF-8',
      accept: 'text/x-component',
      'next-action': id,
      origin: deskOrigin(site),
      ...(cookie && { cookie }),
      ...headers,
    },
    body: JSON.stringify([input]),
  });
}

/** What an action answered: "ok", or why it was refused. */
export function outcomeIn({ text }: Reply): string {
  if (/"ok":true/.test(text)) return 'ok';
  return /"ok":false,"reason":"([^"]+)"/.exec(text)?.[1] ?? 'no outcome';
}
