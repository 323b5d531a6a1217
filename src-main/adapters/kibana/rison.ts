export type RisonValue =
  | string
  | number
  | boolean
  | null
  | readonly RisonValue[]
  | { readonly [key: string]: RisonValue };

/** What stands without quotes: no number, no dash first, none of the signs that have a meaning. */
const PLAIN = /^[^-0-9 '!:(),*@$][^ '!:(),*@$]*$/;

/** The notation of Kibana's addresses: JSON with few signs that an address must escape. */
export function rison(value: RisonValue): string {
  if (value === null) return '!n';
  if (typeof value === 'boolean') return value ? '!t' : '!f';
  if (typeof value === 'number') return String(value).replace('+', '');
  if (typeof value === 'string') return text(value);
  if (Array.isArray(value)) return `!(${value.map((one: RisonValue) => rison(one)).join(',')})`;
  const pairs = Object.entries(value as Readonly<Record<string, RisonValue>>);
  return `(${pairs.map(([key, one]) => `${text(key)}:${rison(one)}`).join(',')})`;
}

function text(value: string): string {
  return PLAIN.test(value) ? value : `'${value.replace(/['!]/g, '!$&')}'`;
}
