# Le rapport sur une période.

report-title = Rapport
report-lead = Ce qu’une période a apporté : demandes, offres, rapprochements, besoins non couverts, durées, réalisations, et au profit de qui. En chiffres seulement ; personne n’est nommé.
report-presets = Périodes
report-from = Premier jour
report-to = Dernier jour
report-area = Région ou situation
report-all-areas = Toutes
report-regions = Régions
report-sub-regions = Sous-régions
report-situations = Situations particulières
report-theme = Thème
report-all-themes = Tous
report-basis = Base
report-show = Afficher le rapport
report-xlsx = Télécharger le classeur (XLSX)
report-csv = Télécharger le tableau (CSV)
report-print = Pour le garder en PDF, imprimez cette page : elle est mise en page pour l’A4.
report-period = Période
report-scope = Champ
report-scope-all = Toutes les zones et tous les thèmes
report-as-of = État au
report-internal = Pour l’examen interne : ces chiffres comptent ce qui n’est pas public. Ne les transmettez pas ; le rapport public de la même période est fait pour cela.
report-contents = Sommaire
report-total = Ensemble
report-unplaced = État dont le nom est réservé
report-group = Groupe d’États
report-caption = { $measure }, { $dimension }
report-share = { $count } ({ $share })
report-percent = { $whole },{ $tenths } %
report-nothing-unmet = Rien n’est demandé ici pour le moment.
report-pace-link = Tous les trimestres
report-equity-lead = La part d’un groupe d’États dans les demandes, à côté de sa part dans ce qui a été servi. Si la seconde est inférieure à la première, le groupe a été moins servi qu’il n’a demandé.
report-equity-caption = Parts par groupe d’États

report-fault-day = « { $given } » n’est pas un jour. Un jour s’écrit 2026-12-31.
report-fault-backwards = Le dernier jour, { $given }, précède le premier.
report-fault-years = « { $given } » est hors des années { $first } à { $last }.
report-fault-area = « { $given } » n’est ni une région, ni une sous-région, ni une situation particulière. Choisissez dans la liste.
report-fault-theme = « { $given } » n’est pas un thème. Choisissez dans la liste.
report-fault-basis = « { $given } » n’est pas une base. C’est public ou reviewers.

report_basis-public = Ce que tout le monde peut voir
report_basis-reviewers = Ce que voit l’examen

report_part-requests = Demandes
report_part-offers = Offres
report_part-matches = Rapprochements
report_part-unmet = Besoins non couverts
report_part-time = Durée des étapes
report_part-delivery = Réalisation
report_part-equity = Équité

report_measure-requests = Demandes
report_measure-offers = Offres
report_measure-matches = Rapprochements
report_measure-unmet = Demandes non couvertes
report_measure-median_days = Jours pour la moitié
report_measure-most_days = Jours pour neuf sur dix
report_measure-projects = Projets ouverts
report_measure-participants = Personnes ayant participé
report_measure-fulfilment = Demandes selon ce qui a été réalisé
report_measure-agreed = Rapprochements convenus
report_measure-delivered = Projets réalisés

report_dimension-total = en tout
report_dimension-area = par zone
report_dimension-situation = par situation particulière
report_dimension-theme = par thème
report_dimension-provider_type = par type de fournisseur
report_dimension-outcome = par issue
report_dimension-theme_by_area = par thème et sous-région
report_dimension-step = par trimestre et étape
report_dimension-status = par état
report_dimension-gender = par genre
report_dimension-fulfilment = par avancement

match_outcome-proposed = Proposés
match_outcome-agreed = Convenus
match_outcome-converted = Devenus projets
match_outcome-declined = Déclinés par une partie
match_outcome-dismissed = Écartés à l’examen
match_outcome-lapsed = Caducs faute de réponse

report_people-women = Femmes
report_people-men = Hommes
report_people-others = Autres, ou non précisé

report-means-requests = Demandes publiées dans la période et aujourd’hui ouvertes aux lecteurs sur cette base.
report-means-offers = Offres publiées dans la période et aujourd’hui ouvertes aux lecteurs sur cette base.
report-means-matches = Ce qui est arrivé dans la période aux rapprochements dont la demande et l’offre sont ouvertes aux lecteurs sur cette base. Un rapprochement peut être proposé dans une période et convenu dans une autre.
report-means-unmet = Demandes ouvertes sans rapprochement proposé aux parties, convenu ou en cours de réalisation, au moment de ce rapport, quelle que soit leur date de publication.
report-means-median = En combien de jours la moitié des organisations ont franchi une étape, par trimestre écoulé. Identique pour tout champ.
report-means-most = En combien de jours neuf organisations sur dix l’ont franchie. Identique pour tout champ.
report-means-projects = Projets ouverts dans la période et visibles des lecteurs sur cette base, selon leur état actuel.
report-means-participants = Personnes comptées aux activités de projets qui se sont achevées dans la période.
report-means-fulfilment = Demandes de la période selon le projet le plus avancé que les lecteurs peuvent voir sur cette base : réalisée une fois que l’État demandeur a confirmé les résultats.
report-means-agreed = Rapprochements convenus par les deux parties dans la période.
report-means-delivered = Projets clos dans la période : l’État demandeur a confirmé les résultats.

report_note-whole_only = L’issue des rapprochements n’est donnée à tous que pour l’ensemble des zones et des thèmes, afin que nul ne puisse, en soustrayant deux rapports, voir le sort d’une demande.
report_note-whole_quarters = Donné trimestre par trimestre, pour les trimestres entiers et écoulés de la période ; les jours d’avant et d’après ne sont pas comptés.
report_note-no_quarter = La période ne contient aucun trimestre entier, écoulé et compté ; les chiffres de cette partie sont donnés par trimestre.
report_note-not_by_situation = Non donné par situation particulière : ces chiffres vont par sous-région.
report_note-overlapping = Un dossier peut compter dans plusieurs lignes ; les lignes ne s’additionnent pas.
report_note-named_only = Sont comptées les demandes dont l’État est nommé. Les parts s’y rapportent.

report-column-table = Tableau
report-column-row = Ligne
report-column-code = Code
report-column-value = Valeur
report-column-unit = Unité
report-column-note = Note

report-reading = Comment lire ces chiffres
report-small = Un et deux s’écrivent « <3 », afin que nul dossier ne puisse être isolé.
report-withheld = « … » tient lieu d’un chiffre qui, avec les autres, en révélerait un petit, ou le sort d’une ou deux demandes.
report-days-utc = Les jours commencent et finissent à minuit UTC ; les deux jours de la période en font partie.
report-moves = Les chiffres sont ceux du moment indiqué plus haut. Ce qui a été retiré depuis n’est pas compté.
report-nobody = Aucun chiffre ne porte sur une partie nommée.
