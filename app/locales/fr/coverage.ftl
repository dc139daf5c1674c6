# La carte des thèmes et des sous-régions.

coverage-title = Couverture
coverage-lead = L’aide demandée et offerte, par thème et par sous-région, et là où rien ne répond encore au besoin.
coverage-switch = Ce qui est compté
coverage-corner = Sous-région

measure-requests = Demandes
measure-offers = Offres
measure-unmet = Demandes sans réponse
coverage-meaning-requests = Les demandes ouvertes des États de la sous-région. Chaque chiffre mène à la liste.
coverage-meaning-offers = Les offres ouvertes auxquelles un État de la sous-région peut prétendre. Chaque chiffre mène à la liste.
coverage-meaning-unmet = Les demandes ouvertes sans rapprochement proposé aux parties, convenu ou en cours d’exécution. Chaque chiffre mène à la liste de toutes les demandes ouvertes à cet endroit.

heat-cell = { $column }, { $row } : { $count }
heat-legend = Le sens des nuances

coverage-reading = Comment la lire
coverage-small = Un et deux s’affichent « <3 », afin qu’aucune demande ni offre ne puisse être isolée.
coverage-withheld = « … » remplace un chiffre qui, rapproché des autres, révélerait le sort d’une ou deux demandes.
coverage-more-than-once = Un dossier à plusieurs thèmes, ou une offre pour plusieurs sous-régions, est compté dans chacun ; les chiffres ne s’additionnent pas.
coverage-seen = Seul ce qui vous est ouvert est compté. Une fois connecté, vous en verrez peut-être davantage.
coverage-no-rank = Aucun État n’est classé ici. Une sous-région est un regroupement statistique ; un chiffre élevé dit qu’une aide est demandée, et rien de ceux qui la demandent.
