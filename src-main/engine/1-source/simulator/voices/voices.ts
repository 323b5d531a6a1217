import type { SimulatedLanguage } from '#shared/domain/simulation.ts';
import { ENGLISH } from './english.ts';
import { FRENCH } from './french.ts';
import { type Voice, voiceFrom } from './voice.ts';

export const VOICES: Readonly<Record<SimulatedLanguage, Voice>> = { en: voiceFrom(ENGLISH), fr: voiceFrom(FRENCH) };
