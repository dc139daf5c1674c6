# Les listes de dossiers et ce qui les restreint.

facet-theme = Thème
facet-region = Sous-région
facet-modality = Forme de l’aide
facet-language = Langue
facet-status = État
