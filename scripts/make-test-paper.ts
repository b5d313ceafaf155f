import { closeDoors } from '../db/database.ts';
import { config } from '../lib/platform/config.ts';
import { prepareDatabase } from './prepare-database.ts';

// The bundled newspaper as a first start makes it, and nobody serving it: see test-paper.ts.
await prepareDatabase(config());
closeDoors();
