import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { secretOf } from '../../lib/platform/secret.ts';
import type { SiteProcess } from './site-process.ts';

const HOUR = 3_600_000;

/** Begins a session as the door does for who has just shown a password. Returns the cookie by which it is known. */
export function beginSession({ dataDir }: SiteProcess, userId: string): { name: string; value: string } {
  const token = randomBytes(16).toString('hex');
  const now = Date.now();
  const db = new Database(join(dataDir, 'shine.sqlite'));
  try {
    db.prepare(
      `INSERT INTO sessions (id, token, user_id, created_at, updated_at, expires_at, proven_at, ip_address, user_agent)
       VALUES (?, ?, ?, ?, ?, ?, ?, '127.0.0.1', 'Chromium')`,
    ).run(randomUUID(), token, userId, now, now, now + 12 * HOUR, now);
  } finally {
    db.close();
  }
  const signature = createHmac('sha256', secretOf(dataDir)).update(token).digest('base64');
  return { name: 'desk.session_token', value: encodeURIComponent(`${token}.${signature}`) };
}
