import { senderIn } from '../sender.ts';
import { type Agency, agencyOf } from '../sheet/agencies.ts';

/** The agency that is named first in the first of these texts that names one; null when none does. */
export function agencyNamedIn(...texts: (string | null | undefined)[]): Agency | null {
  const sender = senderIn(...texts);
  return sender && agencyOf(sender.provider);
}
