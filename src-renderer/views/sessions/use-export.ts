import { useCallback, useEffect, useState } from 'react';
import type { ExportFormat, ExportJob } from '#shared/contract/exports.ts';
import type { TweetFilter } from '#shared/domain/insights.ts';
import type { ErrorShape } from '#shared/errors/tweetscope-error.ts';
import { useClient } from '../../client/client-context.ts';
import { useLocale } from '../../locale/use-locale.ts';

const POLL_MS = 300;

interface Exporting {
  readonly job: ExportJob | null;
  readonly error: ErrorShape | null;
  /** The filter is of the tweets: a report is always of all. */
  start(sessionId: string, format: ExportFormat, filter: TweetFilter): Promise<void>;
  cancel(): Promise<void>;
}

/** One export at a time, fetched by the browser when it is done. */
export function useExport(): Exporting {
  const client = useClient();
  const { language } = useLocale();
  const [job, setJob] = useState<ExportJob | null>(null);
  const [error, setError] = useState<ErrorShape | null>(null);
  useEffect(() => {
    if (job?.state !== 'writing') return;
    const timer = setTimeout(async () => {
      const result = await client.request('exports.read', { exportId: job.exportId });
      if (result.ok) {
        setJob(result.data);
        if (result.data.state === 'done') fetchFile(result.data);
      } else {
        setError(result.error);
        setJob(null);
      }
    }, POLL_MS);
    return () => clearTimeout(timer);
  }, [client, job]);
  const start = useCallback(
    async (sessionId: string, format: ExportFormat, filter: TweetFilter) => {
      const result = await client.request('exports.start', { sessionId, format, language, filter });
      setError(result.ok ? null : result.error);
      setJob(result.ok ? result.data : null);
    },
    [client, language],
  );
  const cancel = async () => {
    if (job === null) return;
    const result = await client.request('exports.cancel', { exportId: job.exportId });
    if (result.ok) setJob(result.data);
  };
  return { job, error: error ?? job?.error ?? null, start, cancel };
}

export function addressOfFile({ exportId }: ExportJob): string {
  return `/exports/${exportId}`;
}

function fetchFile(job: ExportJob): void {
  const link = document.createElement('a');
  link.href = addressOfFile(job);
  link.download = job.fileName;
  link.click();
}
