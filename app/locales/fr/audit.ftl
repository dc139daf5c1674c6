# Tout ce qui s'est passé, pour les examinateurs.

audit-title = Journal d’audit
audit-lead = Tout ce qui s’est passé, le plus récent d’abord. Rien ici ne peut être modifié ni supprimé.
audit-head = { $count ->
    [one] Le journal compte { $count } événement. Empreinte du dernier :
    [many] Le journal compte { $count } d’événements. Empreinte du dernier :
   *[other] Le journal compte { $count } événements. Empreinte du dernier :
}
audit-head-download = Conserver la fin du journal dans un fichier
audit-head-hint = Conservé ailleurs, ce fichier prouve plus tard que rien n’a été modifié avant : counterpart verify-log --head FICHIER.
audit-place = Nº
audit-subject = Objet
audit-about = À propos de
audit-about-all = Tout
audit-of = Référence
audit-from = À partir du (UTC)
audit-until = Jusqu’au (UTC)
audit-filter = Afficher
audit-none = Rien de tel ne s’est passé, ou pas pour ce que vous pouvez voir.
audit-show-all = Tout afficher
