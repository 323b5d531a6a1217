import type { ProfileView } from '#shared/contract/settings.ts';
import type { Rate } from '#shared/domain/rate.ts';
import { spokenRate } from '../locale/rate-words.ts';
import { type Locale, useLocale } from '../locale/use-locale.ts';
import type { IconName } from '../parts/icon.tsx';
import { type Actions, holdFeed, useActions } from '../state/actions.ts';
import { type ConsoleState, useConsole } from '../state/console-store.ts';
import { wishFiles } from '../state/file-wish.ts';
import { CHOICES, prefer } from '../state/preferences.ts';
import { useProfiles, wishProfile } from '../state/profiles.ts';
import { type SavedFilter, useSavedFilters } from '../state/saved-filters.ts';
import { showOverlay } from './overlay.ts';
import { goTo, useRoute } from './use-route.ts';
import { VIEWS } from './views.ts';

export interface Command {
  readonly id: string;
  readonly name: string;
  readonly group: string;
  readonly icon: IconName;
  /** The key that does the same. */
  readonly key?: string;
  readonly run: () => void;
}

const RATES: readonly Rate[] = ['natural', 0, 1, 10, 100, 1_000, 10_000, 'max'];

/** Everything that can be done now, as commands: what the pipeline's state does not allow is not offered. */
export function useCommands(): readonly Command[] {
  const locale = useLocale();
  const actions = useActions();
  const state = useConsole(({ status }) => status?.state ?? null);
  const isOpen = useConsole(({ link }) => link.state === 'open');
  const hasSimulator = useConsole(({ status }) => status?.source.simulator != null);
  const isSourceOn = useConsole(({ status }) => status?.source.on ?? false);
  const isPaused = useConsole(({ holds }) => holds.has('paused'));
  const filters = useSavedFilters((saved) => saved.filters);
  const profile = useConsole(({ status }) => status?.profile ?? null);
  const { all: profiles, canSwitch } = useProfiles();
  return [
    ...viewCommands(locale),
    ...(isOpen ? pipelineCommands(locale, actions, state, isSourceOn) : []),
    ...(isOpen ? [fileCommand(locale)] : []),
    ...(isOpen && hasSimulator ? rateCommands(locale, actions) : []),
    ...filterCommands(locale, filters),
    ...(canSwitch ? profileCommands(locale, profiles, profile) : []),
    feedCommand(locale, isPaused),
    ...preferenceCommands(locale),
    ...pageCommands(locale),
  ];
}

function viewCommands({ text, language }: Locale): readonly Command[] {
  return VIEWS.map(({ id, name, icon }, index) => ({
    id: `view/${id}`,
    name: text.palette.goTo(name[language]),
    group: text.palette.groups.views,
    icon,
    ...(index < 9 ? { key: String(index + 1) } : {}),
    run: () => goTo(id),
  }));
}

type State = NonNullable<ConsoleState['status']>['state'] | null;

function pipelineCommands({ text }: Locale, actions: Actions, state: State, isOn: boolean): readonly Command[] {
  const group = text.palette.groups.pipeline;
  const { start, pause, resume, stop, marker, sourceOn, sourceOff } = text.palette;
  const is = (...states: readonly State[]) => states.includes(state);
  const offered: readonly (Command | false)[] = [
    is('stopped', 'failed') && { id: 'start', name: start, group, icon: 'play', run: () => void actions.start() },
    is('running') && { id: 'pause', name: pause, group, icon: 'pause', run: () => void actions.pause() },
    is('paused') && { id: 'resume', name: resume, group, icon: 'play', run: () => void actions.resume() },
    is('running', 'paused', 'starting') && {
      id: 'stop',
      name: stop,
      group,
      icon: 'stop',
      run: () => void actions.stop(),
    },
    is('running', 'paused') && {
      id: 'mark',
      name: marker,
      group,
      icon: 'archive',
      run: () => goTo('sessions', { mark: 'yes' }),
    },
    is('running', 'paused') && {
      id: 'source',
      name: isOn ? sourceOff : sourceOn,
      group,
      icon: 'source',
      run: () => void actions.toggleSource(!isOn),
    },
  ];
  return offered.filter((command) => command !== false);
}

function fileCommand({ text }: Locale): Command {
  const { file: name, groups } = text.palette;
  return { id: 'file', name, group: groups.pipeline, icon: 'source', run: () => wishFiles() };
}

function rateCommands(locale: Locale, actions: Actions): readonly Command[] {
  const { palette } = locale.text;
  return RATES.map((rate) => ({
    id: `rate/${rate}`,
    name: palette.rate(spokenRate(rate, locale)),
    group: palette.groups.rate,
    icon: 'source',
    run: () => void actions.changeRate(rate),
  }));
}

/** Saved filters work on the tweets that pass; from Insights they stay there. */
function filterCommands({ text }: Locale, filters: readonly SavedFilter[]): readonly Command[] {
  return filters.map(({ id, name, params }) => ({
    id: `filter/${id}`,
    name: text.palette.filter(name),
    group: text.palette.groups.filter,
    icon: 'star',
    run: () => goTo(useRoute.getState().view === 'insights' ? 'insights' : 'live', params),
  }));
}

/** Each asks first. */
function profileCommands({ text }: Locale, all: readonly ProfileView[], present: string | null): readonly Command[] {
  return all
    .filter(({ name }) => name !== present)
    .map(({ name }) => ({
      id: `profile/${name}`,
      name: text.palette.profile(name),
      group: text.palette.groups.profile,
      icon: 'settings',
      run: () => wishProfile(name),
    }));
}

function feedCommand({ text }: Locale, isPaused: boolean): Command {
  return {
    id: 'feed',
    name: isPaused ? text.live.resume : text.live.pause,
    group: text.palette.groups.feed,
    icon: isPaused ? 'play' : 'pause',
    key: 'p',
    run: () => holdFeed('paused', !isPaused),
  };
}

function preferenceCommands({ text }: Locale): readonly Command[] {
  const { theme, language, time } = text.preferences;
  const command = (name: string, run: () => void): Command => {
    return { id: `prefer/${name}`, name, group: text.palette.groups.preferences, icon: 'settings', run };
  };
  return [
    ...CHOICES.theme.map((choice) => command(`${theme.title}: ${theme[choice]}`, () => prefer({ theme: choice }))),
    ...CHOICES.language.map((choice) =>
      command(`${language.title}: ${language[choice]}`, () => prefer({ language: choice })),
    ),
    ...CHOICES.time.map((choice) => command(`${time.title}: ${time[choice]}`, () => prefer({ time: choice }))),
  ];
}

function pageCommands({ text }: Locale): readonly Command[] {
  const group = text.palette.groups.views;
  return [
    {
      id: 'services',
      name: text.palette.services,
      group,
      icon: 'kibana',
      run: () => goTo('kibana', { pane: 'services' }),
    },
    { id: 'help', name: text.frame.help, group, icon: 'help', key: '?', run: () => showOverlay('help') },
    {
      id: 'link',
      name: text.palette.copyLink,
      group,
      icon: 'link',
      run: () => void navigator.clipboard.writeText(location.href),
    },
  ];
}
