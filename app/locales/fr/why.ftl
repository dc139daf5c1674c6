# Pourquoi un dossier n’a encore rien donné.

why-title = Pourquoi rien encore
why-lead-request = Ce qui sépare cette demande des offres que vous pouvez voir, et ce que chaque côté pourrait changer.
why-lead-offer = Ce qui sépare cette offre des demandes que vous pouvez voir, et ce que chaque côté pourrait changer.
why-under-way =
    { $count ->
        [one] { $count } rapprochement est en cours.
        [many] { $count } de rapprochements sont en cours.
       *[other] { $count } rapprochements sont en cours.
    }
why-delivered =
    { $count ->
        [one] { $count } projet en est né.
        [many] { $count } de projets en sont nés.
       *[other] { $count } projets en sont nés.
    }
why-fits-request =
    { $count ->
        [one] { $count } offre remplit toutes les conditions, et personne ne l’a proposée.
        [many] { $count } d’offres remplissent toutes les conditions, et personne n’en a proposé.
       *[other] { $count } offres remplissent toutes les conditions, et personne n’en a proposé.
    }
why-fits-offer =
    { $count ->
        [one] { $count } demande remplit toutes les conditions, et personne ne l’a proposée.
        [many] { $count } de demandes remplissent toutes les conditions, et personne n’en a proposé.
       *[other] { $count } demandes remplissent toutes les conditions, et personne n’en a proposé.
    }
why-over =
    { $count ->
        [one] { $count } rapprochement a été tenté, sans suite.
        [many] { $count } de rapprochements ont été tentés, sans suite.
       *[other] { $count } rapprochements ont été tentés, sans suite.
    }
why-nothing-fits-request = Des offres sont ouvertes, et aucune ne remplit toutes les conditions.
why-nothing-fits-offer = Des demandes sont ouvertes, et aucune ne remplit toutes les conditions.
why-nothing-there-request = Aucune offre que vous puissiez voir n’est ouverte.
why-nothing-there-offer = Aucune demande que vous puissiez voir n’est ouverte.
why-see-matches = Voir à qui c’est d’agir
why-see-projects = Voir les projets
why-see-fits = Voir ce qui convient, et le proposer
why-nearest-lead = Ceux-ci échouent au moins de conditions possible. À chaque condition, un côté devrait changer quelque chose ; personne n’y est tenu.
why-changes = Ce que chaque côté pourrait changer
why-request-could = La demande pourrait
why-offer-could = L’offre pourrait
why-any-time = à tout moment
why-open = Être ouverte : publiée, avec un dernier jour encore à venir.
why-request-modality = Accepter l’une de ces formes d’aide : { $offered }.
why-offer-modality = Aider sous l’une de ces formes : { $asked }.
why-request-theme = Demander aussi l’un de ces thèmes, s’il répond à un besoin : { $offered }.
why-offer-theme = Traiter l’un de ces thèmes : { $asked }.
why-request-timing = Déplacer ses dates, ou dire qu’elles peuvent l’être. L’offre : { $when } ; elle peut commencer au plus tôt le { $earliest }.
why-offer-timing = Déplacer ses dates, dire qu’elles peuvent l’être, ou demander moins de préparation. La demande : { $when }.
why-request-coverage = Ne rien changer : un État est là où il est.
why-offer-coverage = Couvrir aussi cet État. Elle couvre : { $covers }.
why-request-capacity = Demander moins, ou accepter un rapprochement de plus.
why-offer-capacity = Accepter un rapprochement de plus, ou donner plus de places ou de moyens.
