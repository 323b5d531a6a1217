import type { Sentiment } from '#shared/domain/analysis.ts';

/** As in the console's light theme (src-renderer/theme/tokens.css); Kibana opens in its light theme too. */
export const SENTIMENT_COLOURS: Readonly<Record<Sentiment, string>> = {
  positive: '#1a5cc4',
  neutral: '#475063',
  negative: '#a34405',
};
/** Of what has no sentiment. */
export const ACCENT = '#0f766e';
