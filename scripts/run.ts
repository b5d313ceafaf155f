import { Problem } from '../lib/platform/problem.ts';

/**
 * Runs a command of the command line. A Problem is printed as one line; anything else with its stack, for it is a bug.
 * Both leave with exit code 1.
 */
export async function run(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    console.error(error instanceof Problem ? error.message : error);
    process.exitCode = 1;
  }
}
