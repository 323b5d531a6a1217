import type { Tweet } from '#shared/domain/tweet.ts';
import { changeParams, useRoute } from '../../frame/use-route.ts';
import { useWords } from '../../locale/use-locale.ts';
import { Segmented } from '../../parts/segmented.tsx';
import { TOPIC_WORDS } from './locale/topic-words.ts';

const LOOKS = ['message', 'tweet'] as const;
type Look = (typeof LOOKS)[number];

/** How the chosen message is looked at: as it lies in the log, or as the tweet it carries; kept while the list is walked. */
export function useLook(tweet: Tweet | null): Look {
  const wished = useRoute(({ params }) => params.look);
  return tweet !== null && wished === 'tweet' ? 'tweet' : 'message';
}

/** Nothing where the message carries no tweet. */
export function LookSwitch({ tweet }: { readonly tweet: Tweet | null }) {
  const words = useWords(TOPIC_WORDS);
  const look = useLook(tweet);
  if (tweet === null) return null;
  return (
    <Segmented
      label={words.looks.label}
      choices={LOOKS}
      nameOf={(one) => words.looks[one]}
      chosen={look}
      onChoose={(one) => changeParams({ look: one === 'message' ? null : one })}
    />
  );
}
