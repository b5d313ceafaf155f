import { z } from 'zod';
import { EARLIEST, LATEST } from './story-number.ts';

/** An instant (UTC ms) as somebody may say it: no screen and no calendar can show one that lies further off. */
export const instantSchema = z.number().int().min(EARLIEST).max(LATEST);
