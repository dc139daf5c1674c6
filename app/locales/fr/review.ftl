# Ce qui attend l’examen, et comment il est décidé.

review-title = Examen
review-lead = Ce qui attend une décision, la plus longue attente d’abord.
review-filter = Afficher
review-kind = { $kind } ({ $count })
waiting-authenticate = Demandes à authentifier
waiting-verify = Offres à vérifier
waiting-endorse = Rapprochements à approuver
decide-authenticate = Émane-t-elle bien de son État ?
decide-verify = L’organisation et les conditions sont-elles en règle ?
decide-endorse = L’identité, un double emploi ou un conflit d’intérêts s’y opposent-ils ?
review-what = À décider
review-record = Dossier
review-whose = De qui
review-since = En attente depuis
review-who = Qui décide
review-another = Une autre personne : il s’agit de votre propre État ou organisation
review-none = Rien n’attend de décision.
review-none-of-kind = Rien de ce genre n’attend de décision.
review-show-all = Afficher tout ce qui attend

review-decision = Votre décision d’examen
review-scope = Vous examinez l’identité, les doubles emplois et les conflits d’intérêts, jamais le bien-fondé de la coopération entre deux États.
review-note = Remarque
review-take-up = Prendre en charge
review-take-up-hint = Les autres voient que l’examen est en cours ; vous déciderez plus tard.
review-endorse = Approuver
review-dismiss = Écarter, avec un motif
review-dismiss-send = Écarter ce rapprochement

waiting-confirm = Mandats à confirmer
queue_part-all = Tout
queue_part-mine = À vous
queue_part-free = Libre
queue_part-late = En retard
decide-confirm = Les pièces sont-elles bien celles qui ont été enregistrées ?
review-everything = Tout
review-filter-part = Afficher parmi ces éléments
review-deadline = À décider avant le
review-late =
    { $count ->
        [one] { $count } jour de retard
        [many] { $count } de jours de retard
       *[other] { $count } jours de retard
    }
review-mandate = Mandat de { $name }
review-tick = Choisir { $title }
review-ticked = Les éléments cochés :
review-free = Personne ne s’en occupe
review-yours = Vous, depuis le { $date }
review-theirs = { $name }, depuis le { $date }
review-take = Prendre
review-release = Rendre
review-take-over = Reprendre à son compte
review-take-over-hint = Demandez d’abord, si possible : personne n’est prévenu. Seule la personne qui s’en occupe peut décider.
review-hand-on = Confier à quelqu’un d’autre
review-hand-on-to = À qui
review-fewest = À qui en a le moins en main
review-pass-on = Confier à une autre personne chargée de l’examen
review-held-by-another = Une autre personne s’en occupe. Reprenez le dossier à votre compte pour en décider.
review-hold = Qui s’en occupe

done-taken = Vous vous en occupez désormais.
done-taken-some = Vous vous occupez désormais d’une partie. D’autres éléments ont été pris ou décidés entre-temps, ou concernent votre propre État ou organisation.
done-released = Le dossier est de nouveau libre.
done-released-some = Une partie est de nouveau libre. Vous ne vous occupiez plus du reste.
done-handed-on = Le dossier a été confié à quelqu’un d’autre, dont le nom y figure.
error-conflict-taken-title = Une autre personne s’en occupe
error-conflict-taken = Quelqu’un a été plus rapide ; son nom figure avec le dossier. Vous pouvez le consulter, en choisir un qui est libre, ou le reprendre à votre compte.
error-conflict-not-yours-title = Vous ne vous en occupez plus
error-conflict-not-yours = Le dossier a été confié à quelqu’un d’autre, repris ou décidé entre-temps. La liste dit où il en est, s’il attend encore.
error-conflict-no-reviewer-title = Personne d’autre ne peut en décider
error-conflict-no-reviewer = Aucune autre personne chargée de l’examen n’est sans intérêt dans l’affaire. Le dossier reste où il est ; il faut une personne de plus au secrétariat.

review-keys-list = Touches : j suivant, k précédent, Entrée ouvre ; a ouvre à l’accord, d au refus. Rien n’est décidé avant d’appuyer sur le bouton.
review-keys-page = Touches : a mène à l’accord, d au refus. Rien n’est décidé avant d’appuyer sur le bouton.

overlaps-title = Une seule fois suffirait-elle ?
overlaps-lead = Ces activités portent sur les mêmes thèmes au même endroit, et peut-être au même moment. Rien ne vous en empêche ; voyez si l’une peut se joindre à l’autre.
overlaps-project = Projet
overlaps-why = { $themes } ; { $nearness }.
overlaps-from = À partir du { $date }.
overlaps-any-time = Sans dates fixes.
overlaps-join = Se joindre plutôt : voir l’offre ouverte { $reference }
nearness-same = même zone
nearness-region = même sous-région

match-losses = Ce qui coûte des points
match-others = Autres offres qui conviennent
match-no-others = Aucune autre offre ne convient aujourd’hui à cette demande.
match-all-that-fit =
    { $count ->
        [one] Tout le classement : { $count } offre convient
        [many] Tout le classement : { $count } d’offres conviennent
       *[other] Tout le classement : { $count } offres conviennent
    }
match-points =
    { $points ->
        [one] { $points } point
        [many] { $points } de points
       *[other] { $points } points
    }
match-changed-since = Ce dossier a été modifié depuis la proposition. Voici ce qui a été proposé.
card-no-losses = Rien ne coûte de points.
card-lost =
    { $points ->
        [one] { $factor } : { $points } point perdu
        [many] { $factor } : { $points } de points perdus
       *[other] { $factor } : { $points } points perdus
    }

meanwhile-title = Ce qui s’est passé entre-temps
meanwhile-possible = La suite possible : { $states }.
meanwhile-final = C’est définitif.
