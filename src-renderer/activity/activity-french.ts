import type { ActivityWhat } from '#shared/contract/activity.ts';
import type { Fault } from '#shared/contract/rehearsal.ts';
import type { Part, PipelineState } from '#shared/contract/status.ts';
import { watchName } from '#shared/text/watch-names.ts';
import type { Formats } from '../locale/formats.ts';

const STATES: Readonly<Record<PipelineState, string>> = {
  starting: 'La chaîne démarre',
  running: 'La chaîne est en marche',
  paused: 'En pause : source et consommateur attendent, rien n’est perdu',
  draining: 'Arrêt : ce qui est en route est terminé',
  stopped: 'La chaîne s’est arrêtée ; ce qui n’est pas validé attend dans le journal',
  failed: 'La chaîne a échoué',
};

const PARTS: Readonly<Record<Part, string>> = {
  source: 'La source',
  broker: 'Le broker',
  analyser: 'L’analyseur',
  index: 'L’index',
  archive: 'L’archive',
};

const FAULTS: Readonly<Record<Fault, string>> = {
  'analyser-busy': 'l’analyseur répond 429',
  'analyser-garbled': 'un tiers des réponses est malformé',
  'index-down': 'l’index est en panne',
  'archive-slow': 'l’archive est lente',
  'poison-messages': 'des messages qui ne sont pas des tweets arrivent',
  burst: 'dix fois plus de tweets arrivent',
};

const STAGES: Readonly<Record<string, string>> = { decode: 'lecture', analyse: 'analyse' };
const stage = (name: string): string => STAGES[name] ?? name;

/** What the engine says in English, by what happened. */
export function frenchActivity(what: ActivityWhat, format: Formats): string {
  const seconds = (value: number) => format.milliseconds(value * 1_000);
  switch (what.kind) {
    case 'state':
      return STATES[what.state];
    case 'settingsApplied':
      return `De nouveaux réglages sont en vigueur, avec le profil ${what.profile}`;
    case 'settingsRefused':
      return 'Les nouveaux réglages n’ont pas fonctionné, les anciens sont de retour';
    case 'partDown':
      return `${PARTS[what.part]} ne répond plus`;
    case 'partUp':
      return `${PARTS[what.part]} répond de nouveau après ${seconds(what.seconds)}`;
    case 'deadLettered':
      return what.count === 1
        ? `Un message est allé aux lettres mortes (${what.code}, étape ${stage(what.stage)})`
        : `${format.count(what.count)} messages sont allés aux lettres mortes, le premier avec ${what.code} (étape ${stage(what.stage)})`;
    case 'sourceEnded':
      return what.rejected === 0
        ? `La source est finie après ${format.count(what.produced)} tweets`
        : `La source est finie après ${format.count(what.produced)} tweets ; ${format.count(what.rejected)} lignes n’en étaient pas`;
    case 'assigned':
      return `Lecture de la partition ${what.partitions.map((one) => `${one.partition} dès ${one.offset}`).join(', ')}`;
    case 'revoked':
      return `Partition rendue : ${what.partitions.join(', ')}`;
    case 'topicRestored':
      return `Le topic ${what.topic} avait été supprimé ; il est refait selon les réglages. Ce que personne n’avait lu est parti avec lui`;
    case 'topicDiffers':
      return `Le topic ${what.topic} n’est pas comme réglé`;
    case 'redriven':
      return `Lettres mortes renvoyées au topic : ${format.count(what.count)}`;
    case 'offsetsReset':
      return `Positions déplacées : ${format.count(what.again)} messages reviennent, ${format.count(what.skipped)} sont sautés`;
    case 'rehearsalStarted':
      return `Répétition : ${FAULTS[what.fault]}, exprès, pendant ${seconds(what.seconds)}`;
    case 'rehearsalHealed':
      return `Répétition : la panne « ${FAULTS[what.fault]} » est finie`;
    case 'rehearsalRecovered':
      return `Répétition : remis de « ${FAULTS[what.fault]} » en ${seconds(what.seconds)} ; au plus ${format.count(what.peakLag)} messages de retard`;
    case 'alarm':
      return what.isFiring
        ? `La veille « ${watchName(what.name, 'fr')} » s’est déclenchée`
        : `La veille « ${watchName(what.name, 'fr')} » est calmée`;
    case 'alarmUndelivered':
      return 'Une alarme n’a pas pu partir';
    case 'marked':
      return `Repère : ${what.text}`;
    case 'sessionLost':
      return 'La session n’est plus enregistrée';
    case 'reanalysed':
      return `${format.count(what.count)} tweets enregistrés ont une nouvelle analyse, par ${what.analyser}`;
    case 'consumerHeld':
      return what.on ? 'Le consommateur attend ; le journal est le tampon' : 'Le consommateur reprend';
  }
}
