export const REPORT_LANGUAGES = ['en', 'fr'] as const;
export type ReportLanguage = (typeof REPORT_LANGUAGES)[number];

/** How a report writes numbers and times. Times are UTC, whoever reads: two people must see the same report. */
export interface ReportFormats {
  count(value: number): string;
  /** A number with at most so many digits after the point. */
  decimal(value: number, digits?: number): string;
  /** 0–1 as a percentage; a dash where the whole is 0. */
  share(part: number, whole: number): string;
  /** 0–1 as a percentage with at most so many digits after the point. */
  percent(fraction: number, digits: number): string;
  /** Milliseconds in the unit that suits them. */
  latency(ms: number): string;
  /** A span of time in its two largest units. */
  duration(ms: number): string;
  perSecond(value: number): string;
  dateTime(ms: number): string;
  /** Hours, minutes, seconds. */
  time(ms: number): string;
  usd(value: number): string;
}

const LOCALES: Readonly<Record<ReportLanguage, string>> = { en: 'en-GB', fr: 'fr-FR' };

export function reportFormats(language: ReportLanguage): ReportFormats {
  const locale = LOCALES[language];
  const numbers = [0, 1, 2, 3].map((digits) => new Intl.NumberFormat(locale, { maximumFractionDigits: digits }));
  const decimal = (value: number, digits = 1) => (numbers[digits] ?? numbers[1])?.format(value) ?? String(value);
  const percent = (fraction: number, digits: number) =>
    `${decimal(100 * fraction, digits)}${language === 'fr' ? '\u00a0%' : '%'}`;
  const dateTime = new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    timeStyle: 'medium',
    timeZone: 'UTC',
  });
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'medium', timeZone: 'UTC' });
  const usd = new Intl.NumberFormat(locale, { style: 'currency', currency: 'USD', maximumFractionDigits: 4 });
  return {
    count: (value) => decimal(Math.round(value), 0),
    decimal,
    share: (part, whole) => (whole === 0 ? '–' : percent(part / whole, part / whole > 0.995 ? 1 : 0)),
    percent,
    latency(ms) {
      if (ms >= 10_000) return `${decimal(ms / 1_000, 0)}\u00a0s`;
      if (ms >= 1_000) return `${decimal(ms / 1_000, 1)}\u00a0s`;
      return `${decimal(ms, ms >= 10 ? 0 : 1)}\u00a0ms`;
    },
    duration(ms) {
      const seconds = Math.round(ms / 1_000);
      if (seconds < 10) return `${decimal(ms / 1_000, 1)}\u00a0s`;
      if (seconds < 60) return `${seconds}\u00a0s`;
      const units: readonly (readonly [string, number])[] = [
        [language === 'fr' ? 'j' : 'd', 86_400],
        ['h', 3_600],
        ['min', 60],
        ['s', 1],
      ];
      const first = units.findIndex(([, size]) => seconds >= size);
      const parts = units.slice(first, first + 2).map(([unit, size], at) => {
        const above = at === 0 ? Number.POSITIVE_INFINITY : (units[first]?.[1] ?? 1);
        return [Math.floor((seconds % above) / size), unit] as const;
      });
      return parts.flatMap(([amount, unit], at) => (at > 0 && amount === 0 ? [] : `${amount}\u00a0${unit}`)).join(' ');
    },
    perSecond: (value) => `${decimal(value, value >= 10 ? 0 : 1)}/s`,
    dateTime: (ms) => `${dateTime.format(ms)} UTC`,
    time: (ms) => time.format(ms),
    usd: (value) => usd.format(value),
  };
}
