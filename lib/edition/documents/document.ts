/** What a machine gets: bytes to be, and how long others may keep them. */
export interface MachineDocument {
  status: 200 | 501;
  /** Content-Type. */
  type: string;
  text: string;
  /** Further headers, name after value. */
  headers: string[];
  /** Whether it answers one asker's question, and is then kept by nobody. */
  ask: boolean;
}

/** A document that everybody gets alike. */
export function documentOf(type: string, text: string, headers: string[] = []): MachineDocument {
  return { status: 200, type, text, headers, ask: false };
}
