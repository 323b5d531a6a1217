export const LANGUAGES = ['en', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Something in every language of the console. */
export type Translated<Value> = Readonly<Record<Language, Value>>;

/** The first language tag that the console speaks: `fr-CA` for numbers and dates as Canadian French has them. */
export function spokenTag(tags: readonly string[]): string {
  return tags.find((tag) => LANGUAGES.some((language) => new RegExp(`^${language}(-|$)`).test(tag))) ?? 'en';
}

export function languageOf(tag: string): Language {
  return LANGUAGES.find((language) => tag.startsWith(language)) ?? 'en';
}
