import type { VoiceSource } from './voice.ts';

export const FRENCH: VoiceSource = {
  lists: {
    trop: 'trop; trop; vraiment; vraiment; tellement; grave; carrément; troooop; franchement',
    vraiment: 'vraiment; vraiment; franchement; sincèrement; sérieusement; honnêtement; clairement',
    friend: `ma sœur; mon frère; mon père; ma mère; ma coloc; mon voisin; une amie; mon cousin; un collègue; mon copain; ma copine
      un pote; mon oncle; ma cheffe; ma grand-mère; une collègue`,
    city: `Paris; Lyon; Marseille; Lille; Nantes; Bordeaux; Toulouse; Rennes; Strasbourg; Grenoble; Bruxelles; Genève; Montpellier
      Dijon; Brest; Nice; Liège; Lausanne; Québec; Reims; Tours; Metz; Rouen; Montréal`,
    past: 'ce matin; hier soir; hier; aujourd’hui; cette semaine; cet après-midi; ce week-end; tout à l’heure',
    soon: 'ce soir; demain; ce week-end; la semaine prochaine; vendredi; demain soir; lundi; le mois prochain; dans {2-9} jours',
    day: 'lundi; mardi; mercredi; jeudi; vendredi; samedi; dimanche',
    while: '{2-9} semaines; {2-9} mois; {2-8} ans; une éternité',
    wow: 'wow; oh là là; waouh; omg; ouiii; yes; incroyable',
    super:
      'top; super; génial; magnifique; parfait; incroyable; trop bien; excellent; splendide; une merveille; un bonheur; un régal',
    nul: 'nul; lamentable; pénible; insupportable; honteux; minable; affligeant; catastrophique; désespérant; n’importe quoi; la cata',
  },
  positive: {
    openers: `franchement; honnêtement,; bon,; ok; {wow}; {wow},; {wow} !; enfin une bonne nouvelle :; mdr; ptdr; les gens,; sérieux,
      petit bonheur du {day} :; au fait,; vous savez quoi ?; je l’avoue,; alors là,; non mais
      meilleur moment de la journée :; il faut que je vous dise :; bonne nouvelle !; pour une fois,; perso,`,
    opinions: `j’adore {thing}
      j’aime {trop} {thing}
      {thing}, c’est {trop} bien
      {thing}, c’est pas mal du tout
      je suis {trop} fan {of thing}
      {trop} content de moi d’avoir donné une chance {to thing}
      {thing} <a,ont> illuminé ma {journée|semaine|matinée|soirée}
      {thing}, {franchement|sérieusement|honnêtement} c’est {super}
      on peut parler {of thing} ? c’est {super}
      rien à redire sur {thing}, bravo
      {thing} <est,sont> {bien|tellement|carrément} <meilleur,meilleure,meilleurs,meilleures> que ce que j’espérais
      je pourrais parler {of thing} toute la journée
      {thing} <mérite,méritent> {bien|tellement|largement} plus d’amour
      un grand merci à celles et ceux qui sont derrière {thing}
      je retire tout le mal que j’ai dit {of thing}, c’est {super}
      10/10 pour {thing}
      {thing}, c’est {exactement|pile} ce qu’il me fallait {past}
      j’y croyais pas mais {thing}, c’est {trop} bien
      coup de cœur {past} : {thing}
      j’ai encore le sourire grâce {to thing}
      {thing} <est,sont> {tout simplement|juste|vraiment} <génial,géniale,géniaux,géniales>
      je ne me lasse pas {of thing}
      {friend} m’a parlé {of thing} et depuis j’adore
      impossible de dire du mal {of thing}
      je recommande {thing} à tout le monde
      {thing}, le meilleur truc {de la semaine|du mois|de l’année}
      merci {to thing}, vraiment
      je suis sous le charme {of thing}
      {thing} ne me <déçoit,déçoivent> jamais
      je pensais pas aimer {thing} à ce point`,
    tagged: `{tag} me met {trop} de bonne humeur
      {trop} hâte pour {tag}
      {tag}, c’est que du bonheur {aujourd’hui|ce soir|cette semaine}
      j’en ai jamais assez de {tag}
      la meilleure communauté du monde, c’est {tag}
      ma TL est remplie de {tag} et j’adore ça
      merci {tag}, c’était {super}`,
    closers: `ça fait {trop} du bien; j’adore; {trop} bien; un régal; le bonheur; que du bonheur; j’en redemande; quel plaisir; 10/10
      meilleur {day} depuis {des mois|des années|{2-8} ans}; je valide; validé; ça valait le coup; j’ai le sourire jusqu’aux oreilles; la vie est belle; merci la vie; bravo
      je suis aux anges; ça change tout; c’est {super}; je m’en remets pas tellement c’est beau; vivement la suite
      {friend} adore aussi; journée parfaite; encore bravo; quelle belle surprise; ça redonne le moral; pas déçu; je suis {trop} heureux; incroyable`,
    reactions: `enfin une bonne nouvelle; ça fait plaisir à lire; voilà qui me donne le sourire; trop heureux pour toi !; bravo, c’est {super}; yes !!; bien mérité
      la meilleure nouvelle de la {journée|semaine}; oh j’adore; {trop} content de lire ça; ça c’est beau; pareil ici, que du bonheur`,
    emoji: '😍; ❤️; 😊; 🥰; 🙌; 🎉; 👏; 🔥; 😁; 💯; ✨; 🤩; 😄; 💙; 👍; 🥳; ☀️; 💪; 😻',
  },
  neutral: {
    openers: `bon,; alors,; au fait,; du coup,; sinon,; dites,; hello,; coucou,; bonjour,`,
    opinions: `pas encore d’avis sur {thing}
      jsp quoi penser {of thing} pour l’instant
      {friend} me pose des questions sur {thing}, je réponds quoi ?
      j’ai une question à propos {of thing}
      j’écris un billet sur {thing}, publication {soon}
      partie {2-6} de mon fil sur {thing}
      on a parlé {of thing} {past} avec {friend}
      je reparle {of thing} {soon}
      vous voulez savoir quoi sur {thing} ?
      quelques notes sur {thing}, à lire {soon}
      {thing} en {3-9} mots, j’essaie
      vous m’avez demandé pour {thing}, je réponds {soon}
      {friend} veut en savoir plus sur {thing}`,
    tagged: `qui suit {tag} {ce soir|aujourd’hui|cette semaine} ?
      {tag}, ça commence à {8-22}h
      je découvre {tag}, par où commencer ?
      {2-9} questions sur {tag}, réponses bienvenues
      je rattrape {tag} après {while}
      pour celles et ceux qui demandent pour {tag} : le lien est là`,
    closers: `la suite {soon}; je vous tiens au courant; plus d’infos {soon}; voilà pour le point du jour; à suivre; je reviens vers vous {soon}; les détails dans le fil
      on en reparle {soon}; voilà voilà; je le note ici pour ne pas oublier; sans avis particulier; c’était l’info du jour; je repasse donner des nouvelles {soon}`,
    reactions: `je note; je lirai ça {ce soir|demain|plus tard}; {friend} vient de m’envoyer ça; vu {past}; je garde ça sous le coude; je partage au cas où
      pour celles et ceux qui demandaient; bon à savoir; je pose ça là; à suivre donc`,
    emoji: '🤔; 👀; 📌; 👇; 📰; 🧵; 💬; 🗓️; ℹ️; ➡️; 📊; 🙋',
  },
  negative: {
    openers: `pfff; pfff,; franchement; honnêtement,; non mais; sérieux,; sérieux ?; désolé mais; bon,; j’en peux plus :; encore raté :; le {day} commence bien :; purée; rah
      coup de gueule :; je craque :; alors là non,; mais pourquoi ?; la honte :; ras-le-bol :; au secours,; allez,`,
    opinions: `{thing}, c’est {trop} décevant
      je supporte plus {thing}
      j’en ai marre {of thing}
      j’en peux plus {of thing}
      {trop} déçu par {thing}
      {thing}, c’est pas terrible, voire pire
      {thing}, {franchement|sérieusement|honnêtement} c’est {nul}
      {thing} <a,ont> gâché ma {journée|semaine|matinée|soirée}
      on peut parler {of thing} ? c’est {nul}
      {thing}, c’est pire que ce que je craignais
      {thing} me <rend,rendent> {dingue|fou|folle|malade}
      {thing}, c’est pire chaque {jour|semaine|année|fois}
      je voulais aimer {thing}, j’y arrive pas
      zéro pointé pour {thing}
      rien ne va avec {thing}
      {thing}, quelle {déception|blague|catastrophe|honte|horreur}
      j’attendais {tellement|largement|vraiment} mieux {of thing}
      {thing} <est,sont> {vraiment|franchement|carrément} <nul,nulle,nuls,nulles>
      {friend} m’avait prévenu pour {thing}, j’aurais dû écouter
      {thing}, plus jamais
      comment {thing} <peut,peuvent> être aussi <mauvais,mauvaise,mauvais,mauvaises> ?
      j’ai redonné une chance {to thing} {past}. Erreur
      que quelqu’un s’occupe {of thing}, pitié
      je ne comprends pas qu’on puisse défendre {thing}
      avant j’adorais {thing}, maintenant ça m’énerve
      {thing}, c’est non
      fatigué {of thing}, mais fatigué...`,
    tagged: `{tag} me fatigue {trop} {aujourd’hui|ce soir}
      j’en ai déjà marre de {tag}
      {tag}, quel désastre {aujourd’hui|ce soir|encore}
      je mute {tag}, j’en peux plus
      tout m’énerve dans {tag} {aujourd’hui|cette semaine}
      {tag}, c’était mieux avant`,
    closers: `plus jamais; j’abandonne; marre; j’en ai marre; 0/10; quelle perte de temps; quelle honte; c’est {nul}; la honte
      pire {day} depuis {des mois|des années|{2-8} ans}; ça m’énerve; je suis {trop} déçu; y en a marre; mais à quel moment ?; c’est plus possible
      {friend} est furieuse aussi; ça empire; je suis dégoûté; quel gâchis; ça me rend dingue; pas merci; quelle galère
      journée pourrie; c’est désespérant; faites quelque chose; pas content du tout; je déteste ça; ça craint; je suis à bout`,
    reactions: `c’est déprimant; on marche sur la tête; pareil ici, j’en peux plus; pareil, je déteste ça; quelle honte; ça m’énerve rien que de le lire; courage, c’est {nul}
      je serais furieux aussi; et personne ne fait rien, c’est {nul}; toujours la même galère, ras-le-bol; c’est triste à lire`,
    emoji: '😡; 😤; 😭; 🙄; 😞; 💔; 😒; 👎; 🤦; 😩; 🤬; 😠; 😔; 🥲; 🤡; 😫',
  },
  newsOpeners: `pour info,; info :; rappel :; à noter :; en bref :; le point du {day} :; pour celles et ceux qui demandaient :; petit point :; pense-bête :; bon,; alors,; au fait,`,
  questionClosers: `des idées ?; c’est pour {friend}; merci d’avance; quelqu’un ?; dites-moi; réponses en commentaire; avis bienvenus; je suis preneur; pas pressé
    {friend} ne savait pas; je trouve rien en ligne; merci !; tkt je suis pas pressé`,
  sarcasm: `oh super, encore {thing}. Exactement ce qui manquait à mon {day} 🙄
      bravo {thing}, vraiment, quel talent pour tout gâcher 👏
      j’adore perdre {2-6} heures à cause {of thing}. Vraiment. Le rêve 🙃
      oui oui, {thing}, « tout va bien ». On y croit 🙃
      merci {to thing} d’avoir ruiné ma {journée|soirée|semaine}, trop aimable
      {thing}, mesdames et messieurs. Quel triomphe 👏👏
      rien de tel que {thing} pour bien pourrir un {day}. Un grand merci 🙃`,
  quotes: ['« ', ' »'],
  spaceBeforeMark: ' ',
};
