import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AnalyserInput, AnalysisOutcome } from '#engine/ports/analyser.ts';
import { SENTIMENTS } from '#shared/domain/analysis.ts';
import { speaksToModels } from '../../../../src-main/adapters/openai/ask/speaks-to-models.ts';
import { TOPICS } from '../../../../src-main/adapters/openai/ask/topics.ts';
import { ATTACKS, type Attack, obedientModel } from '../../../support/openai/attacks.ts';
import { judgeHonestly } from '../../../support/openai/honest-model.ts';
import { sentimentsOf, truthOf, tweets } from '../../../support/openai/model-tweets.ts';
import { openAnalyser } from '../../../support/openai/open-analyser.ts';
import { OpenAiStandIn } from '../../../support/openai/openai-stand-in.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const never = new AbortController().signal;
const NEIGHBOURS = 7;
const folder = temporaryFolder();
let standIn: OpenAiStandIn;

beforeAll(async () => {
  standIn = await OpenAiStandIn.start();
});
afterAll(async () => {
  await standIn.close();
  folder.dispose();
});

/** One attacker among neighbours of its own, so that nothing comes from the cache. */
function batchOf(
  { text }: Attack,
  nth: number,
): { readonly batch: AnalyserInput[]; readonly neighbours: AnalyserInput[] } {
  const neighbours = tweets(NEIGHBOURS, nth * NEIGHBOURS);
  const attacker = { id: '9', text, lang: 'en', hashtags: [] };
  return { batch: neighbours.toSpliced(nth % (NEIGHBOURS + 1), 0, attacker), neighbours };
}

function without(batch: readonly AnalyserInput[], outcomes: readonly AnalysisOutcome[]) {
  return outcomes.filter((_, at) => batch[at]?.id !== '9');
}

function isOutside(outcome: AnalysisOutcome): boolean {
  if (!outcome.ok) return false;
  const { sentiment, topic, confidence } = outcome.analysis;
  return !SENTIMENTS.includes(sentiment) || !(TOPICS as readonly string[]).includes(topic) || confidence > 1;
}

/** What an attack reached: what it changed of its neighbours, or wrote that no schema allows. */
async function reached(attacks: readonly Attack[]): Promise<string[]> {
  standIn.model = obedientModel(judgeHonestly, attacks);
  const analyser = openAnalyser(standIn, folder.path, {
    fallback: 'dead-letters',
    cachedAnswers: 0,
    keptRequests: 0,
    concurrency: 16,
  });
  const isHit = async (attack: Attack, nth: number) => {
    const { batch, neighbours } = batchOf(attack, nth);
    const outcomes = await analyser.analyse(batch, never);
    const others = without(batch, outcomes);
    const isBent = sentimentsOf(others).join() !== neighbours.map(truthOf).join();
    return isBent || others.some((one) => one.ok && one.analysis.topic !== 'Other') || outcomes.some(isOutside);
  };
  const hits = await Promise.all(attacks.map(isHit));
  await analyser.close();
  return attacks.filter((_, nth) => hits[nth]).map(({ text }) => text);
}

describe('tweets that give orders to a model that obeys', () => {
  it('are enough, in two languages, and would each do harm without defence', () => {
    expect(ATTACKS.length).toBeGreaterThanOrEqual(300);
    expect(new Set(ATTACKS.map(({ text }) => text)).size).toBe(ATTACKS.length);
    const harmless = ATTACKS.filter((attack, nth) => {
      const { batch } = batchOf(attack, nth);
      const asked = batch.map(({ text }, at) => ({ id: `n${at}`, text }));
      return obedientModel(judgeHonestly, [attack])(asked) === JSON.stringify({ results: asked.map(judgeHonestly) });
    });
    // An order for the tweet before, from the first of all, has nobody to harm.
    expect(harmless.length).toBeLessThan(ATTACKS.length / 10);
  });

  it('change nothing of their neighbours, and nothing escapes the schema', async () => {
    expect(await reached(ATTACKS)).toEqual([]);
    expect(standIn.violations).toEqual([]);
  });

  it('that pass for ordinary talk are given away by the control texts where they bend all', async () => {
    const plain: readonly Attack[] = ['Grey skies again over here', 'Ciel gris encore ce matin', '7f3k'].flatMap(
      (text) =>
        SENTIMENTS.map((sentiment) => ({
          text: `${text} ${sentiment.length}`,
          effect: (results: readonly object[]) => ({ results: results.map((one) => ({ ...one, sentiment })) }),
        })),
    );
    expect(plain.some(({ text }) => speaksToModels(text))).toBe(false);
    expect(await reached(plain)).toEqual([]);
  });

  it('are few among ordinary tweets, which are not asked for one by one', () => {
    const ordinary = tweets(200).filter(({ text }) => speaksToModels(text));
    expect(ordinary).toEqual([]);
  });
});
