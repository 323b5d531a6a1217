/** One protection taken away, and the test that must notice. */
export interface Revert {
  /** Of the checklist; null for a protection that is not on it. */
  readonly item: number | null;
  /** What is then wrong. */
  readonly what: string;
  /** From the project's root. */
  readonly file: string;
  /** Stands once in the file. */
  readonly from: string;
  readonly to: string;
  readonly test: NamedTest;
}

export interface NamedTest {
  /** From the project's root. */
  readonly file: string;
  /** As it stands in the file. */
  readonly name: string;
  /** The tests of its file follow each other as a visit does: it needs those before it. */
  readonly isVisit?: boolean;
}

const inFile =
  (file: string) =>
  (name: string): NamedTest => ({ file, name });
export const inSecurity = inFile('test/desktop/security.test.ts');
export const inGate = inFile('test/desktop/gate.test.ts');
export const inSandbox = inFile('test/desktop/sandbox.test.ts');
export const inPackaged = inFile('test/desktop/packaged.test.ts');
export const inKibana = (name: string): NamedTest => ({ file: 'test/desktop/kibana.test.ts', name, isVisit: true });
export const inKibanaLogin = (name: string): NamedTest => ({
  file: 'test/desktop/kibana-login.test.ts',
  name,
  isVisit: true,
});
export const inGuards = inFile('test/unit/shells/desktop/guards/guard-contents.test.ts');
