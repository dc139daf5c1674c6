# Noms des états, des étapes et des motifs. Clés : `Code::name_key` dans `domain`.

record_kind-request = Demande
record_kind-offer = Offre

role-focal_point = Point de contact national
role-provider_editor = Rédacteur pour un prestataire
role-reviewer = Examinateur
role-observer = Observateur

request_status-draft = Brouillon
request_status-submitted = Soumise
request_status-clarification_asked = Précisions demandées
request_status-authenticated = Authentifiée
request_status-published = Publiée
request_status-declined = Refusée
request_status-withdrawn = Retirée
request_status-dormant = En sommeil
request_status-merged = Fusionnée
request_status-closed = Close

request_act-submit = Soumettre
request_act-ask_clarification = Demander des précisions
request_act-authenticate = Authentifier
request_act-publish = Publier
request_act-decline = Refuser
request_act-withdraw = Retirer
request_act-lapse = Mettre en sommeil
request_act-revive = Réactiver
request_act-merge = Fusionner
request_act-close = Clore

offer_status-draft = Brouillon
offer_status-submitted = Soumise
offer_status-verified = Vérifiée
offer_status-published = Publiée
offer_status-paused = Suspendue
offer_status-withdrawn = Retirée

offer_act-submit = Soumettre
offer_act-return = Renvoyer à l’auteur
offer_act-verify = Vérifier
offer_act-publish = Publier
offer_act-pause = Suspendre
offer_act-resume = Reprendre
offer_act-amend = Soumettre de nouveau à approbation
offer_act-withdraw = Retirer

computed-in_matching = Rapprochement en cours
computed-matched_partly = Rapprochée en partie
computed-matched_fully = Entièrement rapprochée
computed-in_delivery = En cours de réalisation
computed-fulfilled = Satisfaite
computed-exhausted = Épuisée
computed-expired = Expirée

match_status-suggested = Suggéré
match_status-proposed = Proposé
match_status-under_review = À l’examen
match_status-endorsed = Approuvé
match_status-dismissed = Écarté
match_status-offered = Présenté aux parties
match_status-agreed = Accepté
match_status-converted = Devenu un projet
match_status-declined_requester = Décliné par le demandeur
match_status-declined_provider = Décliné par le prestataire
match_status-lapsed = Caduc
match_status-superseded = Remplacé

match_act-propose = Proposer
match_act-review = Commencer l’examen
match_act-endorse = Approuver
match_act-dismiss = Écarter
match_act-offer = Présenter aux parties
match_act-agree = Accepter
match_act-convert = Ouvrir un projet
match_act-decline_as_requester = Décliner en tant que demandeur
match_act-decline_as_provider = Décliner en tant que prestataire
match_act-lapse = Laisser devenir caduc
match_act-supersede = Remplacer par un autre rapprochement

project_status-pipeline = En préparation
project_status-active = En cours
project_status-finalising = En voie d’achèvement
project_status-closed = Clos
project_status-on_hold = Suspendu
project_status-cancelled = Annulé

project_act-start = Démarrer
project_act-finalise = Achever
project_act-close = Clore
project_act-hold = Suspendre
project_act-resume = Reprendre
project_act-cancel = Annuler

freshness-green = Nouvelles reçues il y a moins de six mois
freshness-amber = Sans nouvelles depuis six mois
freshness-red = Sans nouvelles depuis un an

decline_reason-timing = Les dates ne conviennent pas
decline_reason-scope = Ce n’est pas ce qui est demandé, ou ce qui peut être donné
decline_reason-already_met = Le besoin est satisfait par ailleurs
decline_reason-capacity = Les moyens manquent actuellement
decline_reason-conditions = Les conditions ne peuvent être acceptées
decline_reason-language = La langue ne convient pas
decline_reason-other = Autre motif, indiqué dans la note

dismiss_reason-identity_unconfirmed = L’identité d’une partie n’a pu être confirmée
dismiss_reason-duplicate = Le même rapprochement existe déjà
dismiss_reason-conflict_of_interest = Une personne ayant pris part à la décision y a un intérêt

review_reason-identity_unconfirmed = Son origine n’a pu être confirmée
review_reason-out_of_scope = L’objet ne relève pas de la sécurité numérique
review_reason-duplicate = Le même dossier existe déjà
review_reason-unclear = Il manque une information nécessaire au lecteur

withdraw_reason-met_elsewhere = Besoin satisfait ou offre utilisée par ailleurs
withdraw_reason-priorities = Les priorités ont changé
withdraw_reason-mistake = Déposé par erreur
withdraw_reason-other = Autre motif, indiqué dans la note

subject-account = Compte
subject-organisation = Organisme
subject-request = Demande
subject-offer = Offre
subject-match = Rapprochement
subject-project = Projet

occurrence-created = Création
occurrence-saved = Enregistrement
occurrence-requester_agreed = Accord du demandeur
occurrence-provider_agreed = Accord du prestataire
occurrence-acknowledged = Accusé de réception
occurrence-counter_proposed = Autre chose a été proposé
occurrence-asked = Question posée
occurrence-answered = Réponse donnée
occurrence-start_confirmed = Démarrage confirmé par une partie
occurrence-milestone_set = Étape fixée
occurrence-milestone_reached = Étape franchie
occurrence-updated = Compte rendu d’avancement
occurrence-name_released = Nom de l’État communiqué
occurrence-membership_given = Rattachement accordé
occurrence-membership_ended = Rattachement terminé
occurrence-erased = Données personnelles effacées
occurrence-password_changed = Son mot de passe a été changé
occurrence-authenticator_added = Les codes d’une application d’authentification sont demandés à sa connexion
occurrence-authenticator_removed = Les codes d’une application d’authentification ne sont plus demandés à sa connexion
occurrence-recovery_codes_made = De nouveaux codes de secours lui ont été donnés
occurrence-ways_in_reset = Ses clés d’accès, son application d’authentification et ses codes de secours lui ont été retirés ; seul son mot de passe compte
occurrence-recovery_code_used = Un code de secours a servi à sa connexion
occurrence-passkey_added = Une clé d’accès lui a été ajoutée
occurrence-passkey_removed = Une clé d’accès lui a été retirée
occurrence-passkey_doubted = L’une de ses clés d’accès a compté à rebours, comme le ferait une copie, et a été refusée
occurrence-invited = Une personne a été invitée
occurrence-invitation_revoked = Une invitation a été révoquée
occurrence-invitation_accepted = Une invitation a été acceptée
occurrence-mandate_recorded = Un mandat a été enregistré
occurrence-mandate_confirmed = Un mandat a été confirmé
occurrence-review_taken = Pris en main pour examen
occurrence-review_released = Rendu par la personne chargée de l’examen
occurrence-review_handed_on = Confié à une autre personne chargée de l’examen
