/**
 * Words that say nothing of what a tweet is about, as keyword tokens: lower case, at least three letters, split at
 * apostrophes ("don't" leaves "don"). One set for all languages, because a tweet's language is often guessed wrong; so
 * a stop word of one language that names a thing in another (de "war", fr "car") is left out.
 */
const ENGLISH = `
about above actually after again against ain all almost already also although always and another any anybody anyone
anything are aren around away back because been before being below between both but came can cannot come could couldn
did didn does doesn doing don done down during each either else even ever every everybody everyone everything few for
from further gave get gets getting give goes going gone gonna got gotta had hadn has hasn have haven having her here
hers herself him himself his how however into isn its itself just keep kind know known least less let lets like likely
lot lots made make makes making many may maybe mean might more most much must mustn myself need needn neither never
nobody none nor not nothing now off often once one ones only onto other others ought our ours ourselves out over own
per perhaps please put quite rather really said same say says see seem seems seen shall shan she should shouldn since
some somebody someone something sometimes soon still such sure take taken than that the their theirs them themselves
then there these they thing things think this those though through thus till too took toward towards tell under until
upon use used very via wanna want wants was wasn way well went were weren what whatever when where whether which while
who whoever whole whom whose why will with within without won would wouldn yeah yes yet you your yours yourself
yourselves amp ima lol omg pls thx`;

const FRENCH = `
afin ainsi alors après assez aucun aucune aujourd aura aurait aussi autant autre autres aux avaient avais avait avant
avec avez avoir avons ayant beaucoup bien ceci cela celle celles celui cependant certain certaine certains ces cet cette
ceux chaque chez comme comment contre dans déjà depuis des dès deux devant doit donc dont encore enfin entre est
étaient étais était étant été être eux faire fais fait faites faut fois font furent hors hui ici ils jamais jusqu
jusque leur leurs lorsqu lorsque lui mais malgré mes même mêmes mieux moi moins mon mot nos notre nous nouveau ont oui
ouais par parce parfois parmi pas pendant peu peut peuvent peux plus plusieurs plutôt pour pourquoi pourtant pouvait
presque puis puisque quand que quel quelle quelles quelqu quelque quelques quels qui quoi sans sauf ses selon sera
serait seront seulement sien sinon soi soit sommes son sont sous souvent suis sur surtout tandis tant tel telle tellement
tels tes toi ton toujours tous tout toute toutes très trop une vers veut veux voici voilà vont vos votre vous vraiment
vrai avoir ouf mdr ptdr jsuis estce cest jai`;

const SPANISH = `
algo algunas algunos ante antes aquel aquí así aunque bien cada casi como con contra cual cuando cuál cómo del desde
después donde dos durante ella ellas ellos entonces entre era eran eres esa esas ese eso esos esta estaba estado están
estar estas este esto estos está estoy fue fueron han hasta hay haber hace hacer les los las más menos mis mientras
mucho muchos muy nada nos nosotros nunca otra otras otro otros para pero poco por porque pues que qué quien quién ser
será siempre sin sobre solo sólo somos son soy sus tal también tan tanto tener tengo tiene tienen toda todas todavía
todo todos tras una unas uno unos usted ustedes vez vosotros ya`;

const GERMAN = `
aber alle allem allen aller alles als also andere anderen auch auf aus bei beim bin bis bist damit dann das dass dein
deine dem den denn der des dich die dies diese diesem diesen dieser dieses dir doch dort durch eben ein eine einem
einen einer eines einfach einige etwas euch euer eure für ganz gegen gibt haben habe hatte hatten hier hin hinter ich
ihm ihn ihnen ihr ihre ihrem ihren ihrer immer ins ist jede jedem jeden jeder jedes jetzt kann kein keine keinen können
machen mehr mein meine meinem meinen mich mir mit muss müssen nach nein nicht nichts noch nun nur oder ohne schon sehr
sein seine seinem seinen seit selbst sich sie sind solche soll sollte sondern sonst über und uns unser unter viel vom
von vor wann warum was weil welche wenn wer werde werden wie wieder wir wird wirklich wollen worden wurde wurden während
zum zur zwar zwischen`;

const ITALIAN = `
abbiamo alla alle allo anche ancora avere aveva bene che chi ciò come con così cosa cui dai dal dalla dalle degli dei
del della delle dello dentro dopo dove due ecco era erano essere fare fatto fino fra già gli hai hanno invece lei loro
lui mai meno mentre mia mie miei mio molto nei nel nella nelle nello niente noi non nostra nostro ogni ora perché però
più poco poi prima proprio può quale quando quanto quasi quella quelle quelli quello questa queste questi questo qui
quindi sei sempre senza sia siamo siete solo sono sopra sta stata stato sua sue sugli sui sul sulla suo suoi tra troppo
tua tue tuo tutta tutte tutti tutto una uno vai voi`;

const PORTUGUESE = `
agora ainda algo alguém algum alguma antes aos apenas aquela aquele aqui assim até bem cada com como cuja daqui das
dela dele deles depois desde dessa desse desta deste dia diz dos ela elas ele eles era eram essa essas esse esses esta
estas estava este estes está estão estou eu foi foram fazer faz hoje isso isto já lhe mais mas mesmo meu meus minha
minhas muita muito muitos nada não nas nem nenhum nessa nesse nesta neste nos nossa nosso nossos num numa nunca onde
ontem outra outras outro outros para pela pelas pelo pelos pode por porque pouco pra pro qual quando quanto que quem
são sem sempre ser seu seus será sim sobre sou sua suas também tão tem temos tenho ter teu tinha tinham toda todas todo
todos tua tudo uma umas uns vai vão você vocês vou`;

/** Stop words of en, fr, es, de, it and pt. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  [ENGLISH, FRENCH, SPANISH, GERMAN, ITALIAN, PORTUGUESE].flatMap((list) => list.trim().split(/\s+/)),
);
