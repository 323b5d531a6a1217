import type { KibanaReport } from '#shared/contract/kibana.ts';
import type { EngineStatus, PartStatus } from '#shared/contract/status.ts';
import type { FLOW_WORDS } from './flow-words.ts';

type Words = ReturnType<(typeof FLOW_WORDS)['en']>['dashboards'];

/** Kibana's state where it is fed by this profile; Insights, with a word on Kibana, where not. */
export function shownBy(kibana: KibanaReport | null, status: EngineStatus, words: Words) {
  const index = status.parts.find(({ part }) => part === 'index')?.state ?? 'idle';
  if (kibana === null || !kibana.isFed) {
    const kibanaLine = kibana === null ? words.unknown : words.kibanaIs(words.states[kibana.state]);
    const state: PartStatus['state'] = index === 'down' ? 'slow' : 'ok';
    return {
      view: 'insights',
      name: words.insights,
      state,
      figure: index === 'down' ? words.still : words.states.ready,
      line: index === 'down' ? words.blind : kibana?.state === 'ready' ? words.drawsFrom : kibanaLine,
    } as const;
  }
  const { state, version, hasDashboard } = kibana;
  const isMissing = state === 'ready' && hasDashboard === false;
  const tone = { ready: 'ok', starting: 'idle', importing: 'idle', absent: 'idle' } as const;
  return {
    view: 'kibana',
    name: version === null ? words.kibana : `${words.kibana} ${version}`,
    state: isMissing ? 'slow' : state in tone ? tone[state as keyof typeof tone] : 'slow',
    figure: words.states[state],
    line: isMissing ? words.notInstalled : words.drawsFrom,
  } as const;
}
