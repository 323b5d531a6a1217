import type { SessionReconciliation } from '#shared/session/session-record.ts';
import type { Formats } from '../../locale/formats.ts';

const en = (format: Formats) => ({
  title: 'Proof',
  read: 'Read topic and stores back',
  note: 'Compares every message of the topic with both stores, id by id.',
  reading: 'Reading every message back and comparing both stores…',
  found: ({ agrees, accepted, atMs }: SessionReconciliation) =>
    agrees
      ? `Topic and both stores agree on ${format.count(accepted)} messages (${format.dateTime(atMs)}).`
      : `Topic and stores do not agree (${format.dateTime(atMs)}): the books in the report name what differs.`,
});

const fr = (format: Formats): ReturnType<typeof en> => ({
  title: 'Preuve',
  read: 'Relire le topic et les stockages',
  note: 'Compare chaque message du topic avec les deux stockages, id par id.',
  reading: 'Relecture de chaque message et comparaison des deux stockages…',
  found: ({ agrees, accepted, atMs }) =>
    agrees
      ? `Le topic et les deux stockages s’accordent sur ${format.count(accepted)} messages (${format.dateTime(atMs)}).`
      : `Le topic et les stockages ne s’accordent pas (${format.dateTime(atMs)}) : les comptes du rapport nomment ce qui diffère.`,
});

export const READ_BACK_WORDS = { en, fr };
