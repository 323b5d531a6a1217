import { type ReportFormats, type ReportLanguage, reportFormats } from '../report-formats.ts';
import { englishReport, type ReportWords } from './english.ts';
import { frenchReport } from './french.ts';

/** What a report needs to speak a language. */
export interface Voice {
  readonly language: ReportLanguage;
  readonly formats: ReportFormats;
  readonly words: ReportWords;
}

export function voiceOf(language: ReportLanguage): Voice {
  const formats = reportFormats(language);
  return { language, formats, words: language === 'fr' ? frenchReport(formats) : englishReport(formats) };
}
