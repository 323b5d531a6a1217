import type { Composition } from '../compose.ts';
import type { Handlers } from './handlers.ts';

type QualityHandlers = Pick<Handlers, Extract<keyof Handlers, `quality.${string}` | `reanalysis.${string}`>>;

/** How good the analysis is, a person's word on it, and analysing again. */
export function qualityHandlers({ quality }: Composition): QualityHandlers {
  const { corrections, reanalyser } = quality;
  const after = async (done: Promise<void>) => {
    await done;
    return reanalyser.read();
  };
  return {
    'quality.read': () => quality.report(),
    'quality.correct': ({ tweetId, sentiment }) => corrections.correct(tweetId, sentiment),
    'quality.correction': ({ tweetId }) => corrections.get(tweetId),
    'quality.corrections': () => corrections.all(),

    'reanalysis.read': () => reanalyser.read(),
    'reanalysis.start': (request) => reanalyser.start(request),
    'reanalysis.cancel': () => after(reanalyser.cancel()),
    'reanalysis.apply': () => after(reanalyser.apply()),
  };
}
