# Comment un score est établi.

method-title = Comment un score est établi
method-lead = Un score dit dans quelle mesure une offre répond à une demande, et rien d’autre. La règle est publique et exacte : avec les deux dossiers et la date, chacun peut la calculer à la main. Elle propose ; des personnes décident.
method-contents = Sur cette page

method-gates = Conditions
method-gates-lead = Une demande et une offre rencontrent d’abord sept conditions, dans cet ordre. Chacune est remplie ou non ; aucune ne donne de points. Seule une paire qui les remplit toutes a un score.
method-gate-open = Les deux sont publiées, et le dernier jour d’aucune n’est passé.
method-gate-own-offer = Le prestataire n’est pas un organe de l’État qui demande.
method-gate-coverage = Une zone couverte par l’offre contient l’État, selon les appartenances du jour.
method-gate-modality = L’offre comporte au moins une forme d’aide que la demande souhaite ou accepterait.
method-gate-theme = Au moins un thème de l’offre est un thème demandé, ou du même groupe, ou d’un groupe apparenté.
method-gate-timing = La demande n’indique pas de période, ou les dates d’une partie peuvent être déplacées, ou les deux ont au moins un jour en commun.
method-gate-capacity = Aucune n’a atteint son nombre maximal de rapprochements ; si des places ou un montant sont demandés, il en reste. Ce qui n’est pas indiqué passe.

method-factors = Facteurs
method-factors-lead = Chaque facteur est une fraction exacte de sa pondération, arrondie pour elle-même au point entier, les demis vers le haut. Le score est la somme des parts arrondies : ce qui est imprimé s’additionne.
method-weights = Pondérations en vigueur : { $name }
method-weight = Pondération
method-fraction = Quelle part
method-factor-theme = Selon la part de chaque thème demandé, la proximité du thème offert le plus proche : { $whole } sur { $whole } pour le même thème, { $parent } pour un thème du même groupe, { $related } pour un thème d’un groupe apparenté.
method-factor-geography = En quinzièmes, selon la meilleure zone qui contient l’État : nommé { $named }, ou { $many } si l’offre nomme plus de douze États ; sa sous-région, une organisation ou une situation particulière { $group } ; sa région { $region } ; le monde { $world }.
method-factor-modality = Combien des formes d’aide souhaitées sont offertes. Une forme qui conviendrait aussi remplace une forme manquante pour la moitié de sa valeur.
method-factor-level-audience = En dixièmes : 7, 4, 1 ou 0 si le niveau offert le plus proche est à 0, 1, 2, ou 3 degrés et plus du niveau souhaité ; et 3 si un public est commun.
method-factor-language = Le mieux pour l’une des langues demandées : la totalité si l’offre est dispensée dans cette langue, 6 dixièmes par interprétation, 3 dixièmes pour les seuls supports.
method-factor-timing = La totalité si aucune période n’est demandée ou si les dates peuvent être déplacées ; sinon les jours communs rapportés aux jours de la période la plus courte.
method-factor-scale = La totalité si ni places ni montant ne sont demandés ; sinon la plus petite part de ce qui est demandé dont l’offre dispose encore, et rien si elle n’en indique pas.
method-factor-openness = En cinquièmes : 2 si quelqu’un revient ensuite, 1 si cela ne coûte rien au bénéficiaire, 1 s’il n’y a pas de conditions, 1 si un partenaire local participe.

method-bands = Le score en un mot
method-band = { $band } : à partir de { $least } points

method-order = Ordre à score égal
method-order-lead = La priorité reste hors du score, pour que l’adéquation et l’équité se lisent séparément. Elle ne départage que les égaux :
method-order-offers = Les offres pour une demande : d’abord celle qui a le moins de rapprochements en cours, puis la première publiée.
method-order-requests = Les demandes pour une offre : d’abord celles des pays les moins avancés, des pays en développement sans littoral et des petits États insulaires en développement, en une seule classe ; puis la première publiée, puis celle qui a le moins de rapprochements en cours.

method-never = Jamais dans un score
method-never-state = La richesse, le rang, les votes ou les alliances d’un État.
method-never-provider = La taille, le nom ou les financements passés d’un prestataire.
method-never-opinion = Les clics, et l’opinion de qui que ce soit.
method-never-text = La ressemblance de deux textes.
method-never-fields = Le niveau actuel, le lieu, les normes, les capacités, les questions transversales, les menaces, et ce qui est déjà en cours.
method-never-hidden = Un champ que son auteur ne montre qu’à lui-même et aux examinateurs : il compte comme non indiqué, pour tous.

method-examples = Exemples calculés
method-examples-lead = Trois paires inventées, à la date du { $date }, calculées par la règle elle-même pendant que vous lisez.

method-calculator = Calculateur
method-calculator-lead = Modifiez le premier exemple à votre guise. Rien n’est enregistré.
method-calculator-away = Le calculateur n’a pas pu être chargé. Le bouton au bas du formulaire calcule aussi le score.
method-request = La demande
method-offer = L’offre
method-today = Jour de la question
method-conditions = Des conditions sont posées
method-compute = Calculer et motiver
method-reset = Revenir à l’exemple
method-result = La réponse
method-faulty = Certaines réponses ne sont pas encore utilisables.
method-live-why = Le bouton donne les raisons de chaque point.

method-what-if = Et si les poids étaient autres ?
method-what-if-lead = Réglez d’autres poids : les demandes et les offres ouvertes que vous pouvez voir sont reclassées dans votre navigateur, au plus les 500 dernières de chaque sorte. Les places et les montants comptent tels qu’indiqués, et les mises en relation en cours ne comptent pas. Rien n’est envoyé ni enregistré, et les poids en vigueur restent ce qu’ils sont.
method-what-if-needs-script = Cette partie a besoin de JavaScript. Sans lui, le programme répond à la même question, sur des fichiers :
method-what-if-weights = Poids
method-what-if-whole = En tout 100 points.
method-what-if-missing = Points encore à donner pour arriver à 100 : { $points }
method-what-if-over = Points à retirer pour revenir à 100 : { $points }
method-what-if-away = La règle ou les données n’ont pas pu être chargées. Déplacez un poids pour réessayer.
method-what-if-empty = Aucune demande ouverte que vous pouvez voir n’a d’offre qui remplit les conditions. Une fois connecté, on peut en voir davantage.
method-what-if-reset = Revenir aux poids en vigueur
method-what-if-changes = Ce qui changerait
method-what-if-requests = Demandes qui ont une offre remplissant les conditions
method-what-if-passed = Paires qui remplissent les conditions
method-what-if-best-changed = Demandes dont la meilleure offre est une autre
method-what-if-entered = Paires qui entrent parmi les { $top } premières offres de leur demande
method-what-if-left = Paires qui en sortent
method-what-if-before-and-after = Scores avec les poids en vigueur et avec les vôtres
method-what-if-figure = Chiffre
method-what-if-before = En vigueur
method-what-if-after = Les vôtres
method-what-if-mean = Score moyen
method-what-if-band = Paires : { $band }
