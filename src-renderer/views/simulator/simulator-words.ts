import type { Scenario, SimulatedLanguage } from '#shared/domain/simulation.ts';
import type { Formats } from '../../locale/formats.ts';

interface ScenarioWords {
  readonly name: string;
  readonly does: string;
}

function english(format: Formats) {
  return {
    rate: {
      title: 'Rate',
      note: 'logarithmic, from nothing to as fast as it goes',
      slider: 'Wished rate',
      presets: 'Rates to choose',
      wished: 'Wished',
      measured: 'Measured',
    },
    outlook: {
      title: 'What this rate will do',
      keepsUp: (capacity: string) => `The pipeline keeps up: ${capacity} tweets a second were stored here.`,
      unknown: 'Not known yet: so much was never measured here. The lag will tell.',
      grows: (perSecond: string) => `The lag grows by ${perSecond} tweets a second.`,
      max: 'As fast as the pipeline stores: the source waits where 20,000 tweets are ahead of it.',
      maxLag: 'at most about 20,000',
      drain: 'Measured drain',
      drainProven: (rate: string) => `${rate} a second, with a lag to work on`,
      drainAtLeast: (rate: string) => `at least ${rate} a second`,
      drainNone: 'nothing measured yet',
      drainHeld: 'nothing: the consumer holds',
      afterMinute: 'Lag in 1 minute',
      afterTen: 'Lag in 10 minutes',
      full: 'Until full',
      fullIn: (duration: string) => `${duration}, then unread tweets are dropped`,
      fullNever: 'does not fill',
      fullByTime: (hours: string) => `no size limit; unread tweets are kept for ${hours} h`,
      fullUnlimited: 'no limit but the disk',
    },
    scenario: {
      title: 'Scenario',
      running: 'Chosen',
      words: {
        steady: { name: 'Steady', does: 'Everyday talk on many topics at an even pace.' },
        burst: { name: 'Burst', does: 'Ten seconds of each minute bring five times as many as the rest.' },
        'breaking-news': {
          name: 'Breaking news',
          does: 'A story breaks: shock first, then facts, opinions and weariness.',
        },
        'outage-complaints': {
          name: 'Outage complaints',
          does: 'A service fails: anger rises, then relief when it is back.',
        },
        'product-launch': {
          name: 'Product launch',
          does: 'Hype before a launch, then praise and disappointment side by side.',
        },
        'spam-wave': { name: 'Spam wave', does: 'A wave of look-alike adverts pushes through the ordinary talk.' },
      } satisfies Record<Scenario, ScenarioWords> as Record<Scenario, ScenarioWords>,
    },
    languages: {
      title: 'Languages',
      names: { en: 'English', fr: 'French' } satisfies Record<SimulatedLanguage, string> as Record<
        SimulatedLanguage,
        string
      >,
      share: (name: string) => `Share of ${name}`,
    },
    seed: {
      title: 'Seed',
      note: 'The same seed makes the same tweets again: --seed on the command line.',
      copy: 'Copy seed',
      copied: 'Copied',
    },
    file: {
      title: 'Source',
      note: 'A file is replayed: the simulator rests.',
      read: (fraction: string) => `${fraction} read`,
      done: 'Read to its end',
      produced: (count: number) =>
        count === 1 ? '1 tweet came out of it' : `${format.count(count)} tweets came out of it`,
    },
    waiting: 'Waiting for the engine.',
  };
}

function french(format: Formats): ReturnType<typeof english> {
  return {
    rate: {
      title: 'Débit',
      note: 'logarithmique, de rien à aussi vite que possible',
      slider: 'Débit voulu',
      presets: 'Débits à choisir',
      wished: 'Voulu',
      measured: 'Mesuré',
    },
    outlook: {
      title: 'Ce que fera ce débit',
      keepsUp: (capacity) => `La chaîne suit : ${capacity} tweets par seconde ont été enregistrés ici.`,
      unknown: 'Pas encore connu : jamais autant n’a été mesuré ici. Le retard le dira.',
      grows: (perSecond) => `Le retard croît de ${perSecond} tweets par seconde.`,
      max: 'Aussi vite que la chaîne enregistre : la source attend dès que 20 000 tweets sont en avance.',
      maxLag: 'environ 20 000 au plus',
      drain: 'Écoulement mesuré',
      drainProven: (rate) => `${rate} par seconde, avec du retard à traiter`,
      drainAtLeast: (rate) => `au moins ${rate} par seconde`,
      drainNone: 'rien de mesuré',
      drainHeld: 'rien : la lecture est retenue',
      afterMinute: 'Retard dans 1 minute',
      afterTen: 'Retard dans 10 minutes',
      full: 'Avant saturation',
      fullIn: (duration) => `${duration}, puis des tweets non lus sont perdus`,
      fullNever: 'ne se remplit pas',
      fullByTime: (hours) => `pas de limite de taille ; les tweets non lus sont gardés ${hours} h`,
      fullUnlimited: 'pas de limite sauf le disque',
    },
    scenario: {
      title: 'Scénario',
      running: 'Choisi',
      words: {
        steady: { name: 'Régulier', does: 'Conversations de tous les jours sur de nombreux sujets, à pas égal.' },
        burst: { name: 'Rafales', does: 'Dix secondes par minute en apportent cinq fois plus que le reste.' },
        'breaking-news': {
          name: 'Dernière minute',
          does: 'Une nouvelle tombe : le choc, puis les faits, les avis et la lassitude.',
        },
        'outage-complaints': {
          name: 'Panne',
          does: 'Un service tombe : la colère monte, puis le soulagement du retour.',
        },
        'product-launch': { name: 'Lancement', does: 'L’attente d’un produit, puis éloges et déceptions côte à côte.' },
        'spam-wave': { name: 'Vague de spam', does: 'Une vague de publicités semblables traverse les conversations.' },
      },
    },
    languages: { title: 'Langues', names: { en: 'Anglais', fr: 'Français' }, share: (name) => `Part de : ${name}` },
    seed: {
      title: 'Graine',
      note: 'La même graine refait les mêmes tweets : --seed en ligne de commande.',
      copy: 'Copier la graine',
      copied: 'Copiée',
    },
    file: {
      title: 'Source',
      note: 'Un fichier est rejoué : le simulateur se repose.',
      read: (fraction) => `${fraction} lus`,
      done: 'Lu jusqu’à la fin',
      produced: (count) => `${format.count(count)} ${count < 2 ? 'tweet en est sorti' : 'tweets en sont sortis'}`,
    },
    waiting: 'En attente du moteur.',
  };
}

export const SIMULATOR_WORDS = { en: english, fr: french };
