import type { Session } from '../session/session-record.ts';
import { evidenceOf } from './evidence.ts';
import { type Element, element } from './node.ts';
import { picturesOf } from './pictures.ts';
import { sessionTitle, type Verdict, verdictOf } from './verdict.ts';
import type { Voice } from './words/report-words.ts';

/** A session as a page: the verdict, then the pictures, then the evidence. */
export function reportDocument(session: Session, voice: Voice): Element {
  const { words, language } = voice;
  return element(
    'article',
    { class: 'report', lang: language },
    element(
      'header',
      { class: 'masthead' },
      element('p', { class: 'kind' }, words.title),
      element('h1', {}, element('bdi', {}, sessionTitle(session, voice))),
      session.tags.length > 0 &&
        element(
          'ul',
          { class: 'tags' },
          session.tags.map((tag) => element('li', {}, tag)),
        ),
    ),
    verdictSection(verdictOf(session, voice)),
    session.notes.trim() !== '' && notesSection(session.notes, voice),
    picturesOf(session, voice),
    evidenceOf(session, voice),
    element('footer', { class: 'colophon' }, words.madeWith(session.versions.tweetscope, session.id)),
  );
}

function verdictSection({ tone, headline, points }: Verdict): Element {
  return element(
    'section',
    { class: 'verdict' },
    element('h2', { class: `headline ${tone}` }, headline),
    element(
      'div',
      { class: 'points' },
      points.map((point) =>
        element(
          'div',
          { class: `point ${point.tone}` },
          element('h3', {}, point.label),
          element('p', { class: 'value' }, element('bdi', {}, point.value)),
          element('p', { class: 'words' }, element('bdi', {}, point.words)),
        ),
      ),
    ),
  );
}

function notesSection(notes: string, { words }: Voice): Element {
  const paragraphs = notes.split(/\n\s*\n/).map((paragraph) => element('p', {}, element('bdi', {}, paragraph)));
  return element('section', { class: 'notes' }, element('h2', {}, words.evidence.notes), paragraphs);
}
