/** Which of the forms in `<singular,plural>` or `<m,f,mp,fp>` agrees with a noun. */
export const FORM = { masculine: 0, feminine: 1, masculinePlural: 2, femininePlural: 3 } as const;
export type Form = (typeof FORM)[keyof typeof FORM];

/** A noun phrase with its article, as it stands after nothing, after "of" (French de) and after "to" (French à). */
export interface Noun {
  readonly plain: string;
  readonly of: string;
  readonly to: string;
  readonly form: Form;
}

/** Noun phrases by form, each a list separated by `;`. English has `one` and `many`, French `m`, `f`, `mp`, `fp`. */
export interface NounsSource {
  readonly one?: string;
  readonly many?: string;
  readonly m?: string;
  readonly f?: string;
  readonly mp?: string;
  readonly fp?: string;
}

export function nounsFrom({ one, many, m, f, mp, fp }: NounsSource): Noun[] {
  return [
    ...entries(one).map((plain) => english(plain, FORM.masculine)),
    ...entries(many).map((plain) => english(plain, FORM.masculinePlural)),
    ...entries(m).map((plain) => french(plain, FORM.masculine)),
    ...entries(f).map((plain) => french(plain, FORM.feminine)),
    ...entries(mp).map((plain) => french(plain, FORM.masculinePlural)),
    ...entries(fp).map((plain) => french(plain, FORM.femininePlural)),
  ];
}

/**
 * The entries of a list as the vocabulary writes it: one a line, or separated by `;`. Its typographic apostrophes,
 * which need no escape in any string, become the ones that people type.
 */
export function entries(list = ''): string[] {
  return list
    .replaceAll('’', "'")
    .split(/[;\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

function english(plain: string, form: Form): Noun {
  return { plain, of: `of ${plain}`, to: `to ${plain}`, form };
}

/** de + le = du, de + les = des, à + le = au, à + les = aux; all other articles stay. */
function french(plain: string, form: Form): Noun {
  if (plain.startsWith('le ')) return { plain, of: `du ${plain.slice(3)}`, to: `au ${plain.slice(3)}`, form };
  if (plain.startsWith('les ')) return { plain, of: `des ${plain.slice(4)}`, to: `aux ${plain.slice(4)}`, form };
  return { plain, of: `de ${plain}`, to: `à ${plain}`, form };
}
