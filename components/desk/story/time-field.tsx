'use client';
import { Select } from '../ui/select.tsx';
import { HINT, INPUT, LABEL } from '../ui/text-field.tsx';

/** A time as somebody enters it: "2026-11-27T06:30" in the zone of the paper; which one, of an hour that comes twice. */
export interface LocalTime {
  local: string;
  which: 'earlier' | 'later' | null;
}

interface Props {
  label: string;
  value: LocalTime;
  onChange: (value: LocalTime) => void;
  /** The IANA name of the zone in which it is meant. */
  zone: string;
}

/** A day and a time, with the zone beside it: whoever enters it may sit in another one. */
export function TimeField({ label, value, onChange, zone }: Props) {
  return (
    <div className="space-y-2">
      <label className="block space-y-1">
        <span className={LABEL}>{label}</span>
        <input
          type="datetime-local"
          required
          className={INPUT}
          value={value.local}
          onChange={(event) => onChange({ ...value, local: event.target.value })}
        />
        <span className={HINT}>In the zone of the paper, {zone}.</span>
      </label>
      {changesItsClocks(zone) && (
        <Select
          label="If that hour comes twice, in the night when clocks are set back"
          none="It does not"
          value={value.which ?? ''}
          options={[
            { value: 'earlier', name: 'The earlier one' },
            { value: 'later', name: 'The later one' },
          ]}
          onChange={(which) => onChange({ ...value, which: which === 'earlier' || which === 'later' ? which : null })}
        />
      )}
    </div>
  );
}

/** Whether a zone has summer time this year. */
function changesItsClocks(zone: string): boolean {
  const year = new Date().getFullYear();
  const offset = (month: number) =>
    new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
      .formatToParts(new Date(Date.UTC(year, month)))
      .find(({ type }) => type === 'timeZoneName')?.value;
  return offset(0) !== offset(6);
}
