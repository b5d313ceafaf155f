/**
 * Lets readers in between two pieces of a long act. The act keeps the door for writing, so that it stays whole; nobody
 * but other acts waits for it.
 */
export function pause(): Promise<void> {
  return new Promise((resume) => setImmediate(resume));
}
