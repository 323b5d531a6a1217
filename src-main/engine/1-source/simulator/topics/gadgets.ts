import type { TopicSource } from './topic-content.ts';

export const GADGETS: TopicSource = {
  name: 'Gadgets',
  weight: 7,
  moods: { positive: 40, neutral: 30, negative: 30 },
  en: {
    hashtags:
      'Tech; Gadgets; Smartphone; Wearables; Unboxing; Laptop; SmartHome; Headphones; TechReview; Lumo9; BatteryLife',
    things: {
      one: `my new phone; the Lumo 9; this laptop; my smartwatch; the camera on this phone; my new tablet; the Tavish keyboard; this e-reader
        the noise cancelling on these headphones; the new charger`,
      many: 'these earbuds; my new headphones; the smart lights at home; the speakers of this laptop',
    },
    good: `the battery of my phone lasts {2-4} days, I'm amazed
      photos from the Lumo 9 look {lovely}, even at night
      fixed my old laptop for {15-60} dollars and it runs like new
      unboxing done, the screen is {lovely}
      noise cancelling on a plane with a baby next to me. Life changing
      my smartwatch made me walk {6-15} km today and I feel great
      setup took {2-9} minutes, everything just works
      {friend} gave me a new tablet and I love it
      the new headphones sound {so} good I'm hearing my old songs again for the first time`,
    bad: `phone died at {20-60}% battery, again. {awful}
      {800-1800} dollars for a phone without a charger in the box, what a scam
      the screen cracked after {2-9} days, I'm so angry
      my earbuds disconnect every {2-9} minutes, {so} annoying
      the update made my phone slow and hot, thanks for nothing
      the smart speaker doesn't understand a word I say
      laptop fan sounds like a plane taking off, can't work like this
      support told me to buy a new one, after {2-9} months. Ridiculous
      lost all my photos because the cloud backup silently failed`,
    news: `the Lumo 9 comes in {3-6} colours
      pre-orders for the Tavish tablet open on {day}
      phone update {15-19}.{1-6} is rolling out {today|this week}
      comparing the battery of {2-5} laptops {this week|today}
      the new headphones ship {soon}
      unboxing video goes up {soon}
      switching from a phone to a tablet for a week, day {1-6}
      the repair shop in {city} replaces phone screens for {40-160}`,
    asks: `which phone under {300-600} do you recommend for {friend}?
      how long does your laptop battery last?
      is the Lumo 9 waterproof?
      wired or wireless headphones for work?
      where do you recycle old phones in {city}?`,
    sarcasm: `the new phone is {2-4} mm thinner and lasts {2-4} hours less. Progress!
      my smart fridge needs an update before it opens. The future is amazing, folks
      paid {900-1900} for a phone and got a sticker for free, how generous`,
    emoji: '📱; 🎧; ⌚; 🔋; 💻',
  },
  fr: {
    hashtags:
      'Tech; Smartphone; HighTech; ObjetsConnectés; Unboxing; Casque; TestProduit; Lumo9; MaisonConnectée; Batterie',
    things: {
      m: 'mon nouveau téléphone; le Lumo 9; cet ordi portable; l’appareil photo du Lumo 9; le clavier Tavish; mon casque audio; ce chargeur',
      f: 'ma montre connectée; cette tablette; la batterie de ce téléphone; la liseuse',
      mp: 'ces écouteurs; les haut-parleurs de ce portable',
      fp: 'les lampes connectées de la maison',
    },
    good: `la batterie de mon téléphone tient {2-4} jours, je suis bluffé
      les photos du Lumo 9 sont magnifiques, même de nuit
      j’ai réparé mon vieux portable pour {15-60} euros, comme neuf !
      déballage terminé, l’écran est superbe
      la réduction de bruit dans le train, ça change la vie
      ma montre m’a fait marcher {6-15} km aujourd’hui, je me sens {trop} bien
      installé en {2-9} minutes, tout marche du premier coup
      {friend} m’a offert une tablette, j’adore
      je redécouvre mes vieux albums avec ce casque, quel son`,
    bad: `téléphone éteint à {20-60}% de batterie, encore. C’est {nul}
      {800-1800} euros le téléphone et même pas de chargeur dans la boîte, l’arnaque
      écran fissuré au bout de {2-9} jours, je suis dégoûté
      mes écouteurs se déconnectent toutes les {2-9} minutes, ça me rend fou
      depuis la mise à jour mon téléphone rame et chauffe, merci pour rien
      l’enceinte connectée ne comprend rien à ce que je dis
      le ventilo du portable fait un bruit d’avion, impossible de bosser
      le SAV me dit d’en racheter un au bout de {2-9} mois, c’est honteux
      toutes mes photos perdues, la sauvegarde ne marchait pas`,
    news: `le Lumo 9 existe en {3-6} couleurs
      les précommandes de la tablette Tavish ouvrent {day}
      la mise à jour {15-19}.{1-6} du téléphone arrive {soon}
      je compare la batterie de {2-5} ordis portables cette semaine
      le nouveau casque est livré {soon}
      la vidéo de déballage sort {soon}
      une semaine sans téléphone, jour {1-6}
      à {city}, changer l’écran d’un téléphone coûte {40-160} euros`,
    asks: `quel téléphone à moins de {300-600} euros pour {friend} ?
      la batterie de votre portable tient combien de temps ?
      le Lumo 9 va dans l’eau ou pas ?
      casque avec ou sans fil pour le boulot ?
      où recycler un vieux téléphone à {city} ?`,
    sarcasm: `le nouveau téléphone est {2-4} mm plus fin et tient {2-4} heures de moins. Le progrès !
      mon frigo connecté doit faire une mise à jour avant de s’ouvrir. Le futur, c’est beau
      {900-1900} euros le téléphone et un autocollant offert, quelle générosité`,
    emoji: '📱; 🎧; ⌚; 🔋; 💻',
  },
};
