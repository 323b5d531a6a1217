/**
 * What words a topic is recognised by, in English and French: lower case, singular where the plural only adds an
 * `s`; `_` joins the two words of a phrase (found as one word too, as hashtags write it).
 */
export const TOPIC_VOCABULARY = {
  'Machine Learning': `ai ia llm gpt chatgpt chatbot openai machine_learning deep_learning neural_network reseau_neurones
    artificial_intelligence intelligence_artificielle apprentissage_automatique datascience data_science dataset overfitting
    pytorch tensorflow huggingface transformer embedding gpu prompt finetuning inference algorithme algorithm`,
  Programming: `code coding coder codeur programming programmer programmation developer dev developpeur développeur python
    javascript typescript java rust golang kotlin compiler compilateur debug debugging bug refactor refactoring github
    git commit repo backend frontend framework api sql kubernetes docker devops stackoverflow opensource open_source
    unit_test pull_request webdev`,
  Cybersecurity: `cybersecurity cybersécurité cyber hacker hacked hacking pirate piratage ransomware rançongiciel malware
    phishing hameçonnage password mot_passe breach vulnerability vulnérabilité infosec encryption chiffrement firewall vpn
    data_breach fuite_données`,
  Gadgets: `phone smartphone iphone android samsung pixel tablet tablette laptop ordinateur headphone earbud casque écouteur
    écouteurs smartwatch gadget unboxing charger chargeur battery batterie foldable tech téléphone`,
  Gaming: `game gamer gaming gameplay videogame jeu_vidéo jeux_vidéo jeuxvideo playstation ps5 xbox nintendo switch zelda
    minecraft fortnite esport twitch speedrun rpg fps manette console steam dlc boss_fight`,
  Space: `space espace nasa esa spacex rocket fusée satellite astronaut astronaute orbit orbite mars moon lune
    telescope télescope galaxy galaxie planet planète asteroid astéroïde iss spacewalk eclipse éclipse`,
  Science: `science scientist scientifique physics physique chemistry chimie biology biologie laboratory laboratoire lab
    experiment research_paper study_finds étude_montre quantum quantique genome génome peer_review`,
  Climate: `climate climat climatique global_warming réchauffement carbon carbone co2 emission émission renewable
    renouvelable solar solaire éolienne wind_farm biodiversity biodiversité pollution recycling recyclage ecology écologie
    écologique environment environnement sustainability durable climateaction cop30`,
  Weather: `weather météo meteo rain rainy pluie snow snowing neige storm orage tempête sunny soleil sunshine forecast
    prévision thunder tonnerre heatwave canicule wind_gust rafale fog brouillard flood inondation temperature température
    degrees degrés umbrella parapluie`,
  Health: `health santé hospital hôpital doctor docteur médecin medecin nurse infirmière vaccine vaccin flu grippe covid
    symptom symptôme medicine médicament patient therapy thérapie mental_health santé_mentale surgery opération anxiety
    migraine headache pharmacie pharmacy`,
  Fitness: `gym workout fitness running runner marathon jogging musculation squat deadlift cardio yoga
    pilates course_pied séance entraînement entrainement 10k strava crossfit muscle halfmarathon semi_marathon`,
  Food: `food recipe recette cooking cuisine cook restaurant dinner dîner lunch déjeuner breakfast brunch pizza pasta pâtes
    burger sushi taco ramen bread baguette fromage cheese cake gâteau dessert chocolate chocolat croissant baking boulangerie
    chef delicious délicieux foodie vegan soup soupe`,
  Coffee: `coffee café cafe espresso latte cappuccino barista caffeine caféine flatwhite flat_white coffee_shop mug`,
  Travel: `travel traveling travelling voyage voyager vacation vacances holiday trip flight airport aéroport hotel
    hôtel airline tourist touriste beach plage passport passeport luggage valise jetlag jet_lag backpacking wanderlust
    itinerary roadtrip road_trip`,
  Transport: `train metro métro bus tram tramway commute commuter traffic trafic embouteillage bouchon sncf ratp rer tgv
    subway delay retard railway gare station_closed bike_lane piste_cyclable cyclist cycliste`,
  Cars: `car voiture electric_car voiture_électrique tesla ev engine moteur driving conduire garage renault peugeot toyota
    bmw horsepower charging_station borne_recharge permis_conduire formula1 f1 grand_prix`,
  Football: `match matchday kickoff halftime half_time fulltime full_time stadium stade supporter fan_zone mercato
    transfer_window coach coupe cup league ligue football soccer foot fifa uefa premier_league ligue1 ligue_1 champions_league worldcup world_cup
    coupe_monde psg goalkeeper gardien striker attaquant penalty offside hors_jeu midfielder messi mbappé mbappe ronaldo
    arsenal liverpool barcelona marseille equaliser derby euro2028 ballondor var`,
  Basketball: `basketball nba wnba lakers celtics warriors dunk three_pointer buzzer_beater rebound playoffs
    wembanyama lebron curry euroleague triple_double`,
  Tennis: `tennis wimbledon rolandgarros roland_garros us_open atp wta forehand backhand tiebreak tie_break grand_slam
    grand_chelem djokovic alcaraz sinner racket raquette`,
  Music: `music musique song chanson album concert playlist singer chanteur chanteuse guitar guitare piano drummer batteur
    vinyl vinyle rap rappeur hiphop jazz techno dj spotify lyrics paroles festival melody mélodie refrain
    soundtrack gig livemusic`,
  Film: `film movie cinema cinéma actor acteur actress actrice director réalisateur trailer bande_annonce oscar cannes
    screenplay scénario sequel blockbuster marvel hollywood box_office filmmaking`,
  Television: `tv series série season_finale finale episode épisode netflix hbo disney streaming binge sitcom showrunner
    spoiler télé télévision reality_show realitytv season saison bingewatching`,
  Books: `book livre novel roman author auteur autrice reading bookstore librairie library bibliothèque chapter
    chapitre poetry poésie bookclub book_club paperback ebook amreading booktok`,
  Art: `art artist artiste painting peinture museum musée exhibition exposition gallery galerie drawing dessin
    illustration sculpture photography photographie photographer photographe sketch aquarelle watercolor`,
  Fashion: `fashion mode trend coat manteau jean collection sale soldes wear thrift friperie outfit tenue dress robe shoe chaussure sneaker designer vintage wardrobe
    garde_robe style ootd jacket veste makeup maquillage skincare runway défilé streetwear`,
  Politics: `politics politique mayor maire mairie council debate débat reform réforme senator sénateur
    deputy ministry ministère ballot bulletin manifestation protest candidate candidat coalition poll sondage election élection vote voter voting president président minister ministre parliament
    parlement senate sénat government gouvernement policy congress député assemblée democracy démocratie
    referendum référendum law_passed loi_votée macron`,
  Economy: `economy économie inflation recession récession gdp pib interest_rate taux_intérêt budget tax impôt taxe salary
    salaire wage unemployment chômage pouvoir_achat cost_living rent loyer price_rise`,
  Finance: `market marché share saving épargne fund fonds loan prêt mortgage crédit livret stock stock_market bourse market_crash investor investisseur investing investir trading trader crypto bitcoin
    btc ethereum blockchain etf dividend dividende bank banque nasdaq cac40 portfolio portefeuille startup ipo`,
  Work: `job boulot meeting réunion boss patron colleague collègue office bureau remote_work télétravail teletravail
    deadline resume cv interview entretien hiring recrutement career carrière linkedin overtime freelance promotion
    monday_morning burnout workfromhome`,
  Education: `school école student étudiant étudiante teacher professeur prof university université fac college lycée
    exam examen homework devoirs thesis thèse classroom lecture_hall campus bac degree diplôme phd scholarship bourse_études
    tuition`,
  Family: `family famille kid enfant baby bébé toddler mom maman dad papa parent parenting parentalité daughter fille
    grandma mamie grandpa papi bedtime wedding mariage newborn anniversaire birthday`,
  Pets: `dog chien cat puppy chiot kitten chaton pet vet vétérinaire kitty doggo hamster rabbit lapin adoptdontshop
    catsoftwitter dogsoftwitter croquettes leash laisse paw`,
  Home: `garden jardin gardening jardinage plant plante renovation rénovation furniture meuble ikea diy
    bricolage decor décoration apartment appartement neighbour voisin moving_house déménagement houseplant`,
  'Customer Service': `customer_service service_client customer_support support_ticket helpdesk refund remboursement
    remboursé delivery livraison parcel colis commande hotline complaint réclamation outage panne internet_down
    wifi subscription abonnement cancelled_order`,
} as const satisfies Record<string, string>;
