# Demandes et offres : leurs listes, leurs pages, comment on les crée et les modifie.

requests-title = Demandes
requests-lead = Les besoins des États, dans leurs propres termes. Vous voyez ce qui vous est ouvert.
requests-found =
    { $count ->
        [one] { $count } demande
        [many] { $count } de demandes
       *[other] { $count } demandes
    }
search-requests = Rechercher dans les demandes
request-new = Déposer une demande
offers-title = Offres
offers-lead = Ce que peuvent donner les États, les organisations, les entreprises, les universités et les fondations.
offers-found =
    { $count ->
        [one] { $count } offre
        [many] { $count } d’offres
       *[other] { $count } offres
    }
search-offers = Rechercher dans les offres
offer-new = Déposer une offre

list-search = Rechercher
list-part = Afficher
list-sort = Ordre
list-narrow = Affiner la liste
facet-more =
    { $count ->
        [one] { $count } autre
        [many] { $count } d’autres
       *[other] { $count } autres
    }
list-clear = Retirer la recherche et tous les filtres
mine-open = Ouvertes actuellement
mine-own = De mes organisations
mine-all = Tout ce que je peux voir
sort-newest = Les plus récentes d’abord
sort-closing = Les premières à se clore d’abord
sort-title = Par titre

list-empty = Rien de ce que vous pouvez voir n’est ouvert ici.
list-empty-narrowed = Rien de ce que vous pouvez voir ne répond à la fois à cette recherche et à ces filtres.
list-empty-own = Vos organisations n’ont encore rien déposé de ce genre.
list-empty-stranger = Rien n’est ouvert au public ici pour le moment. Une grande partie n’est ouverte qu’aux États et aux fournisseurs qui se sont connectés.

record-untitled = Sans titre pour l’instant
record-published = Publication : { $date }
record-closes = Date de clôture : { $date }
record-draft-only = Ceci est un brouillon. Seule votre organisation le voit tant qu’il n’est pas soumis.
record-draft-waits = Des modifications n’ont pas été soumises. Les lecteurs voient la version ci-dessous.
record-continue = Continuer la rédaction
record-edit = Modifier
record-actions = À partir d’ici
record-offers-that-fit = Offres qui conviennent
record-requests-that-fit = Demandes auxquelles elle convient
record-matches = Ses rapprochements en cours
record-projects = Ses projets
record-cite = Pour citer : { $kind } { $reference }

life-title = Où en est le dossier
life-reviewer = Une personne chargée de l’examen

acts-title = Ce que vous pouvez faire
act-unmask = Montrer à tous le nom de notre État
act-unmask-hint = La demande est alors montrée sous le nom de votre État à tous ceux qui peuvent la voir. Cela ne peut pas être annulé.
preview-title = Voir comme
preview-public = Le public
preview-provider = Un fournisseur
preview-state = Un autre État
preview-party = L’autre partie d’un appariement
preview-reviewer = Une personne chargée de l’examen
preview-as = Vu par : { $who }. Voici ce qui en est lu une fois publié.
preview-unseen = Vu par : { $who }. Rien n’en est visible.
preview-leave = Revenir à votre propre vue
act-note = Observations
act-question = Votre question
act-question-hint = Les auteurs la voient ; ils peuvent modifier le dossier et le soumettre de nouveau.
act-review-hint = Les auteurs voient le motif et les observations.
act-withdraw-hint = Le dossier est retiré de toutes les listes et n’est plus apparié. Il reste consultable par votre organisation et par les personnes chargées de l’examen. Cette action est irréversible.

yes = Oui
no = Non
amount-usd = { $amount } dollars É.-U.
field-hidden = Ne vous est pas ouvert
window-any-time = À tout moment
window-always = Toujours
language-provided = { $language } : { $how }
theme-share = { $theme } : { $share } %
conditions-none = Aucune condition n’est posée.

visibility-title = Qui voit quoi
field-visibility = Qui voit quoi
visibility-record = La fiche, sans les champs montrés à moins de monde
visibility-contact = Coordonnées
visibility-contact-shown = L’autre partie, une fois que les deux ont donné leur accord à un appariement
visibility-asker = Qui demande
visibility-asker-kept-back = Gardé secret jusqu’à ce que votre État communique son nom : votre organisation, les personnes chargées de l’examen et celles à qui vous l’avez communiqué dans un appariement. Les fournisseurs et le public ne voient pas la demande avant votre oui.
circle-own = Votre organisation seulement
circle-reviewers = Votre organisation et les personnes chargées de l’examen
circle-parties = Aussi l’autre partie d’un appariement proposé aux deux
circle-states = Aussi tous les comptes d’États
circle-verified = Aussi tous les comptes vérifiés, d’États et de fournisseurs
circle-public = Tout le monde

