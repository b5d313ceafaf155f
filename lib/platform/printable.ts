/** A text that commands no terminal: control characters and marks that turn the direction of a line are shown as "�". */
export function printable(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069\u2028\u2029]/gu, '\ufffd');
}
