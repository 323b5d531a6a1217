/** What one page may cost the engine. */
export interface ClientLimits {
  /** Of one frame sent by a page; a larger one closes the connection (1009). */
  readonly maxFrameBytes: number;
  /** Frames that cannot be understood: so many at once, refilled at this pace; above it the connection closes (1008). */
  readonly badFrames: { readonly atOnce: number; readonly perSecond: number };
  /** Requests not yet answered, or whose answer the page has not yet taken. */
  readonly maxOpenRequests: number;
  /** From so many unsent bytes on, events are dropped or replaced by newer ones. */
  readonly highWaterBytes: number;
  /** Pause between two pings; a page that answered none in between is gone. */
  readonly heartbeatMs: number;
}

export const CLIENT_LIMITS: ClientLimits = {
  maxFrameBytes: 1_048_576,
  badFrames: { atOnce: 50, perSecond: 5 },
  maxOpenRequests: 64,
  highWaterBytes: 524_288,
  heartbeatMs: 15_000,
};