request-new-lead = Seuls les États déposent des demandes, chacun pour lui-même. Vous commencez par un brouillon que seule votre organisation voit.
offer-new-lead = Vous commencez par un brouillon que seule votre organisation voit.
record-begin = Commencer un brouillon
record-organisation = Pour le compte de
record-language = Langue du texte
record-language-hint = La langue dans laquelle vous écrirez. Elle est indiquée aux lecteurs.

request-edit = Rédiger la demande
offer-edit = Rédiger l’offre
edit-save = Enregistrer le brouillon
edit-submit = Soumettre à l’examen
edit-submit-changes = Soumettre les modifications
edit-discard = Abandonner les modifications
edit-withdraw = Quitter le formulaire ou retirer le dossier
draft-panel = État du brouillon
draft-kept = Brouillon enregistré : { $when }
draft-complete = Tout ce qui est nécessaire est rempli.
draft-incomplete =
    { $count ->
        [one] { $count } réponse manque ou doit être corrigée avant la soumission.
        [many] { $count } de réponses manquent ou doivent être corrigées avant la soumission.
       *[other] { $count } réponses manquent ou doivent être corrigées avant la soumission.
    }
reach =
    { $count ->
        [one] Dans sa rédaction actuelle, elle atteindrait { $count } offre que vous pouvez voir.
        [many] Dans sa rédaction actuelle, elle atteindrait { $count } d’offres que vous pouvez voir.
       *[other] Dans sa rédaction actuelle, elle atteindrait { $count } offres que vous pouvez voir.
    }
reach-unknown = Le nombre d’offres que la demande atteindrait s’affiche ici dès que tout ce qui est nécessaire est rempli.

visibility-hint = Rien n’est montré à personne avant la soumission. Soumettre confirme les choix faits ici.
own-circle = Visible pour
own-circle-field = Champ : { $field }
own-circle-of = Qui voit « { $field } »
own-circle-as-request = Quiconque voit la demande
own-circle-as-offer = Quiconque voit l’offre
own-circle-at-first = { $circle } (proposé)
visibility-own-request = À côté de chaque champ qui peut être montré à moins de monde, vous choisissez à qui. Aucun champ n’est montré à plus de monde que la demande. Ce que ne voient pas tous les comptes vérifiés qui voient la demande n’entre ni dans la recherche ni dans le score : cela compte comme non indiqué.
visibility-own-offer = À côté de chaque champ qui peut être montré à moins de monde, vous choisissez à qui. Aucun champ n’est montré à plus de monde que l’offre, et les conditions sont toujours montrées avec elle. Ce que ne voient pas tous les États qui voient l’offre n’entre ni dans la recherche ni dans le score : cela compte comme non indiqué.
visibility-contact-hint = Les coordonnées ne sont montrées qu’à l’autre partie, une fois que les deux ont donné leur accord à un appariement.
visibility-masked = Ne pas montrer le nom de notre État
visibility-masked-shown = À la place du nom, les autres voient : « { $shown } ».
visibility-masked-hint = Le texte ne doit nommer ni votre État ni votre organisation. Les langues ne sont pas montrées. Les autres États voient la demande sous cette forme ; les fournisseurs et le public n’en voient rien tant que vous n’avez pas dit oui à un appariement. Une fois que les deux parties ont accepté, le fournisseur voit qui demande. Vous pouvez communiquer le nom plus tôt, jamais le retirer.

compare-title = Deux versions
compare-hint = Une autre personne a enregistré ce brouillon avant vous. Votre texte ({ $when }) a été conservé et figure dans le formulaire ci-dessous. Enregistrez-le pour remplacer la version en place, ou gardez celle-ci.
compare-field = Champ
compare-stored = Version en place
compare-mine = Votre texte
compare-drop = Garder la version en place et renoncer à la mienne

