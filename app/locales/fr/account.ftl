# La connexion, et son propre compte.

sign-in-title = Se connecter
sign-in-lead = Lire ne demande aucun compte. Déposer, répondre et examiner en demandent un ; on entre par une invitation de son organisation ou du secrétariat.
sign-in-already = Vous êtes connecté.
sign-in-email = Adresse électronique
sign-in-password = Mot de passe
sign-in-submit = Se connecter
sign-in-demonstration = Comptes de démonstration
sign-in-demonstration-password = Tous ont le même mot de passe :
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

ways-in-title = Comment vous vous connectez
password-own = Votre mot de passe
code-app = Code de votre application
code-app-hint = Les six chiffres que votre application d’authentification affiche maintenant pour ce site.
code-recovery = Code de secours
code-recovery-hint = L’un des dix que vous avez imprimés ou notés. Chacun sert une fois.
second-step-title = Encore une étape
second-step-lead = Le mot de passe est juste. Votre compte demande aussi un code, afin qu’un mot de passe que quelqu’un aurait vu ne suffise pas.
second-step-again = Recommencer
second-step-lost = Je n’ai pas mon application sous la main
authenticator-title = Application d’authentification
authenticator-lead = Une application de votre téléphone ou de votre ordinateur affiche un nouveau code toutes les trente secondes. Ainsi, qui connaît votre mot de passe n’entre toujours pas.
authenticator-none = Votre mot de passe seul vous laisse entrer. Une application d’authentification rend cela plus sûr.
authenticator-begin = Configurer une application
authenticator-scan = Ouvrez votre application d’authentification et faites-lui lire cette image.
authenticator-qr = La clé de votre application d’authentification sous forme de code QR ; elle figure aussi en texte ci-dessous.
authenticator-type = Ou saisissez-y cette clé : basée sur le temps, six chiffres.
authenticator-prove = Saisissez le code que l’application affiche. Dès lors, il est demandé chaque fois que vous vous connectez avec votre mot de passe.
authenticator-confirm = Utiliser cette application
authenticator-waits = La clé est affichée pendant un quart d’heure. Rien ne change tant que vous n’avez pas saisi un code juste ; vous restez connecté ici et êtes déconnecté partout ailleurs.
authenticator-since = Les codes de votre application d’authentification sont demandés depuis le { $day }.
authenticator-remove = Ne plus demander de codes
authenticator-remove-lead = Votre mot de passe seul vous laisse de nouveau entrer et vos codes de secours perdent leur valeur. Vous êtes déconnecté partout ailleurs.
recovery-codes-title = Codes de secours
recovery-codes-lead = Chacun vous laisse entrer une fois à la place de votre application. Imprimez cette page ou notez-les, et gardez-les loin de votre téléphone : ils ne seront plus affichés.
recovery-codes-shown = Les codes de secours ne sont affichés qu’une fois, à leur création, et il n’y en a aucun à afficher. On en crée de nouveaux sur la page de l’application d’authentification.
recovery-codes-done = Je les ai gardés
recovery-codes-make = Créer de nouveaux codes de secours
recovery-codes-make-lead = Dix nouveaux codes prennent la place de ceux qui restent.
recovery-codes-left =
    { $count ->
        [0] Il ne reste aucun code de secours.
        [one] Il reste { $count } code de secours.
        [many] Il reste { $count } de codes de secours.
       *[other] Il reste { $count } codes de secours.
    }
done-authenticator-added = Votre application est en service et toutes les autres sessions ont pris fin.
done-authenticator-removed = Les codes ne sont plus demandés et toutes les autres sessions ont pris fin.
error-conflict-wrong-code-title = Ce code n’est pas juste
error-conflict-wrong-code = Chaque code sert une fois, pendant une minute environ : attendez le suivant et vérifiez que l’horloge de votre téléphone est à l’heure.
error-conflict-step-gone-title = Veuillez vous reconnecter
error-conflict-step-gone = La connexion n’a pas été achevée à temps, ou l’a déjà été. Recommencez sur la page de connexion.
error-conflict-has-authenticator-title = Vous utilisez déjà une application
error-conflict-has-authenticator = Cessez d’abord de demander ses codes, puis configurez-en une autre.
error-conflict-no-authenticator-title = Il n’y a pas d’application à interroger
error-conflict-no-authenticator = Aucune n’est configurée, ou sa clé a été affichée il y a plus d’un quart d’heure. Recommencez.

