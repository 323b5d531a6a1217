import type { Spending } from '#shared/contract/spending.ts';
import { useLocale, useWords } from '../locale/use-locale.ts';
import { useConsole } from '../state/console-store.ts';
import { costOutlookOf } from './cost-outlook.ts';
import { SPENDING_WORDS } from './spending-words.ts';

/** What the wished rate costs with the present analyser, and the limit it meets: rows of a list of facts. */
export function CostFacts({ wishedPerSecond }: { readonly wishedPerSecond: number }) {
  const words = useWords(SPENDING_WORDS);
  const spending = useConsole(({ status }) => status?.spending ?? null);
  return (
    <>
      <dt>{words.perHour}</dt>
      <dd>{spending === null ? words.free : <Cost spending={spending} wishedPerSecond={wishedPerSecond} />}</dd>
      {spending !== null && <Limits spending={spending} wishedPerSecond={wishedPerSecond} />}
    </>
  );
}

interface Props {
  readonly spending: Spending;
  readonly wishedPerSecond: number;
}

function Cost({ spending, wishedPerSecond }: Props) {
  const words = useWords(SPENDING_WORDS);
  const { format } = useLocale();
  if (spending.costUsd === null) return words.priceUnknown;
  const { usdPerHour, isAboveLimit } = costOutlookOf(spending, wishedPerSecond);
  if (usdPerHour === null) return words.notYet;
  return isAboveLimit ? words.upTo(format.money(usdPerHour)) : format.money(usdPerHour);
}

function Limits({ spending, wishedPerSecond }: Props) {
  const words = useWords(SPENDING_WORDS);
  const { format } = useLocale();
  const { allowedPerSecond, isAboveLimit } = costOutlookOf(spending, wishedPerSecond);
  const { perSessionUsd, leftUsd } = spending.budget;
  const limit = () => {
    if (allowedPerSecond === null) return words.noLimit;
    return (isAboveLimit ? words.willHit : words.allows)(format.rate(allowedPerSecond));
  };
  return (
    <>
      <dt>{words.limit}</dt>
      <dd>{limit()}</dd>
      {perSessionUsd !== null && (
        <>
          <dt>{words.budgetLeft}</dt>
          <dd>{words.budgetOf(format.money(leftUsd ?? 0), format.money(perSessionUsd))}</dd>
        </>
      )}
    </>
  );
}
