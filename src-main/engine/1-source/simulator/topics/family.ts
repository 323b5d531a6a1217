import type { TopicSource } from './topic-content.ts';

export const FAMILY: TopicSource = {
  name: 'Family',
  weight: 6,
  moods: { positive: 48, neutral: 28, negative: 24 },
  en: {
    hashtags:
      'Family; Parenting; NewBaby; Toddler; Wedding; Siblings; Grandparents; MumLife; DadLife; Birthday; FamilyTime',
    things: {
      one: `our family dinner; our new babysitter; this school run; my daughter's nursery; the wedding; our bedtime routine; my little brother's band; this birthday party
        our family group chat`,
      many: 'my in-laws; these family holidays; the kids’ birthday parties; my grandparents; the school holidays',
    },
    good: `she said her first word {today|this morning} and it was "cat". I'm so happy
      it's a girl!! mum and baby are doing great
      my son rode his bike without help, proudest parent in {city}
      gran turned {80-99} and danced until midnight, what a woman
      my sister got married {past} and it was {lovely}
      the kids made breakfast, the kitchen is a mess and my heart is full
      dad learned to video call, best {20-50} minutes of my week
      the baby slept {7-9} hours. I feel like a superhero`,
    bad: `{2-4} hours of sleep, {1-3} am, teething. I'm so tired I could cry
      toddler screamed through the whole supermarket, worst {day} ever
      the nursery closes for {2-9} days without notice, I'm furious
      my brother forgot mum's birthday again, I'm so angry with him
      all three kids have a stomach bug, send help, this is horrible
      family dinner ended in a fight about the dishes, I hate this
      I miss my grandad so much, this week is {awful}`,
    news: `{friend}'s birthday {soon}, {2-9} guests
      school run at {7-8}:{10-55} am
      the kids are at their grandparents' until {day}
      the baby is {2-11} months old {today|this week}
      wedding in {city} {soon}
      swimming lesson for the kids on {day}
      family dinner on {day}: {4-12} people
      my sister moves to {city} {soon}`,
    asks: `a present for a {4-12}-year-old, budget {10-40}?
      at what age did your kids start nursery?
      any rainy day ideas for {2-3} kids in {city}?
      what time do your kids go to bed?
      who else has twins?`,
    sarcasm: `"mum, I need a costume for tomorrow", {8-10} pm. My favourite sentence
      the kids woke up at {4-5} am on a Sunday. Bless them, truly, who needs sleep
      stepped on a toy brick barefoot. Parenthood is magical`,
    emoji: '👶; 👨‍👩‍👧; 🎂; 🍼; 🧸; 💍',
  },
  fr: {
    hashtags:
      'Famille; Parents; Bébé; VieDeParent; Mariage; FrèresEtSœurs; GrandsParents; Anniversaire; Maman; Papa; Crèche',
    things: {
      m: 'notre repas de famille; le mariage de ma sœur; ce goûter d’anniversaire; le groupe de discussion de la famille',
      f: 'la crèche du quartier; notre nouvelle baby-sitter; la fête de l’école; ma belle-famille',
      mp: 'mes grands-parents; les mercredis avec les enfants',
      fp: 'les vacances scolaires; ces nuits avec bébé',
    },
    good: `premier mot ce matin : « chat ». Je fonds
      c’est une fille !! la maman et le bébé vont très bien, quel bonheur
      mon fils a fait du vélo tout seul, je suis {trop} fier
      mamie a {80-99} ans et elle a dansé jusqu’à minuit, quelle femme
      ma sœur s’est mariée {past}, c’était magnifique
      les enfants ont préparé le petit-déj, cuisine en vrac et cœur rempli
      papa a réussi un appel vidéo, meilleur moment de ma semaine
      bébé a dormi {7-9} heures. Je me sens invincible`,
    bad: `{2-4} heures de sommeil, les dents du petit, je suis à bout
      crise de colère dans tout le supermarché, pire {day} de l’année
      la crèche ferme {2-9} jours sans prévenir, je suis furieux
      mon frère a encore oublié l’anniversaire de maman, ça m’énerve
      gastro pour les trois enfants, au secours, c’est l’horreur
      le repas de famille a fini en dispute, j’en ai marre
      papi me manque tellement, semaine horrible`,
    news: `anniversaire de mon neveu {soon}, {2-9} invités
      départ pour l’école à {7-8}h{10-55}
      les enfants sont chez leurs grands-parents jusqu’à {day}
      bébé a {2-11} mois {aujourd’hui|cette semaine}
      mariage à {city} {soon}
      piscine pour les enfants {day}
      repas de famille {day} : {4-12} personnes
      ma sœur emménage à {city} {soon}`,
    asks: `une idée de cadeau pour un enfant de {4-12} ans, {10-40} euros ?
      vos enfants sont entrés à la crèche à quel âge ?
      que faire avec {2-3} enfants un jour de pluie à {city} ?
      ils se couchent à quelle heure, vos enfants ?
      il y a des parents de jumeaux ici ?`,
    sarcasm: `« maman, il me faut un déguisement pour demain », à {20-22}h. Ma phrase préférée
      réveil à {4-5}h un dimanche. Merci les enfants, le sommeil c’est surfait
      marché pieds nus sur une brique de jeu. La magie d’être parent`,
    emoji: '👶; 👨‍👩‍👧; 🎂; 🍼; 🧸; 💍',
  },
};
