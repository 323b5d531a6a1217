/** A real server as the tests and a person's stack hold it: one node, at the same port with the same data for ever. */
export interface StackServer {
  readonly name: string;
  /** As the settings of Tweetscope take it. */
  readonly address: string;
  /** Again after `stop` or `kill`. Resolves when it answers. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** SIGKILL, as a crash would. */
  kill(): Promise<void>;
  /** SIGSTOP: it takes what it is sent and answers nothing, until `thaw`. */
  freeze(): void;
  thaw(): void;
  /** For good, with all on disk, and what it brought with it too. */
  shutDown(): Promise<void>;
  /** For good and at once: nobody needs what it would still write. Idempotent. */
  close(): Promise<void>;
}
