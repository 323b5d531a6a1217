/** How somebody types. `careful` minds capitals and full stops, `plain` only capitals, `lower` neither. */
export type Habit = 'careful' | 'plain' | 'lower';

export interface User {
  readonly name: string;
  readonly followers: number;
  readonly habit: Habit;
  /** 0–1: how often a tweet of theirs ends with emoji. */
  readonly emojiShare: number;
  /** Indices of the topics they mostly talk about. */
  readonly interests: readonly [number, number];
  /** Posts advertising by rote. */
  readonly isBot: boolean;
}
