import type { TopicSource } from './topic-content.ts';

export const ART: TopicSource = {
  name: 'Art',
  weight: 4,
  moods: { positive: 48, neutral: 36, negative: 16 },
  en: {
    hashtags:
      'Art; Painting; Photography; Museum; Illustration; Sketchbook; StreetArt; Watercolour; Exhibition; Ceramics; LifeDrawing',
    things: {
      one: `the new exhibition; this watercolour; the museum in town; my sketchbook; the street art on our corner; this photo series; the pottery class
        the sculpture in the park`,
      many: 'these paintings; the museum audio guides; the new murals; these portraits; the gallery walls',
    },
    good: `sold my first painting!! I can't stop grinning
      stood in front of that painting for {20-50} minutes, {lovely}
      drew every day for {while} and I finally like my hands (the drawn ones)
      free museum {day} and it was {lovely}, take your kids
      the new mural in {city} makes the whole street happy
      {friend} framed my sketch and hung it in the kitchen, I'm so touched
      my first bowl came out of the kiln in one piece, so proud
      the photo exhibition in {city} is {lovely}, go see it`,
    bad: `someone painted over the mural in {city}, I'm so sad
      {25-40} dollars to see {3-9} paintings behind a crowd of phones, awful
      spilled water on {10-40} hours of work, I could scream
      my bowl exploded in the kiln, {while} of work gone
      a company stole my illustration and sells it on T-shirts, I'm furious
      the museum cut its free {day}, such a shame
      got rejected by the gallery for the fourth time, feeling {awful}`,
    news: `exhibition opens in {city} on {day}
      today's sketch: {20-50} minutes, pencil
      the museum is closed on {day} for installation
      life drawing class moves to {6-8} pm
      {20-90} works on show at the gallery in {city} until {day}
      preparing a canvas, {60-120} by {40-90} cm
      the museum scans {2-90},000 drawings this year
      day {2-30} of the ink drawing challenge`,
    asks: `which brushes do you use for watercolour?
      what's on at the museum in {city}?
      how do you price a small painting?
      film or digital for street photography?`,
    sarcasm: `a banana peel on a plinth for {20-90},000. I'm deeply moved
      "exposure" as payment for {20-60} hours of illustration. My landlord will be thrilled
      {2-4} hours in the queue for {20-40} seconds in front of the painting. Such intimacy`,
    emoji: '🎨; 🖼️; 📷; ✏️; 🏛️',
  },
  fr: {
    hashtags: 'Art; Peinture; Photo; Musée; Illustration; Carnet; StreetArt; Aquarelle; Expo; Céramique; Dessin',
    things: {
      m: 'ce tableau; le musée de la ville; mon carnet de croquis; ce cours de poterie; le street art du quartier',
      f: 'la nouvelle expo; cette aquarelle; cette série de photos; la sculpture du parc',
      mp: 'ces portraits; les audioguides du musée',
      fp: 'ces peintures; les fresques du quartier',
    },
    good: `j’ai vendu ma première toile !! je souris bêtement depuis
      {20-50} minutes devant ce tableau, bouleversant de beauté
      je dessine tous les jours depuis {while} et ça commence à ressembler à quelque chose, {trop} content
      musée gratuit {day}, c’était {super}, emmenez les enfants
      la nouvelle fresque de {city} met toute la rue de bonne humeur
      {friend} a encadré mon dessin dans la cuisine, ça me touche {trop}
      mon premier bol est sorti du four en un seul morceau, quelle fierté
      l’expo photo de {city} est magnifique, courez-y`,
    bad: `la fresque de {city} a été recouverte, ça me rend triste
      {18-30} euros pour {3-9} tableaux derrière une forêt de téléphones, quelle horreur
      de l’eau renversée sur {10-40} heures de travail, j’ai envie de hurler
      mon bol a explosé dans le four, tout est fichu
      une marque vend mon illustration sur des T-shirts sans me demander, je suis furieux
      le musée supprime la gratuité du {day}, quel dommage, c’est honteux
      encore refusé par la galerie, je suis découragé`,
    news: `l’expo ouvre à {city} {day}
      croquis du jour : {20-50} minutes, au crayon
      le musée est fermé {day} pour accrochage
      le cours de dessin passe à {18-20}h
      {20-90} œuvres à voir à la galerie de {city} jusqu’à {day}
      je prépare une toile de {60-120} sur {40-90} cm
      le musée numérise {2-90} 000 dessins cette année
      jour {2-30} du défi dessin à l’encre`,
    asks: `vous utilisez quels pinceaux pour l’aquarelle ?
      il y a quoi au musée de {city} en ce moment ?
      comment fixer le prix d’une petite toile ?
      argentique ou numérique pour la photo de rue ?`,
    sarcasm: `une peau de banane sur un socle à {20-90} 000 euros. Je suis bouleversé
      payé « en visibilité » pour {20-60} heures d’illustration. Mon propriétaire va être ravi
      {2-4} heures de queue pour {20-40} secondes devant le tableau. Quelle intimité`,
    emoji: '🎨; 🖼️; 📷; ✏️; 🏛️',
  },
};
