/** The present instant in UTC milliseconds. The one place that asks the machine what time it is. */
export function now(): number {
  return Date.now();
}
