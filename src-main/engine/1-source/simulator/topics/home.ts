import type { TopicSource } from './topic-content.ts';

export const HOME: TopicSource = {
  name: 'Home',
  weight: 5,
  moods: { positive: 40, neutral: 32, negative: 28 },
  en: {
    hashtags:
      'Home; Garden; DIY; HousePlants; MovingDay; Renovation; Allotment; Neighbours; Decor; VegPatch; FlatHunting',
    things: {
      one: `our new kitchen; my vegetable patch; the new flat; this wallpaper; the upstairs neighbour; my tomato plant; our landlord; the flat-pack wardrobe
        the balcony; the boiler`,
      many: 'my houseplants; the new curtains; the radiators in this flat; our neighbours; these roses in the garden',
    },
    good: `keys in hand!! our first home, I can't stop crying with joy
      first tomatoes from my own garden, they taste {lovely}
      painted the kitchen yellow and the whole flat smiles
      fixed the tap myself with a {5-30}-minute video, feeling {lovely}
      our new neighbours brought us soup on moving day, so kind
      my orchid is blooming after {while}, I knew she'd come back
      built the wardrobe without a fight, our marriage is strong
      the view from the new balcony at sunset is {lovely}`,
    bad: `the boiler died and it's {2-5} degrees outside, of course it did, I hate this flat
      landlord raises the rent by {8-25}% and the mould is still there, disgusting
      upstairs neighbour drills at {6-7} am on a {day}, unbearable
      {20-60} people at the flat viewing, we'll never find anything, so depressing
      {2-5} screws missing and the manual is useless, {awful} wardrobe
      slugs ate my entire vegetable patch, I'm so frustrated
      water through the ceiling again, third time this year, I'm done
      movers broke {2-6} boxes of plates, I'm furious`,
    news: `moving to {city} {soon}, {20-90} boxes
      the plumber comes on {day} between {8-10} and noon
      planted {6-40} tulip bulbs in the garden
      flat viewing in {city} on {day}
      painting the hallway {today|this weekend}, {2-3} coats
      {2-4}-room flat in {city}, {45-110} square metres
      measuring the kitchen, {2-4}.{10-90} metres wide
      watering the houseplants {on {day}|today}`,
    asks: `which colour for a small bedroom?
      how often do you water a monstera?
      does anyone know a plumber in {city}?
      rent or buy in {city}?
      can you grow tomatoes on a north-facing balcony?`,
    sarcasm: `"cosy studio" means I can cook, shower and sleep without moving. Such luxury
      the wardrobe leans to the left, like a famous tower. I'm an artist
      neighbour's party until {3-5} am on a Tuesday. So generous to share the music`,
    emoji: '🏡; 🪴; 🔨; 🛋️; 🍅; 🌷',
  },
  fr: {
    hashtags: 'Maison; Jardin; Bricolage; Plantes; Déménagement; Travaux; Potager; Voisins; Déco; Appart; Balcon',
    things: {
      m: 'notre nouvel appart; mon potager; le voisin du dessus; ce papier peint; notre proprio; le chauffage de l’immeuble',
      f: 'notre nouvelle cuisine; cette armoire en kit; ma monstera; la chaudière; la vue du balcon',
      mp: 'mes plants de tomates; nos voisins; les nouveaux rideaux',
      fp: 'mes plantes; les roses du jardin',
    },
    good: `on a les clés !! notre premier chez-nous, j’en pleure de joie
      premières tomates du jardin, un goût incroyable
      cuisine repeinte en jaune, tout l’appart sourit
      robinet réparé tout seul avec une vidéo de {5-30} minutes, je suis {trop} fier
      les nouveaux voisins nous ont apporté une soupe le jour du déménagement, adorables
      mon orchidée refleurit après {while}, quel bonheur
      armoire montée sans dispute, notre couple est solide
      le coucher de soleil depuis le nouveau balcon, une merveille`,
    bad: `chaudière en panne et {2-5} degrés dehors, je déteste cet appart
      le proprio augmente le loyer de {8-25}% et la moisissure est toujours là, c’est honteux
      le voisin perce à {6-7}h un {day}, c’est insupportable
      {20-60} personnes à la visite de l’appart, on ne trouvera jamais, c’est déprimant
      {2-5} vis manquantes et une notice incompréhensible, je craque
      les limaces ont mangé tout mon potager, j’en ai marre
      encore une fuite au plafond, la troisième cette année, je suis à bout
      les déménageurs ont cassé {2-6} cartons de vaisselle, je suis furieux`,
    news: `déménagement à {city} {soon}, {20-90} cartons
      le plombier passe {day} entre {8-10}h et midi
      {6-40} bulbes de tulipes plantés au jardin
      visite d’un appart à {city} {day}
      je repeins le couloir {aujourd’hui|ce week-end}, {2-3} couches
      appart de {2-4} pièces à {city}, {45-110} m²
      je mesure la cuisine : {2-4},{10-90} m de large
      arrosage des plantes {day}`,
    asks: `quelle couleur pour une petite chambre ?
      vous arrosez votre monstera tous les combien ?
      un plombier à conseiller à {city} ?
      louer ou acheter à {city} ?
      on peut faire pousser des tomates sur un balcon au nord ?`,
    sarcasm: `« studio cosy » : je cuisine, je me douche et je dors sans bouger. Quel luxe
      l’armoire penche à gauche, comme une tour célèbre. Un artiste
      la fête du voisin jusqu’à {3-5}h un mardi. C’est gentil de partager la musique`,
    emoji: '🏡; 🪴; 🔨; 🛋️; 🍅; 🌷',
  },
};
