export { makeTestPaper as setup } from './test-paper.ts';
