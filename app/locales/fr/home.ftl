# La page d’accueil.

home-title = Des demandes d’aide en sécurité numérique, et des offres qui y répondent
home-lead = Les États disent ce dont ils ont besoin. Les donateurs disent ce qu’ils peuvent donner. Une règle que chacun peut vérifier les rapproche, des personnes décident, et tous peuvent voir ce qu’il en est advenu.
home-ask-title = Pour un État
home-ask = Exprimez votre besoin en une phrase mesurable. Vous décidez, champ par champ, qui peut la lire.
home-ask-link = Déposer une demande
home-give-title = Pour un prestataire
home-give = États, organisations, entreprises, universités et fondations disent ce qu’ils peuvent donner, à qui et quand.
home-give-link = Déposer une offre
home-read-title = Pour tous
home-read = Lisez ce qui vous est ouvert, suivez les projets, et voyez quels thèmes restent sans réponse.
home-read-requests = Parcourir les demandes
home-read-offers = Parcourir les offres

home-how-title = Le déroulement
home-how-1-title = Un besoin et une offre sont déposés
home-how-1 = Un examinateur confirme que la demande émane bien de son État, et l’offre de son prestataire.
home-how-2-title = La règle les compare
home-how-2 = Sept conditions disent si une offre peut convenir ; huit facteurs disent à quel point, en points entiers sur 100. Chaque point est expliqué. Un score dit dans quelle mesure une offre répond à un besoin, et rien d’autre.
home-how-3-title = Des personnes décident
home-how-3 = Une partie propose. Un examinateur vérifie l’identité, les doubles emplois et les conflits d’intérêts, jamais le bien-fondé de la coopération. Puis les deux parties sont consultées, le demandeur d’abord. Les coordonnées ne sont communiquées que lorsque les deux ont accepté.
home-how-4-title = Les progrès se voient
home-how-4 = Un rapprochement devient un projet, avec des étapes datées. Chaque partie rend compte ; le demandeur confirme le résultat.
home-method-link = La règle complète, avec ses pondérations

home-rules-title = Des règles valables partout
home-rule-say = Rien de ce qui appartient à un État n’est publié sans son accord.
home-rule-rank = Les États ne sont jamais classés ni notés.
home-rule-file = Aucun tiers ne dépose de demande au nom d’un État.
home-rule-decide = La règle propose ; des personnes décident. Toute décision a son auteur, sa date et son motif.
home-rule-lose = Rien n’est modifié ni perdu en silence.

home-figures = La situation
home-figure-requests = Demandes ouvertes
home-figure-offers = Offres ouvertes
home-figure-agreed = Rapprochements convenus par les deux parties
home-figure-projects = Projets en cours
home-coverage-title = Où de l’aide est demandée
home-coverage = Les demandes ouvertes, par thème et par sous-région. Chaque carré est une sous-région.
home-coverage-link = Tous les chiffres, et ce qui est offert
home-newest-title = Les dernières offres
home-newest-none = Aucune offre n’est encore ouverte.
home-newest-published = Publiée le { $date }