# Two requests of one State become one.
merge-title = Le même besoin dans une autre demande
merge-lead = L’État a d’autres demandes ouvertes sur ces thèmes. Si l’une d’elles porte sur le même besoin, n’en faites qu’une : les fournisseurs ne répondent alors qu’une fois. Rien ne change avant l’accord des deux auteurs.
merge-ask = Réunir cette demande et { $reference }
merge-ask-hint = Comparez d’abord les deux : ce que seule l’autre dit est à reporter dans celle qui reste. Les rapprochements ouverts de celle qui disparaît prennent fin ; sa page reste et mène à l’autre. L’auteur qui le demande donne ainsi son accord.
merge-keep = Garder { $reference }
merge-asks = { $merged } doit rejoindre { $kept } (demandé le { $date }).
merge-agree = Accepter de les réunir
merge-went-into = Cette demande a rejoint une autre, qui vaut pour les deux :
merge-came-in = Ce que celles-ci demandaient est demandé ici :
merge_party-merged = Auteur de la demande qui disparaît
merge_party-kept = Auteur de la demande qui reste
merge_outcome-open = Attend une réponse
merge_outcome-merged = Réunies
merge_outcome-refused = Refusé
merge_outcome-passed = Sans suite
occurrence-merge_asked = Réunion avec une autre demande proposée
occurrence-merge_agreed = Accord pour réunir deux demandes
occurrence-merge_refused = Refus de réunir deux demandes
occurrence-merged_into = Une autre demande l’a rejointe
error-conflict-merge-not-twins-title = Ces demandes ne peuvent être réunies
error-conflict-merge-not-twins = Seules deux demandes différentes du même État le peuvent. Un autre État peut se joindre à un projet, une fois qu’il s’est accordé avec un fournisseur.
error-conflict-merge-not-open-title = L’une des deux n’est pas ouverte
error-conflict-merge-not-open = Les deux demandes doivent être publiées. Leurs pages disent où elles en sont.
error-conflict-merge-masked-title = Le nom d’un État est réservé
error-conflict-merge-masked = Le lien entre les deux dirait de qui elles sont. Communiquez d’abord le nom, sur la page de la demande.
error-conflict-merge-under-way-title = La demande qui disparaîtrait a déjà abouti
error-conflict-merge-under-way = Les deux parties se sont accordées sur l’un de ses rapprochements. Gardez cette demande, et faites-la rejoindre par l’autre.
error-conflict-merge-asked-title = C’est déjà demandé
error-conflict-merge-asked = Attendez la réponse. Les pages des deux demandes disent qui doit encore répondre.
error-conflict-merge-over-title = Plus aucune réponse n’est attendue
error-conflict-merge-over = Quelqu’un a refusé, les deux ont accepté, ou l’une des demandes n’est plus ouverte.
error-conflict-merge-answered-title = Vous avez répondu
error-conflict-merge-answered = L’auteur de l’autre demande doit encore répondre.
mail-merge-subject = Deux demandes, un besoin
mail-merge-asked = La demande { $merged } doit rejoindre la demande { $kept }. Il vous est demandé si vous êtes d’accord.
mail-merge-merged = La demande { $merged } a rejoint la demande { $kept }, qui vaut désormais pour les deux.
mail-merge-refused = La demande { $merged } ne rejoint pas la demande { $kept } : c’est un refus. Leurs pages disent pourquoi.
done-merge-asked = C’est demandé, ou fait si vous parlez pour les deux.
done-merge-answered = Votre réponse est enregistrée.

# A request that nobody has confirmed for long.
record-sleeps = Cette demande est sans nouvelles depuis onze mois. Elle sera mise en sommeil le { $day }, et ne sera plus ouverte aux rapprochements, si vous ne la confirmez pas.
record-confirm = Elle tient toujours
done-confirmed = La demande est confirmée pour douze mois de plus.
occurrence-confirmed = Confirmée en l’état
error-conflict-confirm-not-open-title = Seule une demande ouverte peut être confirmée
error-conflict-confirm-not-open = Sa page dit où elle en est. Une demande en sommeil s’y réveille.
mail-record-sleeps-subject = Votre demande tient-elle toujours ?
mail-record-sleeps = La demande { $reference } est sans nouvelles depuis onze mois. Elle sera mise en sommeil le { $day } si vous ne confirmez pas sur sa page qu’elle tient toujours.
