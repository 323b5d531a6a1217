import type { PdfPrinter } from '#engine/ports/pdf-printer.ts';
import { checkSecretName, type SecretStore } from '#engine/ports/secret-store.ts';
import type { RunErrand } from './errands.ts';

/** The keychain, asked of main over the line: a secret is never an argument or a variable of a process. */
export function keychainOver(run: RunErrand): SecretStore {
  const named = <Answer>(name: string, ask: () => Promise<Answer>) => {
    checkSecretName(name);
    return ask();
  };
  return {
    describe: () => run('secrets.describe', {}),
    read: async (name) => named(name, () => run('secrets.read', { name })),
    write: async (name, secret) => {
      await named(name, () => run('secrets.write', { name, secret }));
    },
    forget: async (name) => {
      await named(name, () => run('secrets.forget', { name }));
    },
    // Main keeps it: it outlives this engine.
    close: async () => undefined,
  };
}

/** Electron's own printing: no browser of this machine is needed. */
export function printerOver(run: RunErrand): PdfPrinter {
  return {
    print: async (htmlFile, pdfFile, signal) => {
      signal.throwIfAborted();
      await run('pdf.print', { htmlFile, pdfFile });
      signal.throwIfAborted();
    },
  };
}
