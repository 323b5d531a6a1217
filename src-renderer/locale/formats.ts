/** Below it cents say too little. */
const SMALL_USD = 0.01;

export type TimeZone = 'local' | 'utc';

/** Numbers and times for a person, by locale. Units are part of the text where it says so. */
export interface Formats {
  /** Whole number with grouping: `12,345`. */
  count(value: number): string;
  /** Short: `12.3K`. */
  compact(value: number): string;
  /** A rate's number without its unit: `0.5`, `1,004`. */
  rate(perSecond: number): string;
  /** `0.42 ms`, `7.3 ms`, `240 ms`, `1.8 s`, `3.1 min`. */
  milliseconds(value: number): string;
  /** `44%` */
  percent(fraction: number): string;
  /** `78.3%` */
  precisePercent(fraction: number): string;
  /** US dollars with the digits that tell something: `$12.30`, `$0.00042`. */
  money(usd: number): string;
  /** `0.62` */
  decimal(value: number): string;
  /** With its sign: `+1.3`, `−0.4`. */
  signed(value: number): string;
  /** `23:30:05` */
  time(atMs: number): string;
  /** `23:30` */
  shortTime(atMs: number): string;
  /** `26 Jan 2026, 23:30:05` */
  dateTime(atMs: number): string;
  /** `26 Jan` */
  day(atMs: number): string;
  /** A clock that counts up: `1:02:03`. */
  clock(durationMs: number): string;
  /** A length of time in words: `12 s`, `3 min 4 s`, `2 h 5 min`. */
  duration(durationMs: number): string;
}

export function createFormats(locale: string, zone: TimeZone = 'local'): Formats {
  const timeZone = zone === 'utc' ? { timeZone: 'UTC' } : {};
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const compact = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 });
  const tenths = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const hundredths = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const precise = new Intl.NumberFormat(locale, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const signed = new Intl.NumberFormat(locale, {
    signDisplay: 'exceptZero',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const time = new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    ...timeZone,
  });
  const shortTime = new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...timeZone,
  });
  const dateTime = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'medium',
    hourCycle: 'h23',
    ...timeZone,
  });
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', ...timeZone });

  const milliseconds = (value: number): string => {
    if (value >= 60_000) return withUnit(tenths.format(value / 60_000), 'min');
    if (value >= 1_000) return withUnit(tenths.format(value / 1_000), 's');
    if (value >= 100 || value === 0) return withUnit(whole.format(value), 'ms');
    return withUnit((value >= 10 ? tenths : hundredths).format(value), 'ms');
  };
  return {
    count: (value) => whole.format(value),
    compact: (value) => compact.format(value),
    rate: (perSecond) => (perSecond > 0 && perSecond < 9.95 ? tenths : whole).format(perSecond),
    milliseconds,
    percent: (fraction) => percent.format(fraction),
    money: (usd) => money(usd, locale),
    decimal: (value) => hundredths.format(value),
    signed: (value) => signed.format(value).replace('-', '−'),
    precisePercent: (fraction) => precise.format(fraction),
    time: (atMs) => time.format(atMs),
    shortTime: (atMs) => shortTime.format(atMs),
    dateTime: (atMs) => dateTime.format(atMs),
    day: (atMs) => day.format(atMs),
    clock,
    duration,
  };
}

/** No line ends between a number and its unit. */
function withUnit(value: string | number, unit: string): string {
  return `${value}\u00a0${unit}`;
}

function money(usd: number, locale: string): string {
  const digits = usd !== 0 && Math.abs(usd) < SMALL_USD ? { maximumSignificantDigits: 2 } : {};
  return new Intl.NumberFormat(locale, { style: 'currency', currency: 'USD', ...digits }).format(usd);
}

function clock(durationMs: number): string {
  const { hours, minutes, seconds } = parts(durationMs);
  return `${hours}:${String(minutes).padStart(2, '0')}:${String(seconds).padStart(2, '0')}`;
}

function duration(durationMs: number): string {
  const { hours, minutes, seconds } = parts(durationMs);
  const [large, small] =
    hours > 0 ? [withUnit(hours, 'h'), withUnit(minutes, 'min')] : [withUnit(minutes, 'min'), withUnit(seconds, 's')];
  if (hours + minutes === 0) return small;
  // "1 min" is exact: what would follow is nothing.
  return (hours > 0 ? minutes : seconds) === 0 ? large : `${large} ${small}`;
}

function parts(durationMs: number) {
  const total = Math.max(0, Math.floor(durationMs / 1_000));
  return { hours: Math.floor(total / 3_600), minutes: Math.floor(total / 60) % 60, seconds: total % 60 };
}
