import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '#engine/ports/clock.ts';
import type { SessionStore } from '#engine/ports/session-store.ts';
import type { Replay, ReplayPaceName } from '#shared/contract/replay.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import type { Session } from '#shared/session/session-record.ts';
import { type ReplayParts, replaySession } from './replay-session.ts';

interface Dependencies extends ReplayParts {
  readonly sessions: SessionStore;
  readonly clock: Clock;
}

/**
 * Replays beside the running pipeline, one at a time, in `replays/` of the data folder. The folder of the one before is
 * removed when the next begins; what each found stays as a session, to be compared with the first.
 */
export class Replays {
  readonly #dependencies: Dependencies;
  #replay: Replay | null = null;
  #stopping = new AbortController();
  #work: Promise<void> = Promise.resolve();

  constructor(dependencies: Dependencies) {
    this.#dependencies = dependencies;
  }

  read(): Replay | null {
    return this.#replay;
  }

  /** @throws REPLAY_BUSY, SESSION_UNKNOWN */
  start(sessionId: string, pace: ReplayPaceName): Replay {
    const { sessions, clock } = this.#dependencies;
    if (this.#replay?.state === 'running') throw new TweetscopeError('REPLAY_BUSY', 'a session is being replayed');
    if (sessions.read(sessionId) === null) {
      throw new TweetscopeError('SESSION_UNKNOWN', `there is no session ${sessionId}`);
    }
    this.#stopping = new AbortController();
    const replay: Replay = {
      sessionId,
      pace,
      startedAtMs: clock.nowMs(),
      state: 'running',
      fraction: 0,
      replayed: 0,
      report: null,
      error: null,
    };
    this.#replay = replay;
    this.#work = this.#run(sessionId, pace);
    return replay;
  }

  /** Does nothing where none runs. */
  async cancel(): Promise<void> {
    this.#stopping.abort();
    await this.#work;
  }

  /** Idempotent. */
  async close(): Promise<void> {
    await this.cancel();
  }

  async #run(sessionId: string, pace: ReplayPaceName): Promise<void> {
    const folder = join(this.#dependencies.settings.data, 'replays');
    try {
      rmSync(folder, { recursive: true, force: true });
      const { report, replay } = await replaySession(this.#dependencies, {
        sessionId,
        into: join(folder, sessionId),
        pace,
        signal: this.#stopping.signal,
        onProgress: (fraction, replayed) => this.#change({ fraction, replayed }),
      });
      if (replay !== null) this.#keep(replay, sessionId);
      const state = report.isCancelled ? 'cancelled' : 'done';
      this.#change({ state, report, fraction: report.isCancelled ? (this.#replay?.fraction ?? 0) : 1 });
    } catch (thrown) {
      this.#change({ state: 'failed', error: TweetscopeError.from(thrown).toShape() });
    }
  }

  /** Among the sessions of this data folder, so that it can be compared with the one it repeats. */
  #keep({ name: _, notes: __, tags: ___, events, readings, ...head }: Session, of: string): void {
    const { sessions } = this.#dependencies;
    sessions.write({ head, readings: { from: 0, items: readings }, events: { from: 0, items: events } });
    sessions.label(head.id, { name: `Replay of ${of}`, notes: '', tags: ['replay'] });
  }

  #change(part: Partial<Replay>): void {
    if (this.#replay !== null) this.#replay = { ...this.#replay, ...part };
  }
}
