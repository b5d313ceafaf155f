const registry = globalThis as typeof globalThis & Record<symbol, unknown>;

/**
 * Returns the one instance called `name` in this process, made by `create` on first use. Next bundles its own copy of
 * every module it renders with, so a plain module variable exists twice in the server: connections and the notes of a
 * render must not.
 */
export function processWide<T>(name: string, create: () => T): T {
  const key = Symbol.for(`shine.${name}`);
  registry[key] ??= create();
  return registry[key] as T;
}
