export { makeTestPaper as default } from '../scripts/test-paper.ts';
