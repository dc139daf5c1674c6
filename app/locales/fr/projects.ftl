# Les projets et leurs étapes.

milestone = Étape
milestone-planned = Prévue pour le
milestone-reached = Franchie le
milestone-late = En retard
milestone-to-come = Pas encore franchie

projects-title = Projets
projects-lead = Ce que sont devenus les rapprochements acceptés par les deux parties, les plus récentes nouvelles d’abord.
projects-none = Aucun projet ne vous est ouvert pour l’instant. Un projet commence quand les deux parties d’un rapprochement ont accepté.
project-column = Projet
project-eyebrow = Projet { $reference }
project-days = Dates prévues
project-milestones = Étapes
project-milestones-of = { $reached } sur { $all }
project-heard = Dernières nouvelles

project-state = Où en est le projet
project-starts = Premier jour
project-ends = Dernier jour
project-confirmed = Début confirmé par
project-confirmed-nobody = Personne pour l’instant
project-no-milestones = Aucune étape n’est encore prévue. Chaque partie peut en fixer une.
project-updates = Avancement
project-no-updates = Rien n’a encore été rapporté.

project-actions = Ce que vous pouvez faire
project-start = Confirmer le début
project-start-hint = Les deux parties confirment le même premier jour. Un autre jour que celui confirmé par l’autre partie la consulte de nouveau.
project-start-send = Confirmer ce jour
project-report = Rendre compte de l’avancement
project-report-hint = Ce qui a été fait, qui a participé, ce qui vient ensuite. Les deux parties et les lecteurs de ce projet le voient.
project-report-send = Ajouter le compte rendu
project-reach = Noter qu’une étape a été franchie
project-reach-send = La noter comme franchie
project-plan = Fixer une étape
project-plan-hint = Ce qui sera là ce jour-là : quelque chose qui se voit ou se compte.
project-plan-send = Fixer l’étape
project-finalise-hint = Tout est livré. Il reste à consigner et à confirmer les résultats.
project-close-hint = Vous confirmez les résultats pour votre État. Un projet clos ne reçoit plus de comptes rendus.
project-hold-hint = Le travail s’arrête pour l’instant. Chaque partie peut le reprendre.
project-resume-hint = Le travail reprend.
project-cancel-hint = Le projet est abandonné définitivement.
project-result = Ce qui en est résulté
field-text = Compte rendu
field-language = Langue du compte rendu
field-starts_on = Premier jour
field-reached_on = Franchie le
field-planned_on = Prévue pour le
