# Ce qui attend l’examen, et comment il est décidé.

review-title = Examen
review-lead = Ce qui attend une décision, la plus longue attente d’abord.
review-filter = Afficher
review-all = Tout ({ $count })
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
review-age = Durée
review-deadline = Échéance
review-who = Qui décide
review-you = Vous pouvez décider
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
