# Le plan sur tous les dossiers ouverts.

plan-title = Plan sur tous les dossiers ouverts
plan-lead = Quelles demandes et quelles offres rapprocher, pour tout le monde à la fois. Le plan est le meilleur possible à ces conditions, et un certificat permet à chacun de le vérifier. Il propose ; des personnes décident.
policy-best_fit = Meilleure adéquation : le plus grand score total
policy-widest = Plus large portée : le plus d’États, puis le plus de demandes, puis le plus grand score total

plan-goal = Ce qu’il doit faire de mieux
plan-floor = Score minimal d’une paire (1 à 100)
plan-weights = Pondérations
plan-weights-hint = Des nombres entiers de 0 à 100 dont la somme est 100. Les rapprochements sont présentés selon les pondérations en vigueur, quoi qu’on essaie ici.
plan-pin = Paires qui doivent figurer dans le plan
plan-pin-hint = Une demande et une offre, par leurs références ; quel que soit leur score, mais elles doivent remplir les conditions.
plan-exclude = Paires qui ne doivent pas figurer dans le plan
plan-exclude-hint = Une demande et une offre, par leurs références.
plan-unpin = La laisser au plan
plan-include = L’admettre de nouveau
plan-make = Établir le plan
plan-reset = Selon la règle

plan-fault-goal = Ce qu’il doit faire de mieux : choisissez l’un des buts proposés.
plan-fault-floor = Score minimal : saisissez un nombre entier de 1 à 100.
plan-fault-weight = Pondération « { $factor } » : saisissez un nombre entier de 0 à 100.
plan-fault-sum = La somme des pondérations est { $sum }. Faites en sorte qu’elle soit 100.
plan-fault-pair = Nommez une demande et une offre, par exemple R-7K4Q-2M O-1B2C-3D.
plan-fault-named = On peut fixer ou exclure 100 paires au plus.

plan-outdated = Le plan a changé
plan-unheld = Rien n’a été présenté, car ces paires ne tiennent plus :
plan-pair-why = { $request } – { $offer } : { $why }
plan-holds-again = elle tient de nouveau
plan-changed = Ce qui s’est passé depuis que le plan a été établi concerne ces dossiers. Le plan ci-dessous a été établi à nouveau.
plan-changed-cut = Il peut y en avoir d’autres.
unheld-gone = un dossier n’existe pas, ou ne vous est pas ouvert
unheld-own_interest = il s’agit de votre propre État ou organisation ; une autre personne chargée de l’examen la présente
unheld-closed = un dossier n’est plus ouvert
unheld-changed = un dossier a été modifié
unheld-together = les deux sont déjà rapprochés
unheld-gate = la paire ne remplit plus toutes les conditions
unheld-score = la paire a maintenant un autre score
unheld-room = les autres paires choisies, ou des rapprochements qui attendent leur examen, ne laissent pas de place

plan-refused = Ces paires ne peuvent pas être fixées
plan-pin-not-open = { $record } n’est pas un dossier ouvert que vous pouvez voir.
plan-pin-excluded = { $request } – { $offer } est à la fois fixée et exclue.
plan-pin-together = { $request } – { $offer } : les deux sont déjà rapprochés.
plan-pin-gates = { $request } – { $offer } ne remplit pas : { $gates }
plan-pin-limit = { $record } a { $pins } paires fixées et accepte encore { $limit } rapprochements.
plan-unmanageable = Il y a plus de paires qu’un plan ne peut en contenir.
plan-too-many = Il y a plus de { $most } demandes ou offres ouvertes, le maximum pour une page. La commande « counterpart plan » n’a pas cette limite.

plan-reached = Ce que le plan atteint
plan-made = Établi à { $moment } à partir de { $requests } demandes et de { $offers } offres ouvertes que vous pouvez voir, à la place { $place } du journal.
plan-together = Paires laissées de côté parce qu’elles sont déjà rapprochées : { $count }
plan-rule = Règle
plan-states = États
plan-requests = Demandes
plan-total = Score total
plan-this = Ce plan, dont il est prouvé qu’il est le meilleur
plan-greedy = La meilleure paire d’abord, puis la suivante
plan-first-come = Premier arrivé, premier servi

