# Ce que montre chaque page : le cadre, les dates, les listes et leurs pages.

site-name = Counterpart
site-line = Les demandes de renforcement des capacités en sécurité numérique, et les offres qui y répondent
page-title = { $page } – Counterpart
skip-link = Aller au contenu

nav-label = Navigation principale
nav-requests = Demandes
nav-offers = Offres
nav-matches = Rapprochements
nav-inbox = Boîte de réception
nav-inbox-unread = Boîte de réception ({ $count })
nav-projects = Projets
nav-review = Examen
nav-coverage = Couverture
nav-method = Méthode
nav-sign-in = Se connecter
nav-account = Compte
nav-sign-out = Se déconnecter
breadcrumb-label = Vous êtes ici
breadcrumb-home = Accueil

language-label = Langue
unreviewed-language = Cette traduction n’a pas encore été relue par un locuteur de la langue. En cas de doute, le texte anglais fait foi.
unreviewed-language-link = Lire cette page en anglais

notices-label = Avis
demonstration-banner = Démonstration. Tous les États, organismes et dossiers présentés ici sont fictifs.

footer-label = À propos de ce site
footer-prototype = Counterpart est un prototype. Ce n’est pas un système de l’Organisation des Nations Unies, et il ne parle au nom d’aucun État.
footer-method = Comment un score est établi
footer-coverage = Couverture par thème et par sous-région
footer-pace = La durée de chaque étape

date =
    { $day ->
        [1] 1er
       *[other] { $day }
    } { $month } { $year }
date-in-year =
    { $day ->
        [1] 1er
       *[other] { $day }
    } { $month }
date-range = du { $start } au { $end }
moment = { $date } à { $time } (UTC)
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre
days =
    { $count ->
        [one] { $count } jour
        [many] { $count } de jours
       *[other] { $count } jours
    }

not-stated = Non précisé
mask-one-of = Un État parmi { $count } ({ $place })
mask-narrowed = Votre oui apprend au fournisseur que l’offre couvre votre État. Il reste alors { $left } États sur les { $of } décrits comme le vôtre.
few-cell = <3
withheld-cell = …

pager-label = Pages de la liste
pager-previous = Page précédente
pager-next = Page suivante
pager-place = Page { $page } sur { $pages }

step-done = Accompli
step-current = En cours
step-to-come = À venir
step-expected = Une action est attendue de : { $who }
step-expected-by = Une action est attendue de : { $who }, au plus tard le { $date }

time-left =
    { $count ->
        [0] dernier jour
        [one] encore { $count } jour
        [many] encore { $count } de jours
       *[other] encore { $count } jours
    }
time-late =
    { $count ->
        [0] en retard depuis aujourd’hui
        [one] en retard de { $count } jour
        [many] en retard de { $count } de jours
       *[other] en retard de { $count } jours
    }

live-updated = Cette page a été mise à jour.

# Something that several are asked to agree to.
consent-yes-of = { $party } : oui
consent-waits-for = { $party } : réponse attendue
consent-refuse = Ne pas accepter
