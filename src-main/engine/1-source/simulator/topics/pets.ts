import type { TopicSource } from './topic-content.ts';

export const PETS: TopicSource = {
  name: 'Pets',
  weight: 6,
  moods: { positive: 58, neutral: 26, negative: 16 },
  en: {
    hashtags: 'Pets; Cats; Dogs; Caturday; RescueDog; Puppy; Kitten; DogWalk; AdoptDontShop; Hamster; VetVisit',
    things: {
      one: `my cat's new bed; our rescue dog; this puppy; the vet in town; the new cat food; the dog park; my neighbour's cat; our morning dog walk
        this cat tree`,
      many: 'these puppy classes; the new dog treats; our two kittens; these cat videos; the animals at the shelter',
    },
    good: `my cat fell asleep on my chest, I'm not moving for {2-6} hours, I love her
      adopted a {8-14}-year-old dog {past}, he already owns the sofa and my heart
      the vet says the puppy is perfectly healthy, so relieved!!
      our rescue dog wagged her tail for the first time {past}, I cried
      the shelter found homes for {9-40} cats this month, {lovely}
      my dog learned to high five, smartest boy in {city}
      lost cat found after {2-9} days, safe and well, thank you all!!
      kitten discovered snow {today|this morning}, cutest thing ever`,
    bad: `{300-900} at the vet and still no diagnosis, I'm so worried
      the cat threw up on my laptop, my bed and my homework. Worst {day}
      we had to say goodbye to our old dog {past}, heartbroken
      people who leave dogs in hot cars make me so angry
      fireworks again, my dog has been shaking for {2-5} hours, I hate it
      puppy ate my {80-190}-dollar shoes, I'm so annoyed
      neighbour's dog barks from {5-6} am on, I can't take it anymore`,
    news: `vet appointment on {day} at {8-11} am
      dog walk this morning: {3-12} km
      the kittens are {3-12} weeks old now
      the shelter in {city} opens on {day}
      puppy class, lesson {2-9}
      the dog park in {city} is closed until {day}
      switching to dry food from {day} on
      {2-9} cats, {1-3} dogs, one hamster: the census of our street`,
    asks: `how often do you walk your dog?
      what's a good name for a grey kitten?
      does anyone know a vet in {city} open on {day}?
      dry or wet food for an old cat?
      who can watch my cat for {2-9} days?`,
    sarcasm: `bought a {60-190}-dollar cat bed, she sleeps in the box. Money well spent
      the cat knocked over {2-5} glasses while staring into my eyes. Such a sweetheart
      {4-5} am and the cat is singing opera. I'm so lucky`,
    emoji: '🐶; 🐱; 🐾; 🐕; 🐈; 🐹',
  },
  fr: {
    hashtags: 'Animaux; Chats; Chiens; Chaton; Chiot; Adoption; Refuge; Véto; Balade; ChatDuJour; Hamster',
    things: {
      m: 'notre chien adopté; ce chiot; le véto du quartier; le chat du voisin; le parc à chiens; cet arbre à chat',
      f: 'la balade du matin avec le chien; ma petite chatte; la pension pour chiens',
      mp: 'nos deux chatons; les bénévoles du refuge',
      fp: 'les nouvelles croquettes; ces vidéos de chats',
    },
    good: `le chat s’est endormi sur moi, je ne bouge plus pendant {2-6} heures, je l’aime
      adopté un chien de {8-14} ans {past}, il a déjà le canapé et mon cœur
      le véto dit que le chiot est en pleine forme, quel soulagement !!
      notre chienne du refuge a remué la queue pour la première fois, j’en ai pleuré de joie
      le refuge a placé {9-40} chats ce mois-ci, bravo
      mon chien sait donner la patte, le plus malin de {city}
      chat perdu retrouvé après {2-9} jours, sain et sauf, merci à tous !!
      le chaton a découvert la neige ce matin, trop mignon`,
    bad: `{200-700} euros de véto et toujours pas de diagnostic, je suis mort d’inquiétude
      le chat a vomi sur mon ordi, mon lit et mes cours. Pire {day}
      on a dû dire adieu à notre vieux chien {past}, j’ai le cœur brisé
      ceux qui laissent un chien dans une voiture au soleil me mettent hors de moi
      encore des pétards, mon chien tremble depuis {2-5} heures, je déteste ça
      le chiot a mangé mes chaussures à {80-190} euros, je suis dégoûté
      le chien du voisin aboie dès {5-6}h, j’en peux plus`,
    news: `rendez-vous chez le véto {day} à {8-11}h
      balade de ce matin avec le chien : {3-12} km
      les chatons ont {3-12} semaines
      le refuge de {city} ouvre {day}
      école du chiot, leçon {2-9}
      le parc à chiens de {city} est fermé jusqu’à {day}
      on passe aux croquettes à partir de {day}
      {2-9} chats, {1-3} chiens, un hamster : le recensement de ma rue`,
    asks: `vous promenez votre chien combien de fois par jour ?
      un nom pour un chaton gris ?
      un véto ouvert {day} à {city} ?
      croquettes ou pâtée pour un vieux chat ?
      qui peut garder mon chat {2-9} jours ?`,
    sarcasm: `un panier à {60-190} euros, le chat dort dans le carton. Argent bien dépensé
      {2-5} verres renversés en me regardant dans les yeux. Quel amour de chat
      {4-5}h du matin, le chat chante l’opéra. J’ai tellement de chance`,
    emoji: '🐶; 🐱; 🐾; 🐕; 🐈; 🐹',
  },
};
