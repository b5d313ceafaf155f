import { type Logger, pino } from 'pino';
import { config } from './config.ts';
import { processWide } from './process-wide.ts';

/** The log of this process: JSON lines on standard error, from LOG_LEVEL up. */
export function log(): Logger {
  return processWide('log', () => pino({ level: config().logLevel }, pino.destination({ dest: 2, sync: true })));
}
