import type { Tempo } from '../pace.ts';
import type { Moods, Topic } from '../topics/topic-content.ts';

/** Part of a story: for so long, such a share of all tweets is about it, in such moods. */
export interface Phase {
  readonly lengthMs: number;
  readonly share: number;
  readonly moods: Moods;
}

/** What a scenario puts into the stream at one moment. */
export interface Happening {
  readonly topic: Topic;
  readonly share: number;
  readonly moods: Moods;
  readonly isByBots: boolean;
}

/** A scenario: how it bends time, and what happens when, in ms since it began. */
export interface ScenarioPlan {
  readonly tempo: Tempo;
  happening(elapsedMs: number): Happening | null;
}

/** The phases again and again, each time with the next of `topics`. */
export function story(topics: readonly Topic[], phases: readonly Phase[], isByBots = false) {
  const cycleMs = phases.reduce((sum, phase) => sum + phase.lengthMs, 0);
  const happenings = topics.map((topic) =>
    phases.map(({ share, moods }): Happening => ({ topic, share, moods, isByBots })),
  );
  return (elapsedMs: number): Happening | null => {
    let leftMs = elapsedMs % cycleMs;
    const index = phases.findIndex(({ lengthMs }) => {
      leftMs -= lengthMs;
      return leftMs < 0;
    });
    return happenings[Math.floor(elapsedMs / cycleMs) % topics.length]?.[index] ?? null;
  };
}
