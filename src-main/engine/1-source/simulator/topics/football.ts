import type { TopicSource } from './topic-content.ts';

export const FOOTBALL: TopicSource = {
  name: 'Football',
  weight: 12,
  moods: { positive: 38, neutral: 30, negative: 32 },
  en: {
    hashtags:
      'Football; MatchDay; Northfield; Harrowgate; CupNight; COYB; DerbyDay; WomensFootball; VAR; TransferNews; FantasyFootball',
    lists: {
      team: 'Northfield; Harrowgate; Eastmoor; Kingsbrook; Colby Town',
      rival: 'Port Allen; Weston Vale; Dunmere; Ashcombe; Hartwell',
    },
    things: {
      one: `our new striker; this midfield; the Northfield defence; the away end; this Kingsbrook team; our goalkeeper
        the second half; the new stadium; the women's team`,
      many: 'the Harrowgate fans; these penalty shootouts; our full-backs; the new football kits',
    },
    good: `{2-5}-{0-1} against {rival}, what a match!
      that goal in the {86-94}th minute, I'm still screaming
      {team} played {so} well {tonight|today}, proud of every one of them
      our keeper saved {2-3} penalties. Hero
      first clean sheet in {while}, the defence was {lovely}
      took {friend} to their first match and {team} won, perfect day
      {team} through to the final, I can't breathe, I'm so happy
      the atmosphere at the stadium {past} was {lovely}
      came back from 2-0 down to win 3-2, this team is something else
      new striker scores {2-3} on his debut, welcome to {team}!`,
    bad: `lost {2-5}-0 at home, absolutely embarrassing
      how do you concede in the {90-96}th minute again, {so} painful
      the referee ruined that match, no idea what he was looking at
      {team} were {awful} {past}, zero shots on target
      another injury in the squad, this season is cursed
      £{50-95} for a ticket to watch that rubbish
      {2-9} games without a win, sack the board
      our defence is a disaster, a child could score against us
      VAR took {4-7} minutes to get it wrong. I hate it
      sold our best midfielder to {rival}, I'm devastated`,
    news: `{team} vs {rival}, kick-off at {1-8} pm on {day}
      half-time: {team} 1-1 {rival}
      {team} announce a press conference for {day}
      lineups are out for {team}
      tickets for the cup match go on sale on {day}
      {team} sign a goalkeeper on a {2-5}-year contract
      full-time: {team} 0-0 {rival}
      the under-{17-21}s play {rival} {soon}
      the league publishes the fixtures for next season`,
    asks: `where can I watch {team} {tonight|on {day}}?
      what time is kick-off {tonight|tomorrow}?
      who's in goal for {team} {tonight|on {day}}?
      anyone going to the {team} match by train?
      who do you have as captain in fantasy football this week?`,
    sarcasm: `brilliant defending {team}, maybe next time leave the goal completely empty
      {team} lose again, I'm shocked. Shocked, I tell you
      great corner. Straight to their keeper. We train for this all week folks`,
    emoji: '⚽; 🏟️; 🥅; 🧤; 🏆',
  },
  fr: {
    hashtags:
      'Football; SoirDeMatch; Foot; Valmont; Roquebrune; CoupeDeFrance; Derby; FootFeminin; VAR; Mercato; TeamValmont',
    lists: {
      team: 'Valmont; Roquebrune; Belcastel; Montfleur; Saint-Ambray',
      rival: 'Sauvigny; Grandval; Ferrières; Aubenoy; Pontarel',
    },
    things: {
      m: 'notre nouvel attaquant; ce milieu de terrain; le nouveau stade; notre gardien; le jeu de Valmont; l’arbitrage vidéo',
      f: 'l’équipe de Valmont; cette défense; la deuxième mi-temps; l’équipe féminine; l’ambiance au stade',
      mp: 'les supporters de Roquebrune; les nouveaux maillots; nos latéraux',
      fp: 'ces séances de tirs au but',
    },
    good: `{2-5}-{0-1} contre {rival}, quel match !
      ce but à la {86-94}e minute, j’en tremble encore de joie
      {team} a {trop} bien joué {past}, respect
      notre gardien arrête {2-3} penaltys, quel héros
      premier match sans encaisser depuis {while}, la défense a été énorme
      j’ai emmené {friend} au stade et {team} a gagné, journée parfaite
      {team} en finale !!! je pleure de joie
      quelle ambiance au stade {past}, des frissons
      menés 2-0 et on gagne 3-2, cette équipe est folle
      triplé pour son premier match avec {team}, bienvenue à lui`,
    bad: `{0-1}-{3-5} à domicile, la honte
      encore un but encaissé à la {90-96}e, j’en peux plus
      l’arbitre a tué le match, incompréhensible
      {team} zéro tir cadré {past}, c’est nul
      encore un blessé, cette saison est maudite
      {50-95} euros la place pour voir ça, remboursez
      {3-9} matchs sans victoire, la direction doit partir
      notre défense est une catastrophe, même ma grand-mère marquerait
      {4-7} minutes de VAR pour se tromper, je déteste ce truc
      on a vendu notre meilleur milieu à {rival}, je suis dégoûté`,
    news: `{team} - {rival}, coup d’envoi {day} à {18-21}h
      mi-temps : {team} 1-1 {rival}
      {team} annonce une conférence de presse {day}
      la composition de {team} est tombée
      les places pour la coupe sont en vente {day}
      {team} signe un gardien pour {2-5} ans
      score final : {team} 0-0 {rival}
      les U{17-19} jouent contre {rival} {soon}
      la ligue publie le calendrier de la saison prochaine`,
    asks: `le match de {team} passe sur quelle chaîne {soon} ?
      c’est à quelle heure le coup d’envoi ?
      qui est titulaire dans les buts de {team} ?
      quelqu’un va au match de {team} en train ?
      vous mettez qui capitaine cette semaine ?`,
    sarcasm: `bravo {team}, la prochaine fois laissez carrément le but vide
      {team} a encore perdu, quelle surprise, je tombe de ma chaise
      superbe corner, directement dans les bras du gardien. On s’entraîne toute la semaine pour ça`,
    emoji: '⚽; 🏟️; 🥅; 🧤; 🏆',
  },
};
