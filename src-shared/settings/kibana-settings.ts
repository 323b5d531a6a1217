import { setting } from './setting.ts';
import { optionalText, text } from './setting-kinds.ts';

/** A name and password in an address would be printed with it. */
const URL_WITHOUT_SECRETS = /^https?:\/\/[^\s@]+$/;

/** Where the dashboards are. */
export const KIBANA_SETTINGS = {
  'kibana.url': setting(text('an http or https address without name and password', URL_WITHOUT_SECRETS), {
    description: 'Where Kibana answers, for this program and for the browser alike.',
    default: 'http://localhost:5601',
    example: 'https://kibana.example.org',
  }),
  'kibana.space': setting(optionalText('lower-case letters, digits, "_" and "-"'), {
    description: 'Space of Kibana that holds the dashboards; empty for the default one.',
    default: '',
    example: 'marketing',
  }),
  'kibana.username': setting(optionalText('a name'), {
    description: 'Name for basic authentication.',
    default: '',
    example: 'tweetscope',
  }),
  'kibana.password': setting(optionalText('a password'), {
    description: 'Password for basic authentication.',
    default: '',
    example: 'secret',
    secret: true,
  }),
  'kibana.apiKey': setting(optionalText('an encoded API key'), {
    description: 'API key, in place of name and password.',
    default: '',
    example: 'VnVhQ2ZHY0JDZGJr',
    secret: true,
  }),
} as const;
