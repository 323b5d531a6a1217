export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: readonly string[];
}

interface Report {
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

export function runVitest(root: string, projects: readonly string[], env: NodeJS.ProcessEnv): Counts;
export function countsOf(report: Report | null, status: number | null): Counts;
export function verdictOf(
  results: readonly Counts[],
  strict: boolean,
): { readonly line: string; readonly skipped: readonly string[]; readonly isGood: boolean };