sign-in-passkey-title = Avec une clé d’accès
sign-in-passkey-lead = Votre appareil demande son code, votre doigt ou votre visage. Il n’y a rien à saisir.
sign-in-passkey = Se connecter avec une clé d’accès
sign-in-password-title = Avec un mot de passe
passkeys-title = Clés d’accès
passkeys-lead = Une clé d’accès est gardée par votre appareil ou une clé de sécurité et ne sert que sur ce site. Personne ne peut l’obtenir en regardant par-dessus votre épaule ni en vous attirant sur une fausse page, et aucun code n’est demandé en plus.
passkeys-none = Aucune clé d’accès n’a encore été ajoutée.
passkeys-count =
    { $count ->
        [0] Vous n’avez aucune clé d’accès.
        [one] Vous avez { $count } clé d’accès.
        [many] Vous avez { $count } de clés d’accès.
       *[other] Vous avez { $count } clés d’accès.
    }
passkeys-unable = Ce navigateur ne peut pas ajouter de clé d’accès : il faut JavaScript et une connexion sécurisée.
passkey-name = Comment l’appeler
passkey-name-hint = Pour la reconnaître, par exemple l’appareil qui la garde.
passkey-added = Ajoutée
passkey-used = Dernière utilisation
passkey-never = Jamais
passkey-add = Ajouter une clé d’accès
passkey-remove = Retirer
passkey-cancelled = Cela n’a pas abouti : l’opération a été annulée, a pris trop de temps, ou votre appareil n’a pas de clé d’accès qui convienne. Réessayez, ou connectez-vous avec votre mot de passe.
done-passkey-added = La clé d’accès a été ajoutée et toutes les autres sessions ont pris fin.
done-passkey-removed = La clé d’accès a été retirée et toutes les autres sessions ont pris fin.
error-conflict-needs-script-title = Il faut JavaScript
error-conflict-needs-script = Seul un navigateur qui exécute des scripts peut demander une clé d’accès. Connectez-vous avec votre mot de passe.
error-conflict-no-passkeys-title = Ce site ne peut pas accepter de clés d’accès
error-conflict-no-passkeys = Les clés d’accès sont liées au nom d’un site, et celui-ci n’a qu’un numéro.
error-conflict-passkey-refused-title = Cette clé d’accès n’a pas été acceptée
error-conflict-passkey-refused = Elle n’est plus connue ici, ou votre appareil n’a pas vérifié qui vous êtes. Essayez-en une autre, ou connectez-vous avec votre mot de passe.
error-conflict-passkey-taken-title = Cette clé d’accès sert déjà
error-conflict-passkey-taken = Ajoutez-en une autre.
error-conflict-passkeys-full-title = Vous avez dix clés d’accès
error-conflict-passkeys-full = Retirez d’abord l’une de celles que vous n’utilisez plus.
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

sign-in-identity-title = Avec le compte de votre organisation
sign-in-identity = Se connecter avec { $name }
error-conflict-identity-refused-title = Le compte de votre organisation ne vous laisse pas entrer
error-conflict-identity-refused = La réponse de son fournisseur d’identité n’était pas pour cette connexion, son adresse n’est pas vérifiée, ou cette adresse n’agit ici pour personne. Recommencez, connectez-vous autrement, ou faites-vous inviter par votre organisation.
error-conflict-identity-away-title = Le fournisseur d’identité ne répond pas
error-conflict-identity-away = Réessayez dans quelques minutes, ou connectez-vous autrement.
