# Ce qui est dit lorsqu’une chose est impossible, et quelle règle un champ enfreint.

error-not-found-title = Page introuvable
error-not-found = Rien ne peut être affiché à cette adresse. Elle est peut-être mal saisie, ou désigne un dossier qui ne vous est pas ouvert. Si vous agissez pour un État ou un prestataire, connectez-vous et réessayez.
error-not-signed-in-title = Veuillez vous connecter
error-not-signed-in = Un compte est nécessaire. Ce que vous aviez enregistré est conservé.
error-not-allowed-title = Accès non ouvert à ce compte
error-not-allowed = Votre compte ne donne pas droit à cette page, ni à ce qui a été demandé. S’il le devrait, adressez-vous à la personne qui gère les comptes de votre organisme.
error-own-interest-title = La décision revient à un autre examinateur
error-own-interest = Cela concerne votre propre État ou organisation, ou ce que vous avez enregistré vous-même. Un second examinateur en décide.
error-wrong-state-title = Impossible à ce stade
error-wrong-state = Le dossier a avancé, ou n’en est pas encore là. Rouvrez-le pour voir où il en est.
error-stale-title = Quelqu’un d’autre a enregistré entre-temps
error-stale = Rien n’a été écrasé. Comparez les deux versions, puis enregistrez de nouveau la vôtre si elle reste valable.
error-faulty-title = Certaines réponses sont à revoir
error-faulty = Rien n’est perdu : ce que vous avez saisi se trouve toujours ci-dessous. Corrigez ce qui est indiqué ici, puis envoyez de nouveau.
error-unreadable-title = Envoi illisible
error-unreadable = Ce qui a été envoyé est incomplet ou endommagé. Revenez en arrière et envoyez de nouveau le formulaire.
error-from-elsewhere-title = Envoi venu d’un autre site
error-from-elsewhere = Cet envoi ne vient pas d’une page de ce site : rien n’a été fait. Ouvrez la page ici et recommencez.
error-too-large-title = Envoi trop volumineux
error-too-large = Cet envoi dépasse ce que le site accepte. Rien n’a été fait. Revenez en arrière, raccourcissez le texte et recommencez.
error-too-many-title = Trop de tentatives
error-too-many = Patientez quelques minutes, puis réessayez.
error-too-many-minutes =
    { $count ->
        [one] Patientez { $count } minute, puis réessayez.
        [many] Patientez { $count } de minutes, puis réessayez.
       *[other] Patientez { $count } minutes, puis réessayez.
    }
error-unavailable-title = Momentanément inaccessible
error-unavailable = La base de données ne répond pas. Rien de ce qui était enregistré n’est perdu. Réessayez dans une demi-minute ; si vous veniez d’envoyer un formulaire, rechargez cette page et votre navigateur l’enverra de nouveau.
error-internal-title = Une erreur s’est produite
error-internal = L’erreur vient de nous et a été consignée. Réessayez ; si elle se reproduit, indiquez-en l’heure à l’exploitant du site.
error-retry = Réessayer
error-back = Revenir en arrière
error-home = Aller à la page d’accueil

summary-title =
    { $count ->
        [one] { $count } réponse est à revoir
        [many] { $count } de réponses sont à revoir
       *[other] { $count } réponses sont à revoir
    }
fault-at = { $field } : { $message }

rule-required = Indiquez une valeur.
rule-characters = Écrivez de { $min } à { $max } caractères.
rule-characters-most = N’écrivez pas plus de { $max } caractères.
rule-code = Choisissez une des valeurs proposées.
rule-count = Choisissez de { $min } à { $max } éléments.
rule-different = N’indiquez chaque élément qu’une fois.
rule-not-in = Retirez ce que vous avez déjà choisi sous « { $other } ».
rule-number = Indiquez un nombre entier de { $min } à { $max }, sans espace ni point.
rule-shares = Faites en sorte que le total des parts soit de 100.
rule-date = Indiquez un jour du calendrier, par exemple 2027-02-01.
rule-yes-or-no = Répondez par oui ou par non.
rule-email = Indiquez une adresse électronique, par exemple nom@example.org.
rule-window = Indiquez une fin qui ne précède pas le début.
rule-names-nobody = Ce texte nomme l’État : { $found }. Reformulez-le, ou montrez le nom de l’État.
rule-language-of-enough = Trop peu des États ainsi décrits écrivent dans cette langue ; rédigez la demande en anglais ou en français, ou montrez le nom de l’État.
rule-masked-from-the-start = Cette demande a été publiée sous le nom de son État ; elle ne peut plus être masquée.
rule-form = Remplissez de nouveau cette partie ; elle n’a pas pu être lue.

