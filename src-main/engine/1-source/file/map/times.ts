const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The zone names that Sentiment140 and other American exports use; any other must be written as an offset. */
const ZONE_HOURS: Readonly<Record<string, number>> = {
  UTC: 0,
  GMT: 0,
  Z: 0,
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
};

/** `Wed Oct 10 20:19:24 +0000 2018` (X API v1.1), `Mon Apr 06 22:19:45 PDT 2009` (Sentiment140). */
const DAY_FIRST = /^[a-z]{3} ([a-z]{3}) +(\d{1,2}) (\d{2}):(\d{2}):(\d{2}) ([+-]\d{4}|[a-z]{1,4}) (\d{4})$/i;
/** `2026-01-26 23:30:00+00:00` and the like, as databases and data frames write it. */
const SPACED = /^(\d{4}-\d{2}-\d{2})(?: +(\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?) *(Z|UTC|[+-]\d{2}(?::?\d{2})?)?)?$/i;
const EPOCH_SECONDS = /^\d{9,10}(\.\d+)?$/;
const EPOCH_MILLISECONDS = /^\d{12,13}$/;

/**
 * The time formats of the wild as ISO 8601. A text that is none of them comes back as it is, for the schema to judge;
 * formats that order day and month freely (`10/12/2017`) are not guessed at.
 */
export function isoTime(text: string): string {
  const trimmed = text.trim();
  const spaced = SPACED.exec(trimmed);
  if (spaced !== null) return `${spaced[1]}T${spaced[2] ?? '00:00:00'}${isoZone(spaced[3])}`;
  if (EPOCH_MILLISECONDS.test(trimmed)) return isoOf(Number(trimmed));
  if (EPOCH_SECONDS.test(trimmed)) return isoOf(Number(trimmed) * 1_000);
  const timeMs = dayFirstMs(trimmed);
  return timeMs === null ? trimmed : isoOf(timeMs);
}

/** ISO 8601 in UTC, without fraction where there is none. */
export function isoOf(timeMs: number): string {
  return new Date(timeMs).toISOString().replace('.000Z', 'Z');
}

/** ms since the epoch of `Mon Apr 06 22:19:45 PDT 2009`; null where it is no such time. */
export function dayFirstMs(text: string): number | null {
  const match = DAY_FIRST.exec(text);
  if (match === null) return null;
  const [, monthName = '', day, hour, minute, second, zone = '', year] = match;
  const month = MONTHS.indexOf(monthName.toLowerCase());
  const offsetMinutes = zoneMinutes(zone);
  if (month < 0 || offsetMinutes === null) return null;
  const local = Date.UTC(Number(year), month, Number(day), Number(hour), Number(minute), Number(second));
  const sameDay = new Date(local).getUTCDate() === Number(day) && new Date(local).getUTCHours() === Number(hour);
  return sameDay ? local - offsetMinutes * 60_000 : null;
}

function zoneMinutes(zone: string): number | null {
  const offset = /^([+-])(\d{2})(\d{2})$/.exec(zone);
  if (offset !== null) return (offset[1] === '-' ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3]));
  const hours = ZONE_HOURS[zone.toUpperCase()];
  return hours === undefined ? null : hours * 60;
}

function isoZone(zone: string | undefined): string {
  if (zone === undefined) return '';
  if (/^(z|utc)$/i.test(zone)) return 'Z';
  return zone.length === 3 ? `${zone}:00` : zone;
}
