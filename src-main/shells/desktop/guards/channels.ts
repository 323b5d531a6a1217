/** The channels between a page's preload and main. There are no others, and a page sees none of them. */
export const CHANNELS = {
  /** Frames of the engine's contract, both ways. */
  frame: 'tweetscope:frame',
  /** The link's state to the page; its greeting and its wish for a new one back. */
  link: 'tweetscope:link',
  /** Requests to main, and what it tells. */
  desktop: 'tweetscope:desktop',
  /** Paths of dropped files. */
  drop: 'tweetscope:drop',
  /** Where a view of its own is to be laid over the page. */
  view: 'tweetscope:view',
} as const;