error-wrong-credentials-title = L’adresse électronique ou le mot de passe est incorrect
error-wrong-credentials = Vérifiez les deux et réessayez.
error-conflict-title = Cela ne convient plus
error-conflict = La situation a changé entre-temps. Consultez de nouveau la page avant de décider.
error-conflict-open-match-title = Cette demande et cette offre sont déjà rapprochées
error-conflict-open-match = Un rapprochement existe entre les deux. Vous le trouverez parmi vos rapprochements.
error-conflict-gate-title = Cette offre ne convient pas à cette demande
error-conflict-gate = Au moins un critère d’admission n’est pas rempli. La page des offres adaptées indique lequel.
error-conflict-not-asked-title = Aucune réponse n’est attendue de votre part
error-conflict-not-asked = L’autre partie est consultée en premier, ou une réponse a déjà été donnée.
error-conflict-other-proposal-title = Une autre proposition est arrivée avant
error-conflict-other-proposal = Ce à quoi vous répondiez n’est plus proposé : autre chose l’a été entre-temps. La page montre quoi, et qui est sollicité maintenant. Rien n’a été envoyé de votre part.
error-conflict-nothing-changed-title = Rien n’est différent
error-conflict-nothing-changed = C’est déjà ce qui est proposé. Modifiez quelque chose, ou acceptez.
error-conflict-days-over-title = Ces jours sont passés
error-conflict-days-over = Proposez un dernier jour encore à venir.
error-conflict-no-more-proposals-title = Assez de propositions ont été faites
error-conflict-no-more-proposals = Un rapprochement admet 20 propositions au plus. Acceptez la dernière, déclinez, ou posez une question.
error-conflict-no-more-questions-title = Il n’y a plus rien à demander ici
error-conflict-no-more-questions = Les deux parties ont accepté et peuvent s’écrire, ou le rapprochement a pris fin. Sa page le dit.
error-conflict-not-pipeline-title = Le projet a déjà commencé
error-conflict-not-pipeline = Son début ne peut plus être confirmé.
error-conflict-project-over-title = Le projet est terminé
error-conflict-project-over = Un projet clos ou annulé ne reçoit plus de compte rendu.
error-conflict-milestones-full-title = Les étapes sont trop nombreuses
error-conflict-milestones-full = Un projet en compte 50 au plus.
error-conflict-already-reached-title = Cette étape a déjà été franchie
error-conflict-already-reached = Sa date figure dans le calendrier du projet.
error-conflict-in-the-future-title = Ce jour n’est pas encore venu
error-conflict-in-the-future = Une étape est franchie aujourd’hui ou avant.
error-conflict-circle-title = Ce choix n’existe pas
error-conflict-circle = Ce champ ne peut pas être montré à ce cercle, ou il n’a pas de choix propre. Choisissez dans la liste à côté du champ. Rien n’a été enregistré.
error-conflict-other-party-title = L’autre partie serait montrée aussi
error-conflict-other-party = Les deux côtés ont accepté un appariement avec cette fiche, et le projet serait montré avec elle : à plus de monde que l’autre partie ne l’a accepté. Elle peut être montrée à autant de monde qu’aujourd’hui, ou à moins.
error-conflict-no-version-title = Il n’existe pas de version antérieure
error-conflict-no-version = Cette fiche n’a jamais été présentée ; seul son brouillon existe.
error-conflict-nothing-to-release-title = Il n’y a pas de nom à communiquer
error-conflict-nothing-to-release = Le fournisseur sait déjà qui demande, votre État n’a pas dit oui, ou l’appariement est terminé.
error-conflict-plan-outdated-title = Rien n’a été présenté
error-conflict-plan-outdated = Certaines des paires choisies ne tiennent plus. Elles sont nommées ci-dessous, et le plan a été établi à nouveau.
error-conflict-plan-none-chosen-title = Aucune paire n’a été choisie
error-conflict-plan-none-chosen = Choisissez les paires à présenter, puis envoyez-les de nouveau.
error-conflict-plan-too-many-title = Trop de paires à la fois
error-conflict-plan-too-many = On peut présenter 100 paires au plus à la fois. Rien n’a été fait.
error-conflict-plan-slow-title = Le plan n’était pas prêt à temps
error-conflict-plan-slow = Il a été abandonné après 20 secondes. Enregistrez le plan : il est alors établi pendant que vous faites autre chose.
