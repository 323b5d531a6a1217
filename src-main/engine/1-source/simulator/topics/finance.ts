import type { TopicSource } from './topic-content.ts';

export const FINANCE: TopicSource = {
  name: 'Finance',
  weight: 6,
  moods: { positive: 28, neutral: 42, negative: 30 },
  en: {
    hashtags:
      'Finance; Stocks; Investing; Savings; Mortgage; Crypto; Budgeting; Dividends; Banking; Startup; InterestRates; Markets',
    things: {
      one: `my bank; this budgeting app; the Orlane stock; the crypto market; my savings plan; the new tax form; our startup's funding round
        the pension portal; this investing podcast`,
      many: 'these savings accounts; the interest rates; my dividends; the quarterly results of Orlane; the mortgage offers',
    },
    good: `paid off my student loan {today|this morning}!! free at last
      portfolio up {4-19}% this year, {so} happy
      our startup closed its seed round, I'm so proud of this team
      saved {300-900} in {2-6} months with a simple spreadsheet, feels {lovely}
      first dividend ever: {2-9} dollars. I'm rich and I love it
      the bank refunded the fees within {2-9} hours, excellent service
      got the mortgage!! we're buying a house!
      taxes done in {20-50} minutes, that new form is brilliant`,
    bad: `portfolio down {8-40}%, I feel sick
      my bank charges {4-12} a month for an account that doesn't work, ridiculous
      rent up {8-25}%, salary up 0. I'm so tired
      lost {400-900} on a coin with a dog on it, I'm an idiot
      {40-90} minutes on hold with the bank, then the line dropped. Furious
      mortgage refused, {2-8} years of saving for nothing, I'm devastated
      they sold my shares at the worst price, {awful} broker
      inflation ate my raise and then some, depressing`,
    news: `Orlane shares close {1-4}.{10-95}% {higher|lower}
      the central bank decides on interest rates {soon}
      quarterly results of Orlane on {day}
      markets are closed on {day}
      the mortgage rate for {10-25} years is at {2-5}.{10-95}%
      tax returns are due {next month|on {day}}
      Orlane buys a startup for {20-900} million
      monthly budget: {30-50}% rent, {10-20}% food, {5-20}% savings
      bitcoin has traded sideways for {3-9} days now`,
    asks: `fixed or variable rate for a mortgage?
      which budgeting app do you use?
      how much do you put aside every month?
      what's the difference between an ETF and a fund?`,
    sarcasm: `a {3-9} dollar fee to access my own money. What a privilege
      bought at the very top, sold at the very bottom. Follow me for more financial advice
      the bank app is down on payday. Impeccable timing, well done`,
    emoji: '📈; 💶; 💰; 🏦; 📊',
  },
  fr: {
    hashtags:
      'Finance; Bourse; Épargne; Investissement; CréditImmo; Crypto; Budget; Dividendes; Banque; Startup; Impôts; Marchés',
    things: {
      m: 'ce podcast sur l’épargne; le marché des cryptos; le site des impôts; le cours de l’action Orlane; mon conseiller bancaire',
      f: 'ma banque; cette appli de budget; la levée de fonds de notre startup; l’action Orlane; mon assurance vie',
      mp: 'les nouveaux livrets; les taux d’intérêt',
      fp: 'les offres de crédit; ces nouvelles règles fiscales',
    },
    good: `prêt étudiant remboursé ce matin !! enfin libre
      mon épargne a pris {4-19}% cette année, {trop} content
      notre startup a bouclé sa levée de fonds, fier de l’équipe
      {300-900} euros mis de côté en {2-6} mois avec un simple tableau, ça fait du bien
      premier dividende : {2-9} euros. Je suis riche et j’adore ça
      la banque a remboursé les frais en {2-9} heures, excellent service
      crédit accepté !! on achète la maison !
      impôts déclarés en {20-50} minutes, trop simple, bravo`,
    bad: `mes actions perdent {8-40}%, j’en suis malade
      {4-12} euros par mois pour un compte qui marche pas, c’est du vol
      le loyer augmente de {8-25}%, pas mon salaire. J’en peux plus
      {400-900} euros perdus dans une crypto avec un chien dessus, quel idiot je suis
      {40-90} minutes d’attente au téléphone avec la banque, puis ça coupe. Furieux
      crédit refusé après {2-8} ans d’économies, je suis effondré
      frais cachés partout, cette banque est une honte
      l’inflation a mangé mon augmentation, c’est déprimant`,
    news: `l’action Orlane clôture en {hausse|baisse} de {1-4},{10-95}%
      la banque centrale se prononce sur les taux {soon}
      résultats trimestriels d’Orlane {day}
      la bourse est fermée {day}
      le taux du crédit sur {10-25} ans est à {2-5},{10-95}%
      la déclaration d’impôts est à rendre {le mois prochain|{day}}
      Orlane rachète une startup pour {20-900} millions
      budget du mois : {30-50}% loyer, {10-20}% courses, {5-20}% épargne`,
    asks: `taux fixe ou variable pour un crédit immo ?
      vous utilisez quelle appli pour le budget ?
      vous mettez combien de côté par mois ?
      c’est quoi la différence entre un ETF et un fonds ?`,
    sarcasm: `{3-9} euros de frais pour toucher à mon propre argent. Quel privilège
      acheté au plus haut, vendu au plus bas. Suivez-moi pour d’autres conseils
      l’appli de la banque en panne le jour de la paie. Un timing parfait, bravo`,
    emoji: '📈; 💶; 💰; 🏦; 📊',
  },
};
