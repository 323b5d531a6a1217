export interface RebuildProgress {
  readonly phase: 'copying' | 'comparing' | 'switching';
  /** Documents copied, or compared. */
  readonly done: number;
  /** Documents in the present index; it may grow meanwhile. */
  readonly total: number;
}

export interface RebuildReport {
  /** `current`: the index has the present mapping already, and nothing was done. */
  readonly outcome: 'rebuilt' | 'current';
  readonly from: string;
  /** The new index, behind the name everybody uses; the same as `from` where nothing was done. */
  readonly to: string;
  readonly copied: number;
  /** Read out of both indices, and found equal in every field. */
  readonly compared: number;
  /** Whether it went on where an earlier rebuild was interrupted. */
  readonly wasContinued: boolean;
  /** How long writes waited for the switch, ms. */
  readonly blockedMs: number;
}

export interface RebuildOptions {
  /** Rebuild although the mapping is the present one: for another number of shards. */
  readonly force: boolean;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: RebuildProgress) => void;
}

/** Copies the search index into a new one with the present mapping, while the pipeline writes. */
export interface IndexRebuild {
  /** Interrupted, it goes on from there the next time. @throws the reason of the signal */
  run(options: RebuildOptions): Promise<RebuildReport>;
  /** Removes what an interrupted rebuild left. @returns the index removed, null where there was none */
  discard(): Promise<string | null>;
  close(): Promise<void>;
}
