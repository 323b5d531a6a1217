import type { TopicSource } from './topic-content.ts';

export const EDUCATION: TopicSource = {
  name: 'Education',
  weight: 6,
  moods: { positive: 36, neutral: 34, negative: 30 },
  en: {
    hashtags:
      'Education; Exams; University; Teachers; StudyTips; PhDLife; BackToSchool; Homework; Graduation; Students; Maths',
    things: {
      one: `my maths teacher; the university library; this lecture; the exam timetable; our school canteen; my thesis; the student portal; the new classroom
        this online course`,
      many: 'my professors; the school reports; the study groups; the lecture slides',
    },
    good: `passed all my exams!!! I could hug everybody
      thesis handed in, {60-190} pages, I'm free and so happy
      a former student came back to say thank you, teaching is {lovely}
      {friend} got into university, we're all so proud!
      best lecture of the term today, the whole room laughed
      my pupil read a whole page aloud for the first time, I almost cried with joy
      got a scholarship for {city}!!
      finally understood integrals after {while}, I love my maths teacher`,
    bad: `failed the exam by {2-4} points, I want to disappear
      {28-36} pupils in one class and no assistant, this is unacceptable
      {3-5} exams in {2-4} days, who plans this, I'm exhausted
      the student portal crashed at the deadline, I'm panicking
      {400-900} dollars for textbooks I'll open once, what a scam
      my thesis supervisor hasn't answered for {while}, so frustrating
      the classroom is {10-14} degrees cold, this is a disgrace
      group work: {3-5} people, one does everything. Me. I'm fed up`,
    news: `exam results come out on {day}
      term starts {soon}
      chapter {2-9} of the thesis, {200-1900} words {today|so far}
      open day at the university of {city} on {day}
      the lecture moves to room {100-390}
      parents' evening on {day} at {5-7} pm
      the school in {city} gets {20-90} new bikes
      homework for {day}: exercises {2-9} to {10-19}`,
    asks: `how do you take notes, paper or laptop?
      is the library open on {day}?
      what did you get for exercise {2-9}?
      any tips for a first lecture as a teacher?
      which university in {city} has a good history course?`,
    sarcasm: `an 8 am lecture read aloud from slides. Worth every cent of the tuition
      group project, so I finally get to do four people's work. What an opportunity
      the portal is "under maintenance" {2-5} hours before the deadline. Perfect timing, thank you`,
    emoji: '🎓; 📝; 🏫; 📐; ✏️',
  },
  fr: {
    hashtags: 'Éducation; Examens; Université; Profs; Révisions; Thèse; Rentrée; Devoirs; Bac; Étudiants; Maths',
    things: {
      m: 'mon prof de maths; ce cours en ligne; l’emploi du temps des examens; mon mémoire; ce cours d’histoire',
      f: 'la bibliothèque universitaire; la cantine de l’école; ma thèse; la plateforme des inscriptions; la nouvelle salle de classe',
      mp: 'mes profs; les bulletins scolaires',
      fp: 'mes fiches de révision; les diapos du cours',
    },
    good: `tous mes examens validés !!! je pourrais embrasser tout le monde
      thèse déposée, {60-190} pages, je suis libre et heureux
      une ancienne élève est revenue me dire merci, le plus beau métier du monde
      reçu à l’université de {city}, toute la famille est trop fière !
      le meilleur cours du semestre aujourd’hui, toute la salle a ri
      mon élève a lu une page entière à voix haute, j’en aurais pleuré de joie
      j’ai décroché une bourse pour {city} !!
      j’ai enfin compris les intégrales après {while}, merci à mon prof, il est génial`,
    bad: `recalé à {2-4} points près, j’ai envie de disparaître
      {28-36} élèves par classe et aucun moyen, c’est inacceptable
      {3-5} partiels en {2-4} jours, je suis épuisé
      la plateforme plante le jour du rendu, je panique, c’est {nul}
      {100-300} euros de manuels que j’ouvrirai une fois, quelle arnaque
      mon directeur de thèse ne répond plus depuis {while}, c’est pénible
      {10-14} degrés dans la salle de classe, c’est une honte
      travail de groupe à {3-5}, devinez qui fait tout. J’en ai marre`,
    news: `les résultats tombent {day}
      la rentrée, c’est {soon}
      chapitre {2-9} de la thèse, {200-1900} mots pour l’instant
      portes ouvertes à l’université de {city} {day}
      le cours passe en salle {100-390}
      réunion parents-profs {day} à {17-19}h
      l’école de {city} reçoit {20-90} vélos
      devoirs pour {day} : exercices {2-9} à {10-19}`,
    asks: `vous prenez vos notes sur papier ou sur ordi ?
      la bibliothèque est ouverte {day} ?
      vous avez trouvé quoi à l’exercice {2-9} ?
      des conseils pour un premier cours en tant que prof ?
      une bonne fac d’histoire à {city} ?`,
    sarcasm: `un cours à 8h lu mot à mot sur des diapos. Ça valait le réveil
      travail de groupe, je vais enfin pouvoir bosser pour quatre. Quelle chance
      la plateforme en maintenance {2-5} heures avant le rendu. Timing parfait, merci`,
    emoji: '🎓; 📝; 🏫; 📐; ✏️',
  },
};
