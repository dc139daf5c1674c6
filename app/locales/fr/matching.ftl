# Conditions, facteurs, scores et ce qui en est dit.

gate-open = Les deux dossiers sont ouverts
gate-own_offer = L’État ne répond pas à sa propre demande
gate-coverage = L’offre couvre l’État
gate-modality = Une forme d’aide souhaitée ou acceptable est offerte
gate-theme = Un thème est identique ou apparenté
gate-timing = Les dates laissent au moins un jour
gate-capacity = Chacun peut encore accepter un rapprochement, et il reste une part de ce qui est demandé
gate-passed = Remplie
gate-failed = Non remplie

factor-theme = Thème
factor-geography = Géographie
factor-modality = Forme de l’aide
factor-level_audience = Niveau et public
factor-language = Langue
factor-timing = Calendrier
factor-scale = Ampleur
factor-openness = Ouverture

band-strong = Très bonne adéquation
band-good = Bonne adéquation
band-possible = Adéquation possible
band-weak = Faible adéquation

reach-world = L’offre couvre le monde entier
reach-region = L’offre couvre la région de l’État
reach-group = L’offre couvre un groupe ou une sous-région de l’État
reach-one_of_many = L’offre désigne l’État parmi de nombreux autres
reach-named = L’offre désigne l’État

affinity-none = Rien de commun
affinity-related = Groupe apparenté
affinity-same_parent = Même groupe
affinity-same = Même thème

said-theme-same = { $asked } ({ $share } %) : offert tel quel.
said-theme-same-parent = { $asked } ({ $share } %) : le plus proche offert est { $nearest }, du même groupe.
said-theme-related = { $asked } ({ $share } %) : le plus proche offert est { $nearest }, d’un groupe apparenté.
said-theme-none = { $asked } ({ $share } %) : rien d’approchant n’est offert.
said-reach-named = L’offre désigne nommément : { $area }.
said-reach-one-of-many = L’offre désigne { $area } parmi plus de douze États.
said-reach-group = L’offre couvre un ensemble dont l’État fait partie : { $area }.
said-reach-region = L’offre couvre la région de l’État : { $area }.
said-reach-world = L’offre couvre le monde entier.
said-reach-none = Aucune zone de l’offre ne comprend l’État.
said-modality = Souhaité : { $wanted }. Offert : { $offered }.
said-modality-acceptable = Souhaité : { $wanted }. Acceptable : { $acceptable }. Offert : { $offered }.
said-level = Niveau souhaité : { $wanted }. Le plus proche offert : { $nearest }.
said-audience = Public commun : { $audiences }.
said-audience-none = Aucun public commun.
said-language-delivered = Langue fournie, comme demandé : { $language }.
said-language-interpretation = Langue fournie par interprétation : { $language }.
said-language-materials = Langue des supports seulement : { $language }.
said-language-none = Aucune des langues demandées ({ $asked }) n’est fournie.
said-language-masked = Les langues demandées ne sont pas montrées tant que la demande est masquée.
said-timing-free = Les dates peuvent être déplacées, ou aucune n’est demandée.
said-timing-overlap =
    { $days ->
        [one] { $days } jour en commun, sur { $of } dans la période la plus courte.
        [many] { $days } de jours en commun, sur { $of } dans la période la plus courte.
       *[other] { $days } jours en commun, sur { $of } dans la période la plus courte.
    }
said-scale-nothing = Ni places ni montant ne sont demandés.
said-seats = Places : { $asked } demandées, { $left } restantes.
said-seats-not-stated = Places : { $asked } demandées ; l’offre n’en indique aucune.
said-amount = Dollars des États-Unis : { $asked } demandés, { $left } restants.
said-amount-not-stated = Dollars des États-Unis : { $asked } demandés ; l’offre n’indique aucun montant.
said-amount-hidden = Dollars des États-Unis : montants qui ne vous sont pas montrés.
said-follow-up = Un suivi est prévu.
said-follow-up-none = Aucun suivi n’est indiqué.
said-cost = Coût pour le bénéficiaire : { $cost }.
said-conditions = Des conditions sont posées ; elles figurent en entier avec l’offre.
said-conditions-none = Aucune condition.
said-local-partner = Un partenaire local participe.
said-local-partner-none = Aucun partenaire local n’est indiqué.

card-score = { $points } sur 100
card-no-score = Pas de score : l’offre ne remplit pas toutes les conditions.
card-factors = Points par facteur
card-factor = Facteur
card-points = Nombre de points
card-why = Explication
card-points-of = { $points } sur { $weight }
card-total = Total général
card-gates = Conditions
card-gates-passed = Les sept conditions sont remplies.
card-improvement = Ce qui l’élèverait le plus : { $change } (+{ $gain }, soit { $score })
card-weights = Pondération : { $name }

change-add_theme = l’offre ajoute le thème « { $what } »
change-name_state = l’offre désigne nommément : { $what }
change-add_modality = l’offre ajoute « { $what } »
change-add_level = l’offre ajoute le niveau « { $what } »
change-add_audience = l’offre ajoute le public « { $what } »
change-deliver_language = l’offre est fournie dans la langue « { $what } »
change-flexible_dates = les dates de l’offre peuvent être déplacées
change-enough_of_what_is_asked = l’offre suffit à ce qui est demandé
change-follow_up = l’offre ajoute un suivi
change-no_cost = l’offre ne coûte rien au bénéficiaire
change-no_conditions = l’offre renonce à ses conditions
change-local_partner = l’offre ajoute un partenaire local
change-flexible_dates_of_request = les dates de la demande peuvent être déplacées
change-accept_modality = la demande accepte aussi « { $what } »