plan-pairs = Paires
plan-none = Il ne reste aucune paire qui remplisse les conditions avec un score suffisant.
plan-which = { $first } à { $last } sur { $total }, les meilleurs scores d’abord
plan-choose = Présenter cette paire
plan-own-interest = Il s’agit de votre propre État ou organisation : une autre personne chargée de l’examen la présente.
plan-in-force = { $points } sur 100 selon les pondérations en vigueur
plan-pinned = fixée
plan-pin-this = Fixer cette paire
plan-exclude-this = Exclure cette paire
plan-propose = Présenter les paires choisies
plan-propose-hint = Chacune devient un rapprochement qui attend son examen ; personne n’a encore dit oui. Si l’une d’elles ne tient plus, aucune n’est présentée et l’on vous dit laquelle.
plan-to-settle = À régler d’abord
plan-to-settle-lead = Ensemble, les paires demandent à ces offres plus qu’il n’en reste :
plan-short-seats = Places : { $asked } demandées, { $left } restantes.
plan-short-amount = Dollars des États-Unis : { $asked } demandés, { $left } restants.

plan-regions = Régions
plan-region = Région
plan-region-requests = Demandes servies
plan-region-states = États servis
plan-part = { $part } sur { $whole }
plan-states-served = États servis : { $states }

plan-left-out = Demandes sans paire, et pourquoi
plan-left-out-cut = Les { $shown } premières sur { $all }, les plus proches d’une paire d’abord.
plan-none-left-out = Aucune demande ne reste sans paire.
plan-request = Demande
plan-state = État
plan-why = Pourquoi
plan-left-full = Elle n’accepte plus de rapprochement : ce qu’elle demande est pourvu, ou un rapprochement attend son examen.
plan-left-no-offer = Il n’y a aucune offre ouverte.
plan-left-gate = Aucune offre ne remplit les conditions. La plupart échouent à : { $gate }
plan-left-below = La meilleure offre a un score de { $points }, moins que demandé.
plan-left-taken = Une offre a un score de { $points } ; dans ce plan elle en sert d’autres, est exclue, ou est déjà rapprochée de la demande.

plan-certificate = Certificat
plan-certificate-lead = Le plan avec ce qui prouve qu’aucun n’est meilleur, et les dossiers dont il est fait. Enregistrez tous les fichiers à la suite : si un dossier change entre-temps, la vérification dit qu’ils ne vont pas ensemble.
plan-file-certificate = Plan et certificat
plan-file-requests = Demandes (fichier)
plan-file-offers = Offres (fichier)
plan-file-weights = Pondérations (fichier)

plan-what-if = Et si les conditions étaient autres
plan-what-if-lead = Déplacez les curseurs : votre navigateur refait le plan sur les mêmes dossiers, avec les mêmes paires fixées et exclues, et dit ce qui s’ajouterait et disparaîtrait par rapport au plan de cette page. Cela ne change rien.
plan-what-if-needs-script = Il faut JavaScript pour cela. Le formulaire ci-dessus établit les mêmes plans sans lui.
plan-what-if-too-many = Il y a plus de { $most } demandes ou offres, le maximum pour un navigateur. Le formulaire ci-dessus établit les mêmes plans.
plan-what-if-away = Le planificateur n’a pas pu être chargé, ou ces conditions ne peuvent être tenues. Le formulaire ci-dessus établit les mêmes plans.
plan-what-if-reset = Comme dans ce plan
plan-what-if-make = Établir le plan à ces conditions
plan-what-if-region = Demandes servies : { $region }
plan-what-if-before = Ce plan
plan-what-if-after = Selon les curseurs
plan-what-if-changes = Ce plan et celui qui est essayé
plan-what-if-won = Paires gagnées
plan-what-if-lost = Paires perdues
plan-weight = Pondération
plan-what-if-sensitivity = Ce qui tient à chaque pondération
plan-what-if-sensitivity-hint = Ce qui s’ajouterait et disparaîtrait dans le plan essayé si la pondération avait 5 points de plus et que les autres les cédaient en proportion.
