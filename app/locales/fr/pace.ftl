# Le temps que prennent les étapes des rapprochements.

pace-title = La durée de chaque étape
pace-lead = Combien de jours ont pris les étapes d’un rapprochement, trimestre par trimestre. Le rythme de personne ne peut s’y lire.
pace-none = Aucun trimestre n’est encore écoulé.
pace-caption = Jours par trimestre et par étape
pace-quarter = Trimestre
pace-quarter-of = { $year }, trimestre { $quarter }
pace_step-review = Examen
pace_step-acknowledge = Premier signe
pace_step-answer = Réponse
pace_step-open = Ouverture du projet
pace-meaning-review = de la proposition d’un rapprochement à la décision d’examen
pace-meaning-acknowledge = du moment où une partie est sollicitée à la première chose qu’elle dit
pace-meaning-answer = du moment où une partie est sollicitée à son oui, à son non ou à une autre proposition ; si son délai a expiré, tout ce délai
pace-meaning-open = du second oui au projet
pace-days =
    { $count ->
        [one] { $count } jour
        [many] { $count } de jours
       *[other] { $count } jours
    }
pace-half-and-most = la moitié en { $half }, neuf sur dix en { $most }
pace-half = la moitié en { $half }
pace-too-few = Trop peu
pace-reading = Comment lire ces chiffres
pace-few = Un chiffre est donné à partir de { $few } organisations, celui de neuf sur dix à partir de { $most } ; sinon il est écrit « Trop peu ».
pace-once = Une organisation compte une fois par trimestre, avec la médiane de ses propres durées, quel que soit le nombre de ses actes.
pace-fixed = Un trimestre est donné une fois écoulé, et jamais autrement par la suite.
