import type { Moods, TopicSource } from '../topics/topic-content.ts';
import type { Phase } from './scenario-plan.ts';

/** Advertising by rote has no opinion of its own. */
const PROMOTION: Moods = { positive: 0, neutral: 100, negative: 0 };

/** Two minutes for each campaign, with a breath in between. */
export const SPAM_PHASES: readonly Phase[] = [
  { lengthMs: 100_000, share: 0.32, moods: PROMOTION },
  { lengthMs: 20_000, share: 0.1, moods: PROMOTION },
];

const UNUSED = { good: '', bad: '', asks: '', sarcasm: '' } as const;

const SUNGLASSES: TopicSource = {
  name: 'Fashion',
  weight: 1,
  moods: PROMOTION,
  en: {
    ...UNUSED,
    hashtags: 'Sale; Sunglasses; Deal; Fashion; PromoCode; Discount',
    things: { many: 'sunglasses' },
    lists: { item: 'sunglasses; designer bags; leather belts; silk scarves; sneakers; watches' },
    news: `-{60-90}% on {item} {today only|until midnight|this weekend only} → link
      {item} from {5-19}.99 | free shipping | code SAVE{10-90} | link
      FLASH SALE {item} -{60-90}% | {200-990} pieces left | order via link
      PROMO: buy {2-3} {item}, pay 1 | code DEAL{100-999}
      outlet prices for {item}: {5-19}.99 instead of {99-199} | shop via link`,
    emoji: '🕶️; 🛒; 🏷️; ➡️',
  },
  fr: {
    ...UNUSED,
    hashtags: 'Promo; Soldes; Lunettes; Mode; CodePromo; Réduction',
    things: { fp: 'les lunettes' },
    lists: { item: 'lunettes de soleil; sacs de créateur; ceintures en cuir; foulards en soie; baskets; montres' },
    news: `-{60-90}% sur {item} {aujourd’hui seulement|jusqu’à minuit|ce week-end} → lien
      {item} dès {5-19},99 € | livraison gratuite | code PROMO{10-90} | lien
      VENTE FLASH {item} -{60-90}% | plus que {200-990} pièces | commande via le lien
      PROMO : {2-3} {item} pour le prix d’une pièce | code OFFRE{100-999}
      prix d’usine : {item} à {5-19},99 € au lieu de {99-199} € | boutique via le lien`,
    emoji: '🕶️; 🛒; 🏷️; ➡️',
  },
};

const QUICK_MONEY: TopicSource = {
  name: 'Finance',
  weight: 1,
  moods: PROMOTION,
  en: {
    ...UNUSED,
    hashtags: 'Crypto; Trading; PassiveIncome; Signals; Investing; Airdrop',
    things: { many: 'signals' },
    lists: { coin: 'MOONCAT; ZYLO; PEPPERCOIN; NOVACHAIN; DOGGOCASH; KIWI' },
    news: `{coin} airdrop: {100-900} tokens for the first {200-990} sign-ups → link
      daily {coin} trading signals | channel {10-99} | join via link
      earn {200-900} dollars a week from home with {coin} → details via link
      {coin} presale, stage {2-9} | price 0.0{10-99} | link
      free {coin} trading course | seat {20-190} of 200 | sign up via link`,
    emoji: '💰; 🪙; 📈; ➡️',
  },
  fr: {
    ...UNUSED,
    hashtags: 'Crypto; Trading; RevenuPassif; Signaux; Investir; Airdrop',
    things: { mp: 'les signaux' },
    lists: { coin: 'MOONCAT; ZYLO; PEPPERCOIN; NOVACHAIN; DOGGOCASH; KIWI' },
    news: `airdrop {coin} : {100-900} jetons pour les {200-990} premiers inscrits → lien
      signaux {coin} chaque jour | canal {10-99} | inscription via le lien
      {200-900} euros par semaine depuis chez soi avec {coin} → détails via le lien
      prévente {coin}, phase {2-9} | prix 0,0{10-99} | lien
      formation trading {coin} gratuite | place {20-190} sur 200 | inscription via le lien`,
    emoji: '💰; 🪙; 📈; ➡️',
  },
};

export const SPAM: readonly TopicSource[] = [SUNGLASSES, QUICK_MONEY];
