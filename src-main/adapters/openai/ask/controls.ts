import type { Sentiment } from '#shared/domain/analysis.ts';

/**
 * Texts whose sentiment nobody can mistake. One of each kind travels, unmarked, with every request of several tweets: a
 * tweet that bends the judgement of the others bends theirs too, and the answer is not believed.
 */
const CONTROLS: Readonly<Record<'positive' | 'negative', readonly string[]>> = {
  positive: [
    'What a wonderful evening, I am so happy and grateful!',
    'Best birthday ever, thank you all, I love you so much!',
    'Absolutely delighted with the new bike, it is perfect!',
    'We won! I am over the moon, what a brilliant day!',
    'This cake is delicious, the best I have ever had!',
    'So proud of my daughter today, she was amazing!',
    'Quelle soirée magnifique, je suis tellement heureux !',
    'Le meilleur concert de ma vie, merci, j’ai adoré !',
    'Je suis ravie de mon nouveau vélo, il est parfait !',
    'On a gagné, quelle joie, quelle journée formidable !',
  ],
  negative: [
    'What a horrible evening, I am so sad and angry.',
    'Worst hotel ever, dirty, loud and rude staff. I hated it.',
    'I am furious, the train was cancelled again. Terrible service.',
    'This soup is disgusting, I feel sick. Never again.',
    'Awful news, I am heartbroken and cannot stop crying.',
    'My phone broke again, what useless garbage. So angry.',
    'Quelle soirée horrible, je suis triste et en colère.',
    'Le pire hôtel de ma vie, sale et bruyant, j’ai détesté.',
    'Je suis furieux, train encore annulé, service lamentable.',
    'Cette soupe est dégoûtante, je suis malade. Plus jamais.',
  ],
};

export interface Control {
  readonly text: string;
  readonly sentiment: Sentiment;
}

/** One of each kind. @param random 0–1 */
export function drawControls(random: () => number): readonly Control[] {
  return (['positive', 'negative'] as const).map((sentiment) => {
    const texts = CONTROLS[sentiment];
    return { sentiment, text: texts[Math.floor(random() * texts.length)] as string };
  });
}
