import type { TopicSource } from './topic-content.ts';

export const BOOKS: TopicSource = {
  name: 'Books',
  weight: 5,
  moods: { positive: 50, neutral: 32, negative: 18 },
  en: {
    hashtags:
      'Books; AmReading; BookClub; Library; Poetry; Fantasy; Bookshop; CurrentRead; NovelWriting; Audiobook; TBR',
    things: {
      one: `this novel; the library in our town; my book club; this poetry collection; "The Salt Garden"; the last chapter; this audiobook
        the second-hand bookshop; the new translation`,
      many: 'these short stories; the characters in this book; the footnotes in this novel; the library opening hours',
    },
    good: `finished "The Salt Garden" at {2-5} am, couldn't put it down
      this novel broke my heart and fixed it again, {lovely}
      found a first edition at a flea market for {2-6} dollars!!
      my book club laughed until {9-11} pm, best {day} of the month
      {friend} gave me a book and it was exactly my taste, so happy
      the library is open on Sundays now, what wonderful news
      my short story will be published!! I'm shaking
      read {20-60} books this year, reading makes everything better`,
    bad: `{400-800} pages and the murderer was the narrator's dream. I want my week back
      the translation is {awful}, full of mistakes
      our library closes for good on {day}, I'm heartbroken
      "The Salt Garden" bored me to tears, what is the hype about
      dropped my book in the bath. {300-700} pages of sadness
      the audiobook narrator is unbearable, gave up after {10-30} minutes
      they ruined the ending, I'm {so} disappointed in this author`,
    news: `currently reading "The Salt Garden", page {20-390}
      book club on {day}: chapters {2-9} to {10-19}
      the library in {city} lends out {2-9} e-books at a time
      the new translation comes out {soon}
      {12-60} books on my shelf still unread
      reading at the bookshop in {city} {soon}
      writing update: {300-2900} words {today|yesterday}
      bookshop order arrives {soon}`,
    asks: `what are you reading at the moment?
      a good first novel for {friend}?
      paper or e-reader?
      any short story collections you'd recommend?
      is there a second-hand bookshop in {city}?`,
    sarcasm: `a {600-900}-page novel without a single chapter break. My bladder says thanks
      the blurb reveals the ending. Saves me so much time, brilliant
      "a page-turner", says the cover. Yes, I turned them quickly to get it over with`,
    emoji: '📚; 📖; 🔖; ✍️; ☕',
  },
  fr: {
    hashtags:
      'Livres; Lecture; VendrediLecture; Bibliothèque; Poésie; Roman; Librairie; RentréeLittéraire; ClubDeLecture; BD; Polar',
    things: {
      m: 'ce roman; mon club de lecture; ce recueil de poèmes; « Le Jardin de sel »; le dernier chapitre; ce polar',
      f: 'la bibliothèque du quartier; cette BD; la librairie d’occasion; cette nouvelle traduction',
      mp: 'les personnages de ce livre; les horaires de la bibliothèque',
      fp: 'ces nouvelles; les dernières pages de ce roman',
    },
    good: `« Le Jardin de sel » fini à {2-5}h du matin, impossible de le lâcher
      ce roman m’a brisé le cœur et l’a réparé, sublime
      une première édition trouvée aux puces pour {2-6} euros !!
      fou rire au club de lecture, meilleur {day} du mois
      {friend} m’a offert un livre, pile mes goûts, {trop} heureux
      la bibliothèque ouvre enfin le dimanche, quelle bonne nouvelle
      ma nouvelle va être publiée !! j’en tremble
      {20-60} livres lus cette année, que du bonheur`,
    bad: `{400-800} pages et c’était un rêve. Rendez-moi ma semaine
      traduction bâclée, pleine de fautes
      notre bibliothèque ferme définitivement {day}, ça me rend triste
      « Le Jardin de sel » m’est tombé des mains, je comprends pas l’engouement
      mon livre est tombé dans le bain, {300-700} pages de tristesse
      la voix du livre audio est insupportable, j’ai tenu {10-30} minutes
      fin bâclée, je suis {trop} déçu par cet auteur`,
    news: `lecture en cours : « Le Jardin de sel », page {20-390}
      club de lecture {day} : chapitres {2-9} à {10-19}
      la bibliothèque de {city} prête {2-9} livres numériques à la fois
      la nouvelle traduction sort {soon}
      {12-60} livres pas encore lus dans ma bibliothèque
      rencontre à la librairie de {city} {soon}
      point écriture : {300-2900} mots {aujourd’hui|hier}
      ma commande arrive en librairie {soon}`,
    asks: `vous lisez quoi en ce moment ?
      un premier roman à offrir à {friend} ?
      papier ou liseuse ?
      un bon recueil de nouvelles à lire ?
      une librairie d’occasion à {city} ?`,
    sarcasm: `{600-900} pages sans un seul chapitre. Ma vessie vous remercie
      la quatrième de couverture raconte la fin. Quel gain de temps, génial
      « un roman qu’on dévore ». Oui, pour en finir plus vite`,
    emoji: '📚; 📖; 🔖; ✍️; ☕',
  },
};
