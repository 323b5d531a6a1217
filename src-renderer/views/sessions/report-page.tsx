import { createElement, type ReactNode, useEffect, useMemo } from 'react';
import type { Child } from '#shared/report/node.ts';
import { reportDocument } from '#shared/report/report-document.ts';
import { REPORT_STYLE } from '#shared/report/report-style.ts';
import { voiceOf } from '#shared/report/words/report-words.ts';
import type { Session } from '#shared/session/session-record.ts';
import { useLocale } from '../../locale/use-locale.ts';

/** The report's own tree as React's: the same content as its file, and as safe. */
export function ReportPage({ session }: { readonly session: Session }) {
  const { language } = useLocale();
  useReportStyle();
  return useMemo(() => toReact(reportDocument(session, voiceOf(language))), [session, language]);
}

function toReact(node: Child): ReactNode {
  if (node === null || node === false || typeof node === 'string') return node;
  const { class: className, ...attributes } = node.attributes;
  return createElement(node.tag, { ...attributes, className }, ...node.children.map(toReact));
}

/** A sheet made by script is no inline style: the page's policy stays as strict as it is. */
function useReportStyle(): void {
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(REPORT_STYLE);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, []);
}
