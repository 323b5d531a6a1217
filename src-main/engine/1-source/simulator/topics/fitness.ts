import type { TopicSource } from './topic-content.ts';

export const FITNESS: TopicSource = {
  name: 'Fitness',
  weight: 6,
  moods: { positive: 48, neutral: 30, negative: 22 },
  en: {
    hashtags: 'Fitness; Running; Marathon; Gym; Yoga; LegDay; Cycling; 10K; HalfMarathon; Workout; RunClub; Swimming',
    things: {
      one: `my new running club; the gym near work; this workout plan; my yoga class; the trail by the river; my training app; the pool
        this morning's spin class`,
      many: 'my new running shoes; these morning workouts; the showers at the gym; the group classes',
    },
    good: `first half marathon done in {1-2}:{10-58}, I'm so proud!!
      new deadlift record: {80-180} kg, feeling {lovely}
      ran {5-21} km at sunrise, nothing beats it
      couldn't run for {while}, did 5 km today without pain, so happy
      my yoga class is the best hour of my week
      {friend} and I finished our first triathlon together!
      {20-90} days of training in a row and I've never felt better
      the run club in {city} is the friendliest bunch of people`,
    bad: `knee injury {2-9} days before the marathon, I'm devastated
      the gym is packed and half of the machines are broken, I'm cancelling
      gym membership: {2-9} months' notice and no refund, what a scam
      worst run in {while}, everything hurts and I hate running
      someone stole my bike while I was training, I'm {so} angry
      shin splints again, all that training for nothing
      {friend} talked me into a {5-7} am spin class, never again`,
    news: `long run on {day}: {12-32} km
      the {city} marathon takes place {soon}
      registration for the 10K closes on {day}
      week {2-14} of the training plan
      the gym opens at {5-7} am from {day} on
      leg day {today|tomorrow}
      {5-12} km this morning, {28-75} minutes
      {2000-9000} runners expected at the {city} half marathon`,
    asks: `what do you eat before a long run?
      which running shoes for flat feet?
      morning or evening workouts?
      anyone up for a run in {city} {soon}?`,
    sarcasm: `love paying {40-90} a month for a gym where every shower is cold. Luxury
      burpees at {5-7} am, exactly how I pictured happiness. Kill me
      twisted my ankle putting on my running shoes. An athlete, truly`,
    emoji: '🏃; 🏋️; 🚴; 🧘; 👟; 🏊',
  },
  fr: {
    hashtags:
      'Sport; Running; Marathon; Musculation; Yoga; Vélo; CourseÀPied; 10Km; SemiMarathon; SalleDeSport; Natation; Trail',
    things: {
      m: 'mon club de course; ce programme de musculation; mon cours de yoga; le sentier du bord de l’eau; le cours de vélo de ce matin',
      f: 'la salle de sport du quartier; la piscine; mon appli d’entraînement; cette séance de cardio',
      mp: 'ces entraînements du matin; les vestiaires de la salle',
      fp: 'mes nouvelles chaussures de running; les douches de la salle',
    },
    good: `premier semi terminé en 1h{30-59}, je suis {trop} fier !!
      nouveau record au soulevé de terre : {80-180} kg, quel pied
      {5-21} km au lever du soleil, rien de mieux
      plus couru depuis {while}, et là 5 km sans douleur, trop heureux
      mon cours de yoga, la meilleure heure de ma semaine
      premier triathlon fini avec {friend}, quelle joie !
      {20-90} jours d’entraînement d’affilée, jamais été aussi en forme
      le club de course de {city}, des gens adorables`,
    bad: `blessé au genou {2-9} jours avant le marathon, je suis effondré
      salle bondée et la moitié des machines en panne, je résilie
      {2-9} mois de préavis pour quitter la salle de sport, quelle arnaque
      pire sortie depuis {while}, j’ai mal partout et je déteste courir
      on m’a volé mon vélo pendant l’entraînement, je suis dégoûté
      encore une tendinite, tout cet entraînement pour rien
      {friend} m’a traîné au cardio à {5-7}h, plus jamais`,
    news: `sortie longue {day} : {12-32} km
      le marathon de {city} a lieu {soon}
      les inscriptions au 10 km ferment {day}
      semaine {2-14} du plan d’entraînement
      la salle ouvre à {5-7}h à partir de {day}
      séance jambes {aujourd’hui|demain}
      {5-12} km ce matin, {28-75} minutes
      {2-9} 000 coureurs attendus au semi de {city}`,
    asks: `vous mangez quoi avant une sortie longue ?
      quelles chaussures de running pour débuter ?
      sport le matin ou le soir ?
      quelqu’un pour courir à {city} {soon} ?`,
    sarcasm: `{40-90} euros par mois pour des douches froides. Le grand luxe
      des burpees à {5-7}h du matin, voilà le bonheur. Achevez-moi
      cheville foulée en mettant mes baskets. Quel athlète`,
    emoji: '🏃; 🏋️; 🚴; 🧘; 👟; 🏊',
  },
};
