# Organisations, and who acts for them.

organisations-title = Organisations
organisations-lead = Tous les bureaux d’États, prestataires et observateurs qui peuvent agir ici.
organisation-name = Nom
organisation-state = État
organisation-state-hint = L’État dont il s’agit, ou dont c’est un organe.
organisation-kind = Prestataire
organisation-kind-hint = De quel type de prestataire il s’agit. Sans type mais avec un État : le bureau de l’État, qui demande. Sans l’un ni l’autre : un observateur.
organisation-create = Ajouter une organisation
organisation-create-send = La créer et envoyer l’invitation
organisation-create-hint = Son premier compte reçoit un lien valable sept jours et invite les autres.
organisation-first-email = Adresse électronique de son premier compte
organisation-people = Qui agit pour elle
organisation-members = Personnes
organisation-nobody = Personne n’agit encore pour elle.
organisation-invited = Invitations
member-name = Nom
member-email = Adresse électronique
member-role = Agit comme
member-since = Depuis
invitation-until = Peut être acceptée jusqu’au
invitation-is-over = { $day } : expirée. Invitez à nouveau.
invitation-revoke = Révoquer
invite-title = Inviter quelqu’un
invite-lead = La personne reçoit un message avec un lien qui sert une fois, pendant sept jours. Une invitation antérieure à la même adresse prend fin.
invite-language = Langue du message
invite-send = Envoyer l’invitation

invitation-title = Vous êtes invité
invitation-lead = À agir pour { $organisation } comme { $role }. Vous vous connecterez en tant que { $email }.
invitation-name = Votre nom
invitation-language = La langue que vous aimez lire
invitation-accept = Accepter
invitation-known = Il existe un compte pour cette adresse. Connectez-vous avec lui, puis acceptez.
password-new = Mot de passe
password-hint = Au moins 12 caractères. Plusieurs mots sans rapport entre eux conviennent ; ni majuscules, ni chiffres, ni signes ne sont exigés.
choice-none = Aucun

done-organisation-created = L’organisation a été créée et son premier compte invité.
done-invited = L’invitation est en route.
done-invitation-revoked = L’invitation a été révoquée. Son lien ne mène plus nulle part.
done-joined = Vous agissez pour cette organisation dès aujourd’hui.

error-conflict-link-gone-title = Ce lien ne peut plus servir
error-conflict-link-gone = Il a servi, a expiré ou a été retiré ; chaque lien sert une fois. Demandez une nouvelle invitation à qui vous a invité. Si vous avez oublié votre mot de passe, demandez un autre lien sur la page de connexion.
error-conflict-other-account-title = Cette invitation est allée à une autre adresse
error-conflict-other-account = Déconnectez-vous, puis ouvrez de nouveau le lien et connectez-vous avec l’adresse à laquelle il a été envoyé.
error-conflict-email-taken-title = Il existe un compte pour cette adresse
error-conflict-email-taken = Connectez-vous avec lui, puis ouvrez de nouveau le lien et acceptez.
error-conflict-state-taken-title = Une autre organisation demande pour cet État
error-conflict-state-taken = Un État demande par une seule organisation. Invitez la personne à celle-là.
error-conflict-not-open-title = Cette invitation n’est plus ouverte
error-conflict-not-open = Elle a déjà été acceptée ou révoquée.
error-conflict-weak-password-title = Ce mot de passe est trop facile à deviner
error-conflict-weak-password = Prenez au moins 12 caractères que personne ne devinerait : plusieurs mots sans rapport entre eux conviennent. Votre nom ou votre adresse n’y ajoutent rien.
