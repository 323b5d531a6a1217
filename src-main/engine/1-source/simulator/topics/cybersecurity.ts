import type { TopicSource } from './topic-content.ts';

export const CYBERSECURITY: TopicSource = {
  name: 'Cybersecurity',
  weight: 5,
  moods: { positive: 24, neutral: 40, negative: 36 },
  en: {
    hashtags:
      'CyberSecurity; InfoSec; Phishing; Ransomware; Privacy; DataBreach; PasswordManager; BugBounty; CTF; ZeroTrust',
    things: {
      one: `my password manager; the new login system; our security training; this VPN; the company firewall; the new passkey login
        this infosec podcast; the bug bounty programme; my antivirus`,
      many: 'these security updates; the new privacy settings; the two-factor codes',
    },
    good: `nobody at work clicked on the phishing test this time, so proud of them
      switched to passkeys and logging in is finally painless
      our team won the CTF after {while} of practice!!
      got my first bug bounty, ${'$'}{200-900}, I'm over the moon
      the security team stopped the attack in {9-55} minutes, brilliant work
      {friend} finally uses a password manager, small victories make me happy
      encrypted all my backups and I sleep {so} much better
      best security talk of the year in {city}, funny and clear`,
    bad: `my data was leaked again, that's the {2-6}th time this year, I'm furious
      someone hacked {friend}'s account and support doesn't care
      the bank still limits passwords to {6-10} characters, {so} stupid
      {20-70} phishing mails since {day}, I'm sick of it
      our office was hit by ransomware and {2-9} days of work are gone
      they stored the passwords in plain text. Unbelievable
      locked out of my own account by their two-factor login, useless
      took them {2-9} months to admit the breach, shameful`,
    news: `Corvane reports a data breach affecting {20-900},000 accounts
      reminder to install the router update before {day}
      security conference in {city} {soon}
      the phishing drill runs {soon}
      new guide: {3-9} steps to a safer home network
      the patch for the login bug is scheduled for {day}
      moving from SMS codes to an authenticator app {soon}
      survey says {30-80}% of people use the same password twice`,
    asks: `which password manager do you use?
      is an authenticator app safer than SMS codes?
      how long are your passwords?
      how do you explain phishing to {friend}?`,
    sarcasm: `"your security is our priority" says the company that just leaked {2-9} million passwords. Sure
      password must contain a capital, a number, a rune and the blood of a unicorn. So secure, much wow
      great, another breach. At least I get a free year of credit monitoring, lucky me`,
    emoji: '🔒; 🔐; 🛡️; 🔑; 💾',
  },
  fr: {
    hashtags:
      'CyberSécurité; Phishing; Ransomware; ViePrivée; MotDePasse; RGPD; FuiteDeDonnées; BugBounty; CTF; InfoSec',
    things: {
      m: 'mon gestionnaire de mots de passe; ce VPN; le pare-feu du bureau; ce podcast de cybersécurité; mon antivirus',
      f: 'la nouvelle page de connexion; la formation cybersécurité; la double authentification; la connexion par clé d’accès',
      mp: 'les nouveaux réglages de confidentialité; les nouveaux badges',
      fp: 'ces mises à jour de sécurité',
    },
    good: `personne n’a cliqué sur le faux phishing au bureau, je suis fier d’eux
      je suis passé aux clés d’accès et se connecter est enfin un plaisir
      on a gagné le CTF après {while} d’entraînement !!
      ma première prime de bug bounty, {200-900} euros, je plane
      l’équipe sécurité a stoppé l’attaque en {9-55} minutes, chapeau
      {friend} utilise enfin un gestionnaire de mots de passe, ça me fait {trop} plaisir
      toutes mes sauvegardes sont chiffrées, je dors bien mieux
      excellente conférence de sécurité à {city}, drôle et claire`,
    bad: `mes données ont encore fuité, la {2-6}e fois cette année, je suis furieux
      le compte de {friend} a été piraté et le support s’en fiche
      ma banque limite encore le mot de passe à {6-10} caractères, c’est ridicule
      {20-70} mails de phishing depuis {day}, j’en ai marre
      rançongiciel au bureau, {2-9} jours de travail perdus
      les mots de passe étaient stockés en clair. Lamentable
      bloqué hors de mon propre compte, leur double authentification c’est nul
      {2-9} mois pour avouer la fuite, c’est honteux`,
    news: `Corvane signale une fuite touchant {20-900} 000 comptes
      pensez à installer la mise à jour du routeur avant {day}
      conférence de cybersécurité à {city} {soon}
      guide : {3-9} étapes pour un réseau plus sûr à la maison
      le correctif de la page de connexion est prévu {day}
      on passe des codes SMS à une application {soon}
      {30-80}% des gens utilisent deux fois le même mot de passe, selon un sondage`,
    asks: `vous utilisez quel gestionnaire de mots de passe ?
      une application de codes, c’est plus sûr que les SMS ?
      vos mots de passe font combien de caractères ?
      comment expliquer le phishing à {friend} ?`,
    sarcasm: `« votre sécurité est notre priorité », dit la boîte qui vient de perdre {2-9} millions de mots de passe. Bien sûr
      une majuscule, un chiffre, une rune et le sang d’une licorne dans le mot de passe. Très pratique, bravo
      chouette, encore une fuite. J’ai gagné un mail d’excuses, quelle chance`,
    emoji: '🔒; 🔐; 🛡️; 🔑; 💾',
  },
};
