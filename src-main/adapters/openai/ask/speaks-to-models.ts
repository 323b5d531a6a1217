/** One of these words, or the beginnings that end in `*`; \b would take accented letters for boundaries. */
function words(list: string): RegExp {
  const any = list.trim().split(/\s+/).join('|').replaceAll('*', '\\p{L}*').replaceAll('_', '\\s+');
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, 'iu');
}

/** Words of those who talk about labelling, or to whoever reads along; English and French. */
const LABELLING = words(
  'sentiment* classif* categori* catégori* label* annotat* annotez étiquet* confidence confiance json sch[eé]ma result* résultat*',
);
const VERDICTS = words('positi* negati* négati* neutral* neutre*');
const TWEETS = words('tweet* message* post* entr(?:y|ies) texte?s? item* ids?');
const EVERY = words(
  `all every* each other* next previous following above below first last rest tous toutes? chaque autres? suivante?s?
   précédente?s? premi* derni* reste ci-dess*`,
);
const MACHINES = words(
  `assistant system système prompt* instruction* consigne* rules? règles? chatgpt gpt* llm* ai ia model modèle
   developer_mode mode_développeur jailbreak*`,
);
const ORDERS = words(
  `ignor* disregard* forget override bypass pretend obey respond repl(?:y|ies) answer output return print say write treat mark
   rate set give change replace skip omit act_as you_are you_must call count read repeat oubli* néglig* contourn* obé* répond*
   renvo* affich* écri* trait* marqu* not(?:e|ez|er) mets mettez mettre donn* chang* remplac* saut* tu_es vous_êtes tu_dois
   vous_devez fais_comme considèr* compt* lis lisez répèt*`,
);
const MARKUP = /[{[]\s*["'“]|["'”]\s*:|<\/?\p{L}+[^>]*>|```|<\|/u;

/**
 * Whether a text reads as if it spoke to a model or of how tweets are labelled. Such a text is asked for alone, where
 * it has no neighbours; that costs a request and nothing else, so it is better to suspect too many.
 */
export function speaksToModels(text: string): boolean {
  // Letters written in other forms, or with invisible ones between them, are read as what they look like.
  const plain = text.normalize('NFKC').replace(/\p{Cf}/gu, '');
  const has = (pattern: RegExp) => pattern.test(plain);
  if (has(MARKUP)) return true;
  if (has(LABELLING) && (has(VERDICTS) || has(TWEETS) || has(ORDERS))) return true;
  if (has(TWEETS) && (has(VERDICTS) || (has(EVERY) && has(ORDERS)))) return true;
  return has(MACHINES) && has(ORDERS);
}
