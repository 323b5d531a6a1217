import type { AnswerFormatChoice } from '#shared/settings/openai-settings.ts';
import { ANSWER_JSON_SCHEMA } from './answer-schema.ts';

type Format = Exclude<AnswerFormatChoice, 'auto'>;
const WEAKER: Readonly<Partial<Record<Format, Format>>> = { 'json-schema': 'json-object', 'json-object': 'text' };

/** What a server said is wrong with a request. */
export interface Complaint {
  /** The field it names; empty where it names none. */
  readonly param: string;
  readonly message: string;
}

/**
 * How requests are written so that this server and model take them. Compatible servers and reasoning models do not know
 * all of OpenAI's fields: what one complains about is left out from then on. Whatever the form asked for, the answer is
 * checked the same.
 */
export class Dialect {
  readonly #isFixed: boolean;
  #format: Format;
  #temperature = true;
  #limit: 'max_completion_tokens' | 'max_tokens' | null = 'max_completion_tokens';

  constructor(choice: AnswerFormatChoice) {
    this.#isFixed = choice !== 'auto';
    this.#format = choice === 'auto' ? 'json-schema' : choice;
  }

  get format(): Format {
    return this.#format;
  }

  /** Whether the server bounds the answer, and with it the cost. */
  get isBounded(): boolean {
    return this.#limit !== null;
  }

  fields(mostOutputTokens: number) {
    return {
      ...(this.#format === 'text' ? {} : { response_format: formatOf(this.#format) }),
      ...(this.#temperature ? { temperature: 0 } : {}),
      ...(this.#limit === null ? {} : { [this.#limit]: mostOutputTokens }),
    };
  }

  /** @param sent the fields the server complained about @returns whether other fields are sent from now on */
  adapt({ param, message }: Complaint, sent: ReturnType<Dialect['fields']>): boolean {
    const about = (name: string) => param.startsWith(name) || (param === '' && message.includes(name));
    if ('temperature' in sent && about('temperature')) return this.#without('temperature');
    if ('max_completion_tokens' in sent && about('max_completion_tokens'))
      return this.#without('max_completion_tokens');
    if ('max_tokens' in sent && about('max_tokens')) return this.#without('max_tokens');
    const isFormat = about('response_format') || (param === '' && /json_schema|json_object/.test(message));
    return 'response_format' in sent && isFormat && this.#without('response_format', sent.response_format?.type);
  }

  /** Requests under way at the same time complain of the same: one step only. */
  #without(field: string, format?: string): boolean {
    if (field === 'temperature') this.#temperature = false;
    else if (field === 'max_completion_tokens' && this.#limit === field) this.#limit = 'max_tokens';
    else if (field === 'max_tokens' && this.#limit === field) this.#limit = null;
    else if (field === 'response_format') return this.#weaken(format);
    return true;
  }

  #weaken(format: string | undefined): boolean {
    if (this.#isFixed) return false;
    if (format?.replace('_', '-') === this.#format) this.#format = WEAKER[this.#format] ?? 'text';
    return true;
  }
}

function formatOf(format: 'json-schema' | 'json-object') {
  if (format === 'json-object') return { type: 'json_object' as const };
  return {
    type: 'json_schema' as const,
    json_schema: { name: 'tweet_labels', strict: true, schema: ANSWER_JSON_SCHEMA },
  };
}
