# La connexion, et son propre compte.

sign-in-title = Se connecter
sign-in-lead = Lire ne demande aucun compte. Déposer, répondre et examiner en demandent un ; on entre par une invitation de son organisation ou du secrétariat.
sign-in-already = Vous êtes connecté.
sign-in-email = Adresse électronique
sign-in-password = Mot de passe
sign-in-submit = Se connecter
sign-in-demonstration = Comptes de démonstration
sign-in-demonstration-password = Tous ont le même mot de passe : { $password }
sign-in-demonstration-role = Agit en tant que
sign-in-demonstration-organisation = Pour
sign-in-demonstration-others = Tous les autres comptes

account-title = Compte
account-signed-in = Connecté sous l’adresse { $email }.
account-matches = Ce qui vous attend, et vos rapprochements
account-own-requests = Vos demandes
account-own-offers = Vos offres
account-projects = Projets
account-organisations = Vous agissez pour
account-no-organisation = Ce compte n’agit aujourd’hui pour aucune organisation. Qui agit pour la vôtre peut inviter cette adresse.
account-sign-out = Se déconnecter

own-data-title = Vos données
own-data-lead = Tout ce que ce site conserve sur vous, dans un seul fichier : nom et adresse, organisations au nom desquelles vous agissez, mandats, sessions et appareils, messages, ce que vous avez fait et ce que vous avez écrit.
own-data-download = Télécharger le fichier JSON
