import type { TopicSource } from './topic-content.ts';

export const MACHINE_LEARNING: TopicSource = {
  name: 'Machine Learning',
  weight: 9,
  moods: { positive: 40, neutral: 35, negative: 25 },
  en: {
    hashtags: 'MachineLearning; AI; DeepLearning; DataScience; LLM; MLOps; NLP; Python; GenAI; AIethics; OpenSourceAI',
    things: {
      one: `this new language model; the Quillon chatbot; our training pipeline; this machine learning course; the image generator
        the new speech model; my AI coding assistant; this neural network paper; the Quillon API; the AI search at work`,
      many: 'these AI summaries; the new embeddings; the model benchmarks; the AI subtitles',
    },
    good: `my model finally {converged|trained} after {while} and the accuracy is {lovely}
      the new model answers in {100-900} ms, that's {so} fast
      fine-tuned on {2-9}00 examples and it already beats last year's model, {really} impressed
      just trained my first neural network and it works!!
      our fraud classifier went from {60-79}% to {88-97}% accuracy {past}, so proud of the team
      the AI assistant found the bug I'd been hunting for {while}. I love it
      inference costs down by {30-70}% since we switched models, what a win
      best machine learning {talk|workshop|lecture} I've seen in {while}
      used AI to transcribe {friend}'s old tapes, the result is beautiful
      the dataset is clean, the loss goes down, life is good`,
    bad: `the chatbot invented {2-9} sources again, I can't trust anything it says
      {2-9} days of training and the model overfits like crazy
      asked the AI assistant a simple question, got {3-9} paragraphs of nonsense
      our GPU bill went up by {30-90}% and the model got worse
      the AI deleted half of my code and called it a refactoring
      I'm tired of companies adding AI to everything, nobody wants an AI toaster
      the benchmark was in the training data, so the whole paper is worthless
      out of memory at epoch {10-90}. Again. I hate this
      support is now a chatbot that understands nothing, {so} frustrating
      lost a whole {day} cleaning labels that were simply wrong`,
    news: `Quillon publishes a language model with {2-70} billion parameters
      paper of the day: {2-9} ways to evaluate a language model
      the machine learning meetup in {city} moves to {day}
      the new AI rules take effect in {2-9} months
      training on {2-9} GPUs {tonight|this week}, results {soon}
      {city} university opens a machine learning course for {100-400} students
      slides of my talk on embeddings are online
      survey: {20-70}% of developers use an AI assistant at work`,
    asks: `which dataset do you use to test a speech model?
      does anyone run a {7-70}B model on a laptop? how much memory does it take?
      what's the difference between fine-tuning and prompting for classification?
      PyTorch or TensorFlow for a first project in {2026-2027}?
      how do you version your training data?`,
    sarcasm: `the chatbot told me {city} is a kind of cheese. The future is bright, folks
      great, another AI feature nobody can switch off. Just what I dreamed of
      love it when the model is {95-99}% sure and 100% wrong`,
    emoji: '🤖; 🧠; 📈; 💻; 📊',
  },
  fr: {
    hashtags:
      'IA; MachineLearning; DeepLearning; DataScience; LLM; IntelligenceArtificielle; NLP; Python; IAGenerative; OpenSource',
    things: {
      m: `ce nouveau modèle de langage; le chatbot Quillon; ce cours de machine learning; mon assistant IA; le générateur d’images
        cet article sur les réseaux de neurones; le jeu de données du projet`,
      f: 'la nouvelle IA de Quillon; l’API Quillon; cette formation en IA; la transcription automatique',
      mp: 'les résumés de l’IA; ces embeddings; les sous-titres automatiques',
      fp: 'les réponses du chatbot; les images de l’IA',
    },
    good: `mon modèle a enfin convergé après {while}, je suis {trop} content
      le nouveau modèle répond en {100-900} ms, c’est bluffant
      premier réseau de neurones entraîné et ça marche du premier coup !
      on passe de {60-79}% à {88-97}% de précision, trop fier de l’équipe
      l’assistant IA a trouvé mon bug en {2-9} secondes, j’adore
      on a divisé la facture GPU par {2-4}, bravo tout le monde
      super conférence sur l’IA à {city}, j’ai appris plein de choses
      j’ai fait transcrire les vieilles cassettes de {friend} par une IA, le résultat est magnifique
      le jeu de données est propre, la loss descend, que demander de plus`,
    bad: `le chatbot a encore inventé {2-9} sources, impossible de lui faire confiance
      {2-9} jours d’entraînement et le modèle surapprend, j’en peux plus
      l’IA m’a pondu {3-9} paragraphes pour ne rien dire
      la facture GPU a pris {30-90}% et les résultats sont pires
      l’assistant IA a cassé mon code et il dit que c’est mieux comme ça
      ils mettent de l’IA partout, même dans le grille-pain, ça me fatigue
      plus de mémoire à l’époque {10-90}, encore. Je déteste ça
      le service client est devenu un chatbot qui comprend rien, c’est insupportable
      j’ai perdu mon {day} à corriger des annotations fausses`,
    news: `Quillon publie un modèle de langage de {2-70} milliards de paramètres
      l’article du jour : {2-9} façons d’évaluer un modèle de langage
      le meetup machine learning de {city} passe au {day}
      les nouvelles règles sur l’IA entrent en vigueur dans {2-9} mois
      l’université de {city} ouvre un master en IA pour {50-200} étudiants
      les diapos de mon exposé sur les embeddings sont en ligne
      sondage : {20-70}% des développeurs utilisent un assistant IA au travail`,
    asks: `vous utilisez quel jeu de données pour tester un modèle de parole ?
      quelqu’un fait tourner un modèle {7-70}B sur un portable ?
      PyTorch ou TensorFlow pour un premier projet ?
      comment vous versionnez vos données d’entraînement ?
      c’est quoi la différence entre fine-tuning et prompt pour de la classification ?`,
    sarcasm: `le chatbot m’a dit que {city} était un fromage. L’avenir est entre de bonnes mains
      génial, encore une IA qu’on ne peut pas désactiver. J’en rêvais
      j’adore quand le modèle est sûr à {95-99}% et faux à 100%`,
    emoji: '🤖; 🧠; 📈; 💻; 📊',
  },
};
