import type { Part, PartStatus, PipelineState } from '#shared/contract/status.ts';
import type { Sentiment } from '#shared/domain/analysis.ts';
import type { Formats } from './formats.ts';

/** All words of the console, in English. Another language is another function with the same type. */
export function englishText(format: Formats) {
  const tweets = (count: number) => (count === 1 ? '1 tweet' : `${format.count(count)} tweets`);
  const wait = (count: number) => (count === 1 ? '1 tweet waits' : `${format.count(count)} tweets wait`);
  return {
    product: 'Tweetscope',
    title: (state: string | null) => (state === null ? 'Tweetscope' : `${state} · Tweetscope`),
    profile: (name: string) => `${name} profile`,
    since: (time: string) => `since ${time}`,
    perSecond: '/s',

    states: {
      stopped: 'Stopped',
      starting: 'Starting',
      running: 'Running',
      paused: 'Paused',
      draining: 'Stopping',
      failed: 'Failed',
    } satisfies Record<PipelineState, string>,
    connecting: 'Connecting',
    notConnected: 'Not connected',

    run: {
      group: 'Pipeline',
      start: 'Start',
      pause: 'Pause',
      resume: 'Resume',
      stop: 'Stop',
      clock: 'Session',
      clockNone: 'no session',
    },

    rate: {
      label: 'Rate of the simulator',
      presets: 'Rate presets',
      wished: (words: string) => `wished ${words}`,
      measured: 'Measured rate',
      short: {
        none: 'none',
        natural: '1 every 1–3 s',
        max: 'as fast as it goes',
        perSecond: (rate: string) => `${rate}/s`,
      },
      words: {
        none: 'no tweets',
        natural: 'one tweet every 1 to 3 seconds',
        max: 'as fast as possible',
        perSecond: (rate: string) => (rate === '1' ? '1 tweet a second' : `${rate} tweets a second`),
      },
      presetNatural: '1–3 s',
      presetMax: 'Max',
      replaying: (name: string) => `Replaying ${name}`,
      replayed: (fraction: string) => `${fraction} read`,
    },

    link: {
      connecting: 'Connecting to the engine…',
      titles: {
        interrupted: 'Reconnecting… the pipeline goes on.',
        unreachable: 'Tweetscope does not answer.',
        forbidden: 'This page has no access any more.',
        restarting: 'The engine ended unexpectedly, and is being started again.',
        ending: 'Tweetscope is closing.',
        refused: 'The engine could not start.',
      },
      details: {
        interrupted: (since: string) => `The connection broke at ${since}. The numbers below are from then.`,
        unreachable: (since: string) =>
          `It ended or hangs; the numbers below are from ${since}, and what it accepted is safe in the log. If you start it again, open the address that it prints.`,
        forbidden: (since: string) =>
          `Tweetscope was started again after ${since}. Open the new address that it printed, in this browser.`,
        restarting: (since: string) =>
          `The numbers below are from ${since}. What was accepted is safe in the log, and goes on from there.`,
        ending: () =>
          'What is on its way is being stored, for 40 seconds at most; the rest waits in the log for the next start.',
        refused: () => 'Nothing was changed.',
      },
      again: 'Try again',
    },

    health: {
      title: 'Health',
      fine: 'All fine',
      fineLong: 'Every part answers.',
      idle: 'At rest',
      slow: (count: number) => (count === 1 ? '1 part is slow' : `${count} parts are slow`),
      down: (count: number) => (count === 1 ? '1 part is down' : `${count} parts are down`),
      alarms: (count: number) => (count === 1 ? '1 watch fires' : `${count} watches fire`),
      fires: 'Fires',
      watch: 'Watch',
      failed: 'Failed',
      unknown: 'Unknown',
      unknownLong: 'Without a connection nothing is known of the parts.',
      states: { idle: 'At rest', ok: 'Fine', slow: 'Slow', down: 'Down' } satisfies Record<PartStatus['state'], string>,
      waiting: (count: number) => `${wait(count)} for it`,
      open: 'Show the health of each part',
    },

    parts: {
      source: 'Source',
      broker: 'Topic',
      analyser: 'Analysis',
      index: 'Index',
      archive: 'Archive',
    } satisfies Record<Part, string>,
    partSubjects: {
      source: 'The source',
      broker: 'The broker',
      analyser: 'The analyser',
      index: 'The search index',
      archive: 'The archive',
    } satisfies Record<Part, string>,

    headline: {
      loading: 'Waiting for the engine to tell how it does.',
      stale: (time: string) => `Not connected: below is how it was at ${time}.`,
      down: (subject: string, time: string) => `${subject} is down since ${time}.`,
      slow: (subject: string, waiting: number) => `${subject} holds the pipeline back: ${wait(waiting)} for it.`,
      flowing: 'Every tweet that comes in is analysed and stored.',
      behind: (messages: number, seconds: string) => `${tweets(messages)} behind: the oldest waits for ${seconds}.`,
      growing: (rate: string) => `It grows by ${rate} a second: more comes in than can be stored.`,
      catchingUp: (duration: string) => `At this pace it has caught up in ${duration}.`,
      sourceOff: 'The source is switched off; what was accepted is stored.',
      silent: 'The rate is 0: nothing comes in.',
      sourceDone: 'The source has come to its end.',
      paused: (waiting: number) =>
        waiting === 0
          ? 'Source and consumer hold. Nothing waits.'
          : `Source and consumer hold; ${wait(waiting)} in the log.`,
      stopped: (waiting: number) =>
        waiting === 0
          ? 'Everything that was accepted is analysed and stored.'
          : `${wait(waiting)} in the log; the next start goes on there.`,
      starting: 'The parts are coming up.',
      draining: 'No new tweets come in; what is on its way is being stored.',
    },

    stations: {
      region: 'Pipeline',
      topicName: (topic: string) => topic,
      consumer: 'Consumer',
      produced: (count: string) => `${count} produced`,
      behind: 'behind',
      upToDate: 'Nothing waits',
      oldest: (duration: string) => `oldest ${duration}`,
      inFlight: (count: string, limit: string) => `${count} of ${limit} in flight`,
      latency: (duration: string) => `95% within ${duration}`,
      noLatency: 'no recent tweets',
      waiting: (count: number) => `${format.count(count)} waiting`,
      deadLetters: (count: number) => `${format.count(count)} in tweets_dlq`,
      sourceSwitch: 'Produce tweets',
      stored: (count: string) => `${count} stored`,
    },

    throughput: {
      title: 'Throughput',
      unit: 'a second',
      produced: 'Produced',
      stored: 'Stored',
      summary: (produced: string, stored: string) =>
        `Throughput of the last 10 minutes. Now ${produced} produced and ${stored} stored a second.`,
      empty: 'The line begins with the first tweets.',
    },
    lag: {
      title: 'Behind',
      unit: 'not yet stored',
      messages: 'Tweets',
      drawn: 'Drawn',
      measures: { messages: 'Tweets', seconds: 'Seconds' },
      age: 'Oldest waits',
      summary: (messages: string, seconds: string) =>
        `Lag of the last 10 minutes. Now ${messages} tweets, the oldest waits for ${seconds}.`,
    },
    latency: {
      title: 'Latency',
      unit: 'last minute',
      caption: 'Time from being produced, per hop',
      hops: { consumed: 'Consumed', analysed: 'Analysed', stored: 'Stored' },
      columns: { hop: 'Hop', p50: 'p50', p95: 'p95', p99: 'p99' },
      within: (duration: string) => `Produced to consumed: p99 ${duration}, under the 100 ms specified`,
      over: (duration: string) => `Produced to consumed: p99 ${duration}, over the 100 ms specified`,
      none: 'No tweets in the last minute',
      empty: 'No tweets in the last minute.',
    },
    sentiment: {
      title: 'Sentiment now',
      unit: 'last minute',
      names: { negative: 'Negative', neutral: 'Neutral', positive: 'Positive' } satisfies Record<Sentiment, string>,
      of: (count: number) => `${tweets(count)} analysed in the last minute`,
      empty: 'No tweets analysed in the last minute.',
    },
    accuracy: {
      title: 'Accuracy',
      right: (percent: string) => `${percent} right`,
      judged: (right: string, judged: string) =>
        `${right} of ${judged} simulated tweets got the sentiment they were written with.`,
      note: 'Measured on simulated tweets only; real ones may fare worse.',
      empty: 'Measured only while the simulator runs: it knows what it meant.',
    },
    live: {
      title: 'Live tweets',
      list: 'Live tweets, newest first',
      pause: 'Hold the feed',
      resume: 'Let the feed go on',
      held: 'Held still',
      live: 'Live',
      fresh: (count: number) => `${format.count(count)} new`,
      showFresh: (count: number) => `Show ${format.count(count)} new tweets`,
      confidence: (percent: string) => `${percent} sure`,
      notAnalysed: 'Being analysed',
      latencyTitle: 'From produced to stored',
      onItsWay: 'on its way',
      empty: {
        stopped: { title: 'No tweets yet', detail: 'Start the pipeline and they appear here, newest first.' },
        running: { title: 'Waiting for the first tweet', detail: 'At the present rate it may take a moment.' },
        silent: { title: 'Nothing comes in', detail: 'Raise the rate or switch the source on.' },
        unknown: { title: 'No tweets yet', detail: 'They appear here once the engine answers.' },
      },
    },
    activity: {
      title: 'Activity',
      levels: { info: 'Note', warning: 'Warning', error: 'Error' },
      empty: 'Starts, stops, faults and recoveries appear here.',
    },
    notice: { dismiss: 'Dismiss' },

    frame: {
      views: 'Views',
      loading: 'One moment…',
      broken: 'This view failed.',
      brokenDetail: 'The pipeline goes on; the other views work.',
      away: 'Shown as soon as Tweetscope answers.',
      missing: 'This view did not come.',
      missingDetail: 'It is loaded when it is first opened. As soon as Tweetscope answers, it is tried again.',
      again: 'Try again',
      unknown: 'There is no such view.',
      palette: 'Commands',
      help: 'Keyboard shortcuts',
      welcome: 'Show the welcome again',
      preferences: 'Preferences',
      close: 'Close',
    },
    preferences: {
      theme: { title: 'Theme', system: 'System', light: 'Light', dark: 'Dark' },
      language: { title: 'Language', system: 'System', en: 'English', fr: 'Français' },
      time: { title: 'Times', local: 'Local', utc: 'UTC' },
    },
    palette: {
      search: 'Type a command or a view',
      list: 'Commands',
      none: 'Nothing fits these words.',
      groups: {
        filter: 'Filter',
        views: 'View',
        pipeline: 'Pipeline',
        rate: 'Rate',
        feed: 'Feed',
        profile: 'Profile',
        preferences: 'Preferences',
      },
      goTo: (view: string) => `Go to ${view}`,
      filter: (name: string) => `Filter: ${name}`,
      profile: (name: string) => `Switch to the profile ${name}`,
      rate: (rate: string) => `Simulator: ${rate}`,
      marker: 'Note a marker in the session: deploy here',
      sourceOn: 'Switch the source on',
      sourceOff: 'Switch the source off',
      file: 'Replay a file of tweets…',
      start: 'Start the pipeline',
      pause: 'Pause the pipeline',
      resume: 'Resume the pipeline',
      stop: 'Stop the pipeline',
      copyLink: 'Copy a link to what is shown',
      services: 'Services: start, watch and stop them',
      keys: { move: 'choose', run: 'run', close: 'close' },
    },
    shortcuts: {
      palette: 'All commands',
      help: 'This sheet',
      view: 'Go to a view, in the order of the rail',
      hold: 'Hold the feed, or let it go on',
      filter: 'Filter the tweets',
      walk: 'Walk the list; the inspector follows',
      ends: 'To the newest or the oldest tweet',
      close: 'Close what is open beside or above',
    },
  };
}

export type Text = ReturnType<typeof englishText>;
