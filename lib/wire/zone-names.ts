/** Hours from UTC by the names that mail and agencies write. Names that mean several zones have the usual one of mail. */
const HOURS: Record<string, number> = {
  Z: 0,
  UT: 0,
  UTC: 0,
  GMT: 0,
  WET: 0,
  BST: 1,
  CET: 1,
  MEZ: 1,
  WEST: 1,
  CEST: 2,
  MESZ: 2,
  EET: 2,
  SAST: 2,
  EEST: 3,
  MSK: 3,
  PKT: 5,
  HKT: 8,
  SGT: 8,
  AWST: 8,
  JST: 9,
  KST: 9,
  AEST: 10,
  AEDT: 11,
  NZST: 12,
  NZDT: 13,
  BRT: -3,
  EDT: -4,
  EST: -5,
  CDT: -5,
  CST: -6,
  MDT: -6,
  MST: -7,
  PDT: -7,
  PST: -8,
  AKDT: -8,
  AKST: -9,
  HST: -10,
};

/** "+0200", "GMT+2", "+2", "EST" -> "+02:00"; null for none, or a name that nobody knows. */
export function offsetOf(zone: string | undefined): string | null {
  const name = (zone ?? '').replace(/[\s.]/g, '').toUpperCase();
  const known = Object.hasOwn(HOURS, name) ? HOURS[name] : undefined;
  if (known !== undefined) return `${known < 0 ? '-' : '+'}${String(Math.abs(known)).padStart(2, '0')}:00`;
  const [, sign, hours = '', minutes = '00'] = /^(?:UTC|GMT)?([+-])(\d{1,2}):?(\d{2})?$/.exec(name) ?? [];
  if (!sign || Number(hours) > 14 || Number(minutes) > 59) return null;
  return `${sign}${hours.padStart(2, '0')}:${minutes}`;
}
