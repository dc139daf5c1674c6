# Ce qui est annoncé, et quand.

inbox-title = Boîte de réception
inbox-lead = Ce qui vous a été annoncé sur les demandes, les offres, les rapprochements et les projets que vous pouvez voir, le plus récent d’abord.
inbox-none = Rien pour l’instant. Tout ce qui se passe au sujet de vos demandes, de vos offres, de vos rapprochements et de vos projets vous est annoncé ici.
inbox-unread =
    { $count ->
        [0] Tout est lu.
        [one] { $count } n’est pas lu.
        [many] { $count } ne sont pas lus.
       *[other] { $count } ne sont pas lus.
    }
inbox-new = Nouveau
inbox-read-all = Tout marquer comme lu
inbox-read = Marquer comme lu
inbox-open = Ouvrir { $reference }
inbox-moved-on = { $reference } a évolué depuis.
inbox-choose = Choisir ce qui arrive par courriel, et quand

notice_kind-review = Quelque chose attend un examen
notice_kind-record = Une question sur votre demande ou votre offre, ou une décision à son sujet
notice_kind-found = Une recherche enregistrée a donné un résultat
notice_kind-turn = C’est à vous dans un rapprochement
notice_kind-outcome = Un rapprochement est conclu, ou terminé
notice_kind-message = Une question ou une réponse dans un rapprochement
notice_kind-deadline = Votre délai dans un rapprochement se termine bientôt
notice_kind-project = Un projet avance : un compte rendu, une proposition ou une réponse
notice_kind-follow_up = Ce qui reste d’un projet
notice_pace-at_once = Aussitôt
notice_pace-daily = Une fois par jour, ensemble
notice_pace-weekly = Le lundi, ensemble
notice_pace-never = Jamais

told-title = Ce qui arrive par courriel
told-lead = Tout figure de toute façon dans votre boîte de réception :
told-when = Ce qui arrive ensemble part après 5 h 00 UTC. Les messages sur votre connexion et votre mandat arrivent toujours aussitôt.
told-keep = Conserver ce choix

unsubscribe-title = Ne plus recevoir ces messages
unsubscribe-kind = Vous ne recevriez plus de messages de ce genre : { $kind }.
unsubscribe-digest = Vous ne recevriez plus de messages qui réunissent plusieurs annonces, chaque jour ou chaque semaine.
unsubscribe-rest = Ce qui vous est annoncé reste dans votre boîte de réception. Sur la page de votre compte, vous pouvez les rétablir.
unsubscribe-button = Les désactiver

searches-title = Recherches enregistrées
searches-lead = Vous êtes averti de ce qui s’ouvre ou change et répond à l’une d’elles : dans votre boîte de réception, et par courriel selon votre choix ci-dessus.
searches-none = Vous n’en avez enregistré aucune. Un bouton enregistre ce que vous cherchez, sur une liste que vous avez restreinte et sur la page de ce qui correspond à un dossier.
search-forget = Supprimer
search-fits-request = Offres qui correspondent à { $reference } avec { $least } points ou plus
search-fits-offer = Demandes auxquelles { $reference } correspond avec { $least } points ou plus
search-save = Enregistrer cette recherche
search-save-hint = Vous serez averti de ce qui s’ouvre ou change et y répond.
search-tell-offers = M’avertir des offres qui correspondront
search-tell-offers-lead = Vous êtes averti lorsqu’une offre s’ouvre ou change et correspond avec ce nombre de points ou plus. Ce qui correspond déjà n’est pas annoncé.
search-tell-requests = M’avertir des demandes qui correspondront
search-tell-requests-lead = Vous êtes averti lorsqu’une demande s’ouvre ou change et correspond avec ce nombre de points ou plus. Ce qui correspond déjà n’est pas annoncé.
search-least = Points au moins
search-tell = M’avertir
error-conflict-search-wide-title = Cette recherche porte sur tout
error-conflict-search-wide = Restreignez d’abord la liste par des mots ou des propriétés, puis enregistrez-la.
error-conflict-searches-full-title = Vous avez enregistré 50 recherches
error-conflict-searches-full = C’est le maximum par personne. Supprimez-en une sur la page de votre compte.
mail-found-subject = Votre recherche enregistrée a donné un résultat
mail-found = { $reference } répond à l’une de vos recherches enregistrées.
mail-found-fits = { $reference } correspond à { $own } avec autant de points que vous l’avez demandé, ou plus.
done-search-saved = La recherche est enregistrée. La page de votre compte énumère vos recherches.
done-search-forgotten = La recherche est supprimée.
