import type { TopicSource } from './topic-content.ts';

export const PROGRAMMING: TopicSource = {
  name: 'Programming',
  weight: 9,
  moods: { positive: 36, neutral: 34, negative: 30 },
  en: {
    hashtags:
      'Programming; Coding; TypeScript; Python; RustLang; WebDev; DevOps; OpenSource; 100DaysOfCode; GameDev; Linux; CodeReview',
    things: {
      one: `our new build system; this TypeScript codebase; the Marlin framework; my code editor; our CI pipeline; this Rust tutorial
        the new compiler; our deploy script; the code review culture here; this JavaScript library; the Python course`,
      many: 'the new debugging tools; our unit tests; the new linter rules; the API docs',
    },
    good: `finally fixed the bug I've been chasing for {while}. One missing comma
      my first open source pull request got merged!!
      deleted {2-9}00 lines of code and everything still works, best feeling
      all {120-990} tests green on the first try, I'm {so} happy
      the build went from {9-20} minutes to {20-90} seconds, I love it
      pair programming with {friend} is {so} fun
      got the developer job!! I start {soon}
      learned more about Git {past} than in the last {2-6} years, great workshop
      my side project has {100-900} users now, can't believe it
      someone thanked me for a code comment I wrote {while} ago, made me so happy`,
    bad: `{2-7} hours of debugging because of a typo in a config file, I hate everything
      production is down and it's my commit. Worst {day} ever
      {friend} force-pushed to main and my work is gone
      updated one dependency, {12-99} errors. I'm so done with JavaScript
      the code has no tests, no docs and no hope
      merge conflict with {20-90} files, kill me
      CI fails, passes, fails again, nobody knows why, I'm losing my mind
      inherited a {2-9}000-line function today, it's a nightmare
      the API changed without notice and broke everything, {so} annoying
      stuck on the same bug for {while} and I just want to cry`,
    news: `Marlin {2-9}.{0-9} is out, changelog below
      moving our backend from Python to Rust {soon}
      code freeze starts on {day}
      the {city} TypeScript meetup has {2-9} talks this month
      writing docs for the new API {today|this week}
      the repo now needs Node {22-26} or newer
      {day} refactoring, {2-9} files left
      I opened an issue about the date parser
      recording a {10-40}-minute video about Git rebase`,
    asks: `tabs or spaces, what does your team use?
      does anyone know a small library to parse dates in TypeScript?
      how do you name your branches?
      which language should {friend} learn first?
      do you write the tests before or after the code?`,
    sarcasm: `works on my machine, so obviously the bug is in the rest of the universe
      deploy on a Friday at {4-6} pm, what could possibly go wrong. Genius
      lovely, another JavaScript framework. We only had {200-900}`,
    emoji: '💻; 🐛; ⌨️; 🧑‍💻; 🚀',
  },
  fr: {
    hashtags:
      'Dev; Programmation; Code; TypeScript; Python; WebDev; DevOps; OpenSource; Rust; DevLife; Linux; CodeReview',
    things: {
      m: `notre nouveau build; le framework Marlin; ce code TypeScript; mon éditeur de code; ce tuto Rust; le nouveau compilateur
        notre script de déploiement`,
      f: 'cette bibliothèque JavaScript; la doc de l’API; notre intégration continue; la revue de code chez nous',
      mp: 'nos tests unitaires; les nouveaux linters; les outils de debug',
      fp: 'les nouvelles fonctions de TypeScript',
    },
    good: `bug corrigé après {while} de recherche. Il manquait une virgule, mais quel bonheur
      ma première pull request open source est acceptée !!
      {2-9}00 lignes de code supprimées et tout marche encore, le pied
      les {120-990} tests passent du premier coup, je suis {trop} content
      le build passe de {9-20} minutes à {20-90} secondes, j’adore
      coder en binôme avec {friend}, c’est {trop} bien
      j’ai eu le poste de dev !! je commence {soon}
      j’ai enfin compris git rebase, je me sens invincible
      {100-900} personnes utilisent mon petit projet perso, j’en reviens pas
      on m’a remercié pour un commentaire dans le code, ça m’a fait ma journée`,
    bad: `{2-7} heures de debug à cause d’une faute de frappe, je déteste tout
      la prod est tombée et c’est mon commit. Pire {day} de ma vie
      force-push sur main, tout mon travail est perdu
      une dépendance mise à jour, {12-99} erreurs. J’en peux plus de JavaScript
      aucun test, aucune doc, aucun espoir dans ce code
      conflit de merge sur {20-90} fichiers, achevez-moi
      la CI plante une fois sur deux et personne sait pourquoi, ça me rend fou
      je récupère une fonction de {2-9}000 lignes, c’est un cauchemar
      l’API a changé sans prévenir et tout est cassé, {trop} pénible
      bloqué sur le même bug depuis {while}, j’ai envie de pleurer`,
    news: `Marlin {2-9}.{0-9} est sorti, la liste des changements est en ligne
      on passe le backend de Python à Rust {soon}
      gel du code à partir de {day}
      {2-9} conférences au programme du meetup TypeScript de {city}
      j’écris la doc de la nouvelle API {aujourd’hui|cette semaine}
      le dépôt demande maintenant Node {22-26} ou plus récent
      j’ai ouvert un ticket sur le parseur de dates
      refactoring du {day}, encore {2-9} fichiers
      le code source de la démo est sur le dépôt`,
    asks: `tabulations ou espaces chez vous ?
      vous connaissez une petite bibliothèque pour parser des dates en TypeScript ?
      vous nommez vos branches comment ?
      quel langage pour débuter, c’est pour {friend} ?
      vous écrivez les tests avant ou après le code ?`,
    sarcasm: `ça marche sur ma machine, donc forcément c’est le reste du monde qui bugge
      une mise en prod le vendredi à {17-18}h, que pourrait-il arriver. Du génie
      chouette, encore un framework JavaScript. Il n’y en avait que {200-900}`,
    emoji: '💻; 🐛; ⌨️; 🧑‍💻; 🚀',
  },
};
