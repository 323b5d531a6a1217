import type { Translated } from '../../locale/language.ts';

export interface SettingWords {
  readonly name: Translated<string>;
  /** The declaration has it in English. */
  readonly description: string;
  /** What is allowed, in French, where the kind of the field does not say it. */
  readonly allowed?: string;
}

export const words = (en: string, fr: string, description: string, allowed?: string): SettingWords => ({
  name: { en, fr },
  description,
  ...(allowed === undefined ? {} : { allowed }),
});

export const addressAllowed = 'une adresse http ou https sans nom ni mot de passe';
