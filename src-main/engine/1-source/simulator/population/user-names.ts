import type { SimulatedLanguage } from '#shared/domain/simulation.ts';
import type { Random } from '../random.ts';

const words = (list: string) => list.trim().split(/\s+/);

const FIRST_NAMES: Readonly<Record<SimulatedLanguage, readonly string[]>> = {
  en: words(`emma olivia ava sophie mia ella grace lily zoe ruby jack harry noah liam owen ethan lucas mason logan ryan
    amy beth cara dana erin fiona gemma holly isla jenny kate laura megan nina paula rachel sara tara wendy priya anya
    aaron ben callum dan ed finn greg hugo ian josh kyle luke matt nate omar pete rory sam tom vince will zack kofi raj
    maya leah chloe hannah molly nora iris hazel ivy june pearl rosa tessa amara yara mei kenji diego mateo elias tariq`),
  fr: words(`camille lea manon chloe emma jade louise alice lina rose anna julie marie sarah laura pauline claire lucie
    margaux elise amandine celine sophie helene nadia fatou ines yasmine oceane justine agathe apolline noemie solene
    lucas hugo louis gabriel arthur jules adam raphael paul antoine maxime thomas nicolas julien pierre mathieu romain
    quentin clement baptiste florian guillaume remi simon theo valentin xavier yanis karim mehdi bastien corentin loic
    gwen erwan tanguy mael enzo nathan leon gaspard felix anatole marius bertrand didier sylvie odile monique`),
};

const LAST_NAMES: Readonly<Record<SimulatedLanguage, readonly string[]>> = {
  en: words(`smith jones taylor brown walker wright hughes green hall clarke baker carter cooper ward turner parker
    collins bell murphy kelly reed cook morgan price bennett shaw fox marsh stone hart lane brooks frost hayes wells
    patel khan okafor nguyen kim lopez silva novak larsen byrne doyle quinn hale pike west north flynn`),
  fr: words(`martin bernard dubois thomas robert petit durand leroy moreau simon laurent lefevre michel garcia roux
    fournier girard bonnet dupont lambert fontaine rousseau vincent muller blanc guerin boyer garnier chevalier
    lemoine perrin morel renard leclerc colin vidal benali traore diallo nguyen costa marchand noel picard`),
};

const ADJECTIVES: Readonly<Record<SimulatedLanguage, readonly string[]>> = {
  en: words(`sleepy quiet salty curious lazy happy grumpy tiny lucky rusty cosmic midnight sunny wandering hungry
    clumsy electric northern gentle broken fancy secret just not_so the_real mostly`),
  fr: words(
    `petit grand vieux joyeux tranquille discret simple vrai faux presque toujours encore jamais trop peu un_peu`,
  ),
};

const NOUNS: Readonly<Record<SimulatedLanguage, readonly string[]>> = {
  en: words(`otter penguin fox raven badger moth teapot biscuit noodle pickle waffle pixel kernel gamer runner reader
    baker painter cyclist gardener nomad drummer coder nerd bean potato turnip comet satellite lighthouse bookworm
    goalkeeper barista commuter engineer nurse teacher`),
  fr: words(`renard hibou herisson chaton panda croissant baguette camembert pixel lecteur coureur jardinier peintre
    voyageur barista codeur prof libraire cycliste gourmand reveur randonneur marmotte pingouin loutre cornichon
    caribou moustique parapluie supporter spectateur etudiant infirmier bricoleur`),
};

const ENDINGS: Readonly<Record<SimulatedLanguage, readonly string[]>> = {
  en: words('uk us ldn nyc writes reads codes runs dev official irl here again tv fm'),
  fr: words('fr paris lyon sud ecrit lit code court dev irl encore tv bzh 59 69 75 33'),
};

/** A user name as people choose them: letters, digits and `_`, at most 24. */
export function userName(random: Random, language: SimulatedLanguage): string {
  const first = random.pick(FIRST_NAMES[language]);
  const last = random.pick(LAST_NAMES[language]);
  const noun = random.pick(NOUNS[language]);
  switch (random.below(10)) {
    case 0:
      return `${first}_${last}`;
    case 1:
      return `${first}${last}${random.between(1, 99)}`;
    case 2:
      return `${first}${random.between(1960, 2009)}`;
    case 3:
      return `${random.pick(ADJECTIVES[language])}_${noun}`;
    case 4:
      return language === 'fr' ? `${first}_le_${noun}` : `${first}_the_${noun}`;
    case 5:
      return `${capitalised(first)}${capitalised(last)}`;
    case 6:
      return `${first}_${random.pick(ENDINGS[language])}`;
    case 7:
      return `${first.slice(0, 1)}${last}${random.between(10, 999)}`;
    case 8:
      return `${noun}${random.between(2, 9999)}`;
    default:
      return `${first}${first.slice(-1)}${last.slice(0, 1)}_${random.between(1, 999)}`;
  }
}

/** What a sign-up form proposes to somebody in a hurry: a name and eight digits. */
export function botName(random: Random, language: SimulatedLanguage): string {
  const first = capitalised(random.pick(FIRST_NAMES[language]));
  return `${first}${capitalised(random.pick(LAST_NAMES[language]))}${random.between(10_000_000, 99_999_999)}`;
}

const capitalised = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1);
