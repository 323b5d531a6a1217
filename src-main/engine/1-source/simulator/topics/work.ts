import type { TopicSource } from './topic-content.ts';

export const WORK: TopicSource = {
  name: 'Work',
  weight: 8,
  moods: { positive: 30, neutral: 32, negative: 38 },
  en: {
    hashtags:
      'Work; RemoteWork; OfficeLife; JobSearch; Hiring; Monday; Freelance; Career; Meetings; NewJob; WorkLifeBalance',
    things: {
      one: `my new job; the open-plan office; this meeting; my new team; the four-day week; our hiring process; the company offsite
        my home office`,
      many: 'these Monday meetings; my colleagues; the office plants; our team lunches; the new working hours',
    },
    good: `got the job!!! I start {soon} and I can't stop smiling
      my boss said "take the afternoon off, you earned it". Best boss ever
      {2-9} years freelance {today|this week} and I still love it
      first four-day week, I feel like a new person
      the team surprised me with a cake, I work with the loveliest people
      promoted!! {while} of hard work paid off
      the meeting was cancelled, what a {lovely} {day}
      finished the project {2-6} days early, so proud of us`,
    bad: `{2-4} hours of meetings that could have been one email, I'm exhausted
      {20-90} applications, zero answers. Job hunting is so depressing
      my boss called me on my day off, again. I'm done
      laid off by a group email. Disgusting
      the open-plan office is so loud I can't hear myself think, hate it
      unpaid overtime for {3-6} weeks in a row, never again
      colleague took credit for my work, I'm furious
      {5-9} interview rounds and then silence, so disrespectful
      someone microwaved fish in the office kitchen. I quit`,
    news: `we're hiring: {2-4} designers in {city}
      team meeting moves to {8-11} am on {day}
      back at the office on {day}
      job interview {tomorrow|on {day}} at {9-11} am
      home office today, in the office tomorrow
      last day before my holidays: {day}
      the company moves to {city} {soon}
      {20-70}% of our team works remotely
      deadline for the report: {day}, {2-6} pm`,
    asks: `how many days a week do you work from home?
      what do you ask at the end of a job interview?
      is anyone hiring translators in {city}?
      how long is your lunch break?`,
    sarcasm: `a pizza slice instead of a raise. I feel so valued
      "we're a family here", {2-4} weeks before the layoffs. Touching
      a meeting to prepare the meeting about having fewer meetings. Pure genius`,
    emoji: '💼; 📅; 🖥️; 📎; 🗂️',
  },
  fr: {
    hashtags:
      'Travail; Télétravail; Boulot; Emploi; Recrutement; Lundi; Freelance; Carrière; Réunion; NouveauJob; VieDeBureau',
    things: {
      m: 'mon nouveau job; cet open space; le télétravail; le séminaire d’équipe; notre processus de recrutement',
      f: 'ma nouvelle équipe; cette réunion; la semaine de quatre jours; l’ambiance au bureau',
      mp: 'mes collègues; les nouveaux horaires; nos déjeuners d’équipe',
      fp: 'les réunions du lundi; les plantes du bureau',
    },
    good: `j’ai eu le poste !!! je commence {soon}, je souris tout seul
      ma cheffe m’a dit « prends ton après-midi, tu l’as mérité ». La meilleure
      {2-9} ans de freelance cette semaine et j’adore toujours autant
      première semaine de quatre jours, je revis
      l’équipe m’a préparé un gâteau surprise, des collègues en or
      promotion !! {while} de travail récompensés
      réunion annulée, quelle belle journée
      projet fini {2-6} jours en avance, fier de nous`,
    bad: `{2-4} heures de réunion pour ce qui tenait dans un mail, je suis épuisé
      {20-90} candidatures, zéro réponse. La recherche d’emploi me déprime
      mon chef m’a encore appelé pendant mes congés, j’en peux plus
      viré par mail collectif, c’est honteux
      impossible de se concentrer dans cet open space, je déteste ça
      {3-6} semaines d’heures sup non payées, plus jamais
      un collègue s’attribue mon travail, je suis furieux
      {5-9} entretiens et plus de nouvelles, quel manque de respect
      quelqu’un a réchauffé du poisson au bureau. Je démissionne`,
    news: `on recrute : {2-4} designers à {city}
      la réunion d’équipe passe à {8-11}h {day}
      retour au bureau {day}
      entretien {soon} à {9-11}h
      télétravail aujourd’hui, bureau demain
      dernier jour avant mes congés : {day}
      la boîte déménage à {city} {soon}
      {20-70}% de l’équipe est en télétravail
      rapport à rendre {day} à {14-18}h`,
    asks: `vous faites combien de jours de télétravail ?
      vous posez quelles questions à la fin d’un entretien ?
      quelqu’un recrute des traducteurs à {city} ?
      votre pause déjeuner dure combien de temps ?`,
    sarcasm: `une part de pizza à la place d’une augmentation. Je me sens valorisé
      « on est une famille », {2-4} semaines avant les licenciements. Touchant
      une réunion pour préparer la réunion sur la réduction des réunions. Du génie`,
    emoji: '💼; 📅; 🖥️; 📎; 🗂️',
  },
};
