import type { TopicSource } from './topic-content.ts';

export const HEALTH: TopicSource = {
  name: 'Health',
  weight: 6,
  moods: { positive: 32, neutral: 36, negative: 32 },
  en: {
    hashtags:
      'Health; MentalHealth; Wellbeing; Sleep; Nurses; Physio; SelfCare; Hospital; Pharmacy; HealthCare; Dentist',
    things: {
      one: `my new physio; our local clinic; the hospital booking system; my dentist; the new pharmacy; the maternity ward; my therapist
        the sleep app; our health insurance`,
      many: 'the nurses on the ward; the hospital meals; these doctor appointments; the opening hours of the clinic',
    },
    good: `{friend} is out of hospital and doing great, I'm so relieved!!
      slept {8-10} hours for the first time in {while}, I feel {lovely}
      the nurses at the hospital in {city} are angels, thank you for everything
      back on my feet after {while} of physio, so grateful
      test results came back and all is fine, I cried with joy
      {2-9} months without a cigarette, so proud of myself
      no cavities!! my dentist was so happy, and so am I
      therapy was the best decision I made this year`,
    bad: `{3-9} hours in the waiting room and sent home, I'm furious
      next doctor's appointment in {3-9} months, our health system is broken
      flu for the {2-4}th time this winter, I feel {awful}
      the hospital lost my file. Again. I'm so tired of this
      migraine since {day}, can't work, can't sleep, I hate it
      insurance refuses to pay for {friend}'s surgery, disgusting
      the nurses are exhausted and nobody helps them, it's a disgrace
      back pain again, haven't slept in {2-6} days, miserable`,
    news: `the clinic in {city} opens at {7-9} am from {day} on
      flu season: vaccination starts {soon}
      the hospital hires {20-90} nurses this year
      physio appointment {soon}
      blood donation in {city} on {day}, {8-11} am to {2-6} pm
      the pharmacy on our street moves {soon}
      study follows the sleep of {200-900} adults for {2-9} years
      dentist appointment on {day} at {8-11} am`,
    asks: `can anyone recommend a dentist in {city}?
      how many hours do you sleep?
      which pharmacy in {city} is open {tonight|on {day}}?
      how long did you wait for your physio appointment?`,
    sarcasm: `{4-9} hours in the waiting room for a two-minute chat. World class healthcare
      "just relax", says the doctor. Wow, cured, why didn't I think of that
      appointment in {4-9} months, perfect, I'll just tell my back to wait`,
    emoji: '🏥; 🩺; 🩹; 😴; 🦷',
  },
  fr: {
    hashtags: 'Santé; SantéMentale; BienÊtre; Sommeil; Hôpital; Infirmières; Kiné; Pharmacie; Dentiste; DonDuSang',
    things: {
      m: 'mon nouveau kiné; le service de maternité; mon dentiste; l’hôpital du coin; le centre de santé; le système de rendez-vous',
      f: 'la nouvelle pharmacie; ma mutuelle; l’appli de rendez-vous; ma psy',
      mp: 'les repas de l’hôpital; les soignants des urgences',
      fp: 'les infirmières du service; les permanences de la pharmacie',
    },
    good: `{friend} est de retour de l’hôpital et va super bien, quel soulagement !!
      {8-10} heures de sommeil pour la première fois depuis {while}, je revis
      les soignants de l’hôpital de {city} sont formidables, merci pour tout
      je remarche sans douleur après {while} de kiné, trop heureux
      les résultats sont bons, j’en pleure de joie
      {2-9} mois sans cigarette, je suis {trop} fier de moi
      zéro carie !! même mon dentiste était content
      commencer une thérapie, ma meilleure décision de l’année`,
    bad: `{3-9} heures aux urgences pour être renvoyé chez moi, je suis furieux
      prochain rendez-vous chez le médecin dans {3-9} mois, c’est honteux
      {2-4}e grippe de l’hiver, je suis au fond du trou
      l’hôpital a encore perdu mon dossier, j’en ai marre
      migraine depuis {day}, impossible de bosser ou de dormir, je craque
      la mutuelle refuse de rembourser l’opération, c’est scandaleux
      les infirmières sont épuisées et personne ne bouge, c’est révoltant
      mal de dos depuis {2-6} jours, je ne dors plus, c’est l’enfer`,
    news: `le centre de santé de {city} ouvre à {7-9}h à partir de {day}
      la vaccination contre la grippe commence {soon}
      l’hôpital recrute {20-90} infirmières cette année
      rendez-vous chez le kiné {soon}
      don du sang à {city} {day}, de {8-11}h à {14-18}h
      la pharmacie de la rue déménage {soon}
      une étude suit le sommeil de {200-900} adultes pendant {2-9} ans
      dentiste {day} à {8-11}h`,
    asks: `un dentiste à conseiller à {city} ?
      vous dormez combien d’heures ?
      quelle pharmacie est ouverte {day} à {city} ?
      vous avez attendu combien de temps pour un rendez-vous chez le kiné ?`,
    sarcasm: `{4-9} heures d’attente pour deux minutes de consultation. Quel service, bravo
      « détendez-vous », me dit le médecin. Guéri, il suffisait d’y penser
      rendez-vous dans {4-9} mois, parfait, je vais dire à mon dos de patienter`,
    emoji: '🏥; 🩺; 🩹; 😴; 🦷',
  },
};
