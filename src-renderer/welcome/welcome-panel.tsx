import type { ReactNode } from 'react';
import type { Rate } from '#shared/domain/rate.ts';
import type { Scenario } from '#shared/domain/simulation.ts';
import { useClient } from '../client/client-context.ts';
import { goTo } from '../frame/use-route.ts';
import { useLocale, useWords } from '../locale/use-locale.ts';
import { Button } from '../parts/button.tsx';
import { useActions } from '../state/actions.ts';
import { useConsole } from '../state/console-store.ts';
import styles from './welcome.module.css';
import { showWelcome } from './welcome.ts';
import { FlowPicture, PacePicture, SeePicture } from './welcome-pictures.tsx';
import { WELCOME_WORDS } from './welcome-words.ts';

const RATES: readonly (readonly ['natural' | 'ten' | 'hundred', Rate])[] = [
  ['natural', 'natural'],
  ['ten', 10],
  ['hundred', 100],
];
const SCENARIOS = ['steady', 'breaking-news', 'product-launch'] as const satisfies readonly Scenario[];

/** Three steps, all on one page, that end with tweets flowing. Nothing waits for them: the console works beside. */
export function WelcomePanel() {
  const words = useWords(WELCOME_WORDS);
  const client = useClient();
  const end = (view?: string) => {
    showWelcome(false);
    void client.request('settings.endWelcome', {});
    if (view !== undefined) goTo(view);
  };
  return (
    <section className={styles.panel} aria-label={words.title}>
      <header className={styles.head}>
        <div>
          <h2 className={styles.title}>{words.title}</h2>
          <p className={styles.lead}>{words.lead}</p>
        </div>
        <Button onClick={() => end()}>{words.skip}</Button>
      </header>
      <ol className={styles.steps}>
        <Step number={1} title={words.see.title} picture={<SeePicture name={words.see.picture} />}>
          <p>{words.see.text}</p>
        </Step>
        <Step number={2} title={words.pace.title} picture={<PacePicture />}>
          <Pace />
          <p>{words.pace.text}</p>
        </Step>
        <Step number={3} title={words.flow.title} picture={<FlowPicture />}>
          <Flowing onLive={() => end('live')} />
          <button type="button" className={styles.servers} onClick={() => end('settings')}>
            {words.flow.servers}
          </button>
        </Step>
      </ol>
    </section>
  );
}

interface StepProps {
  readonly number: number;
  readonly title: string;
  readonly picture: ReactNode;
  readonly children: ReactNode;
}

function Step({ number, title, picture, children }: StepProps) {
  const { format } = useLocale();
  return (
    <li className={styles.step}>
      {picture}
      <h3 className={styles.stepTitle}>
        <span className={styles.number} aria-hidden="true">
          {format.count(number)}
        </span>
        {title}
      </h3>
      {children}
    </li>
  );
}

function Pace() {
  const { pace: words } = useWords(WELCOME_WORDS);
  const actions = useActions();
  const client = useClient();
  const simulator = useConsole(({ status }) => status?.source.simulator ?? null);
  if (simulator === null) return null;
  return (
    <>
      <fieldset className={styles.choices} aria-label={words.rate}>
        {RATES.map(([name, rate]) => (
          <Button key={name} isPressed={simulator.rate === rate} onClick={() => void actions.changeRate(rate)}>
            {words.rates[name]}
          </Button>
        ))}
      </fieldset>
      <fieldset className={styles.choices} aria-label={words.scenario}>
        {SCENARIOS.map((scenario) => (
          <Button
            key={scenario}
            isPressed={simulator.scenario === scenario}
            onClick={() => void client.request('simulator.change', { scenario })}
          >
            {words.scenarios[scenario]}
          </Button>
        ))}
      </fieldset>
    </>
  );
}

function Flowing({ onLive }: { readonly onLive: () => void }) {
  const { flow: words } = useWords(WELCOME_WORDS);
  const actions = useActions();
  const state = useConsole(({ status }) => status?.state ?? 'stopped');
  const stored = useConsole(({ status }) => Math.min(status?.counts.indexed ?? 0, status?.counts.archived ?? 0));
  if (state === 'stopped' || state === 'failed') {
    return (
      <>
        <p>{words.stopped}</p>
        <Button isPrimary icon="play" onClick={() => void actions.start()}>
          {words.start}
        </Button>
      </>
    );
  }
  return (
    <>
      <p className={styles.stored}>{words.count(stored)}</p>
      <Button isPrimary onClick={onLive}>
        {words.live}
      </Button>
    </>
  );
}
