import type { ComponentType } from 'react';
import type { Translated } from '../locale/language.ts';
import type { IconName } from '../parts/icon.tsx';
import { FlowView } from '../views/flow/flow-view.tsx';
import { LazyView } from './lazy-view.ts';

export interface View {
  /** Its name in the address. */
  readonly id: string;
  readonly name: Translated<string>;
  readonly icon: IconName;
  readonly component: ComponentType | LazyView;
}

const LiveView = new LazyView(async () => (await import('../views/live/live-view.tsx')).LiveView);
const InsightsView = new LazyView(async () => (await import('../views/insights/insights-view.tsx')).InsightsView);
const TopicView = new LazyView(async () => (await import('../views/topic/topic-view.tsx')).TopicView);
const SimulatorView = new LazyView(async () => (await import('../views/simulator/simulator-view.tsx')).SimulatorView);
const RehearseView = new LazyView(async () => (await import('../views/rehearse/rehearse-view.tsx')).RehearseView);
const QualityView = new LazyView(async () => (await import('../views/quality/quality-view.tsx')).QualityView);
const WatchesView = new LazyView(async () => (await import('../views/watches/watches-view.tsx')).WatchesView);
const SessionsView = new LazyView(async () => (await import('../views/sessions/sessions-view.tsx')).SessionsView);
const KibanaView = new LazyView(async () => (await import('../views/kibana/kibana-view.tsx')).KibanaView);
const ActivityView = new LazyView(async () => (await import('../views/activity/activity-view.tsx')).ActivityView);
const SettingsView = new LazyView(async () => (await import('../views/settings/settings-view.tsx')).SettingsView);

/** Every view, in the order of the rail; keys 1 to 9 open them. */
export const VIEWS: readonly View[] = [
  { id: 'flow', name: { en: 'Flow', fr: 'Flux' }, icon: 'flow', component: FlowView },
  { id: 'live', name: { en: 'Live', fr: 'Direct' }, icon: 'live', component: LiveView },
  { id: 'insights', name: { en: 'Insights', fr: 'Analyses' }, icon: 'insights', component: InsightsView },
  { id: 'topic', name: { en: 'Topic', fr: 'Topic' }, icon: 'topic', component: TopicView },
  { id: 'simulator', name: { en: 'Simulator', fr: 'Simuler' }, icon: 'simulator', component: SimulatorView },
  { id: 'quality', name: { en: 'Quality', fr: 'Qualité' }, icon: 'quality', component: QualityView },
  { id: 'watches', name: { en: 'Watches', fr: 'Veilles' }, icon: 'watches', component: WatchesView },
  { id: 'rehearse', name: { en: 'Rehearse', fr: 'Répéter' }, icon: 'rehearse', component: RehearseView },
  { id: 'sessions', name: { en: 'Sessions', fr: 'Sessions' }, icon: 'archive', component: SessionsView },
  { id: 'kibana', name: { en: 'Kibana', fr: 'Kibana' }, icon: 'kibana', component: KibanaView },
  { id: 'activity', name: { en: 'Activity', fr: 'Activité' }, icon: 'activity', component: ActivityView },
  { id: 'settings', name: { en: 'Settings', fr: 'Réglages' }, icon: 'settings', component: SettingsView },
];

export function findView(id: string): View | undefined {
  return VIEWS.find((view) => view.id === id);
}

/** Brings what may be opened later, so that it opens even when the program has ended. What fails is told when it is opened. */
export async function loadAllViews(): Promise<void> {
  await Promise.allSettled(VIEWS.map(({ component }) => (component instanceof LazyView ? component.load() : null)));
}
