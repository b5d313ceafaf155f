export { openScratch } from './dialects/sqlite/scratch.ts';
