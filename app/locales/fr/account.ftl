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

erase-title = Effacer votre compte
erase-goes = Vos nom, adresse, mot de passe, sessions, appareils, messages, notes et références de mandats sont effacés, tout de suite et définitivement. Vous êtes déconnecté partout, et vos rôles prennent fin.
erase-stays = Ce que vous avez fait reste au journal sous un pseudonyme que rien ne relie à vous. Ce que vous avez écrit pour une organisation est à elle et demeure. Emportez d’abord vos données.
erase-first = Si personne d’autre ne peut agir pour votre organisation et que quelque chose y est en cours, invitez d’abord quelqu’un.
erase-send = Effacer définitivement
done-erased = Votre compte a été effacé et vous êtes déconnecté.
error-conflict-last-reviewer-title = Plus personne ne pourrait examiner
error-conflict-last-reviewer = Rien n’a été changé, car il ne resterait aucun examinateur. Faites-en d’abord ajouter un autre par l’exploitant.
error-conflict-last-manager-title = Plus personne ne pourrait agir pour votre organisation
error-conflict-last-manager = Rien n’a été effacé : votre organisation a une demande, une offre ou un projet en cours dont personne d’autre ne pourrait répondre. Invitez d’abord quelqu’un à votre rôle, ou retirez ou clôturez ce qui est ouvert.
