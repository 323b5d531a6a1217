import type { TopicSource } from './topic-content.ts';

export const WEATHER: TopicSource = {
  name: 'Weather',
  weight: 6,
  moods: { positive: 32, neutral: 42, negative: 26 },
  en: {
    hashtags: 'Weather; Storm; Snow; Sunshine; Heatwave; Rain; Forecast; Autumn; StormHugo; Fog; WeatherWatch',
    things: {
      one: `the weather this week; this cold front; the weekend forecast; the sky this evening; this wind; my weather app; the snow in town
        this warm spell; the rain today`,
      many: 'these temperatures; the forecasts lately',
    },
    good: `sun in {city} at last, everybody is smiling
      woke up to {5-30} cm of snow, it's {lovely}
      {20-27} degrees and a light breeze, perfect day
      a double rainbow over {city}!! {lovely}
      the rain finally came and my garden is so happy
      first warm evening of the year, dinner outside, pure bliss
      the sunset {past} was {lovely}
      fog over the river this morning, it looked magical, I love autumn`,
    bad: `{5-20} days of rain in a row, I can't take it anymore
      {36-43} degrees in {city} and no air conditioning, unbearable
      the storm destroyed our fence, I'm so upset
      forecast said sun, I'm soaked. I hate this app
      {2-9} cm of snow and the whole city collapses, pathetic
      wind kept me awake all night, I feel {awful}
      our cellar is flooded again, what a nightmare
      hail broke my windscreen, worst {day} ever`,
    news: `{city} tomorrow: {8-24} degrees, light rain in the afternoon
      storm Hugo reaches {city} {soon}, gusts up to {70-120} km/h
      weather warning for {city} until {day}
      {2-30} mm of rain measured {past} in {city}
      sunrise at {5-8}:{10-58} in {city} tomorrow
      clouds in the morning, clear skies in the evening, {6-22} degrees
      first frost expected {soon}
      snow line at {600-1800} metres {soon}`,
    asks: `is it raining in {city} right now?
      which weather app do you use?
      do I need an umbrella in {city} {tomorrow|this weekend}?
      how many degrees where you are?`,
    sarcasm: `summer in {city}: {9-14} degrees and sideways rain. Paradise on earth
      forecast said "a few drops", my street is now a river. Nailed it
      oh lovely, rain on my only day off. Who could have guessed`,
    emoji: '☔; ⛈️; 🌦️; 🌡️; 🌈; ❄️; 🌬️',
  },
  fr: {
    hashtags: 'Météo; Tempête; Neige; Soleil; Canicule; Pluie; Orages; Automne; TempêteHugo; Brouillard; Ciel',
    things: {
      m: 'le temps cette semaine; ce vent; le ciel de ce soir; ce froid; mon appli météo',
      f: 'la météo du week-end; cette pluie; la neige en ville; cette chaleur',
      mp: 'les bulletins météo; ces flocons',
      fp: 'ces températures; les prévisions du week-end',
    },
    good: `enfin du soleil à {city}, tout le monde sourit
      {5-30} cm de neige au réveil, c’est magnifique
      {20-27} degrés et une petite brise, journée parfaite
      double arc-en-ciel sur {city} !! trop beau
      la pluie est enfin là, mon jardin revit, quel bonheur
      première soirée dehors de l’année, on est bien
      le coucher de soleil {past}, une merveille
      brume sur le fleuve ce matin, magique, j’adore l’automne`,
    bad: `{5-20} jours de pluie d’affilée, j’en peux plus
      {36-43} degrés à {city} et pas de clim, c’est invivable
      la tempête a détruit notre clôture, je suis dégoûté
      ils annonçaient du soleil, je suis trempé. Je déteste cette appli
      {2-9} cm de neige et toute la ville est bloquée, c’est lamentable
      pas dormi de la nuit à cause du vent, journée horrible
      la cave est encore inondée, quel cauchemar
      la grêle a cassé mon pare-brise, pire {day} de l’année`,
    news: `demain à {city} : {8-24} degrés et quelques averses l’après-midi
      la tempête Hugo arrive sur {city} {soon}, rafales à {70-120} km/h
      vigilance orange à {city} jusqu’à {day}
      {2-30} mm de pluie relevés à {city} {past}
      lever du soleil à {5-8}h{10-58} demain à {city}
      nuages le matin, éclaircies le soir, {6-22} degrés
      premières gelées attendues {soon}
      neige attendue au-dessus de {600-1800} mètres {soon}`,
    asks: `il pleut à {city} en ce moment ?
      vous utilisez quelle appli météo ?
      je prends un parapluie pour {city} {demain|ce week-end} ?
      il fait combien chez vous ?`,
    sarcasm: `l’été à {city} : {9-14} degrés et de la pluie à l’horizontale. Le paradis
      ils annonçaient « quelques gouttes », ma rue est un fleuve. Bien vu
      de la pluie pour mon seul jour de congé, comme c’est original. Merci le ciel`,
    emoji: '☔; ⛈️; 🌦️; 🌡️; 🌈; ❄️; 🌬️',
  },
};
