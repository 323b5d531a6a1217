/** Makes a PDF of a page. */
export interface PdfPrinter {
  /**
   * @param htmlFile a page that needs nothing else, by its path
   * @throws PDF_UNAVAILABLE where nothing here can print, EXPORT_FAILED where printing failed
   */
  print(htmlFile: string, pdfFile: string, signal: AbortSignal): Promise<void>;
}
