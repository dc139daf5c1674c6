# Ce qui convient à un dossier, les rapprochements, un rapprochement, et ce qui s’est passé.

ranking-title-request = Offres qui conviennent à cette demande
ranking-lead-request = Les offres que vous pouvez voir, les mieux adaptées d’abord. Un score dit à quel point une offre répond au besoin, et rien d’autre.
ranking-title-offer = Demandes auxquelles cette offre convient
ranking-lead-offer = Les demandes que vous pouvez voir, les mieux servies d’abord. Un score dit à quel point l’offre répond à chaque besoin, et rien d’autre.
ranking-not-open = Ce dossier n’est pas ouvert au rapprochement : il n’est pas publié, ou ne l’est plus. D’ici là, rien n’est classé.
ranking-open-record = Voir où en est le dossier
ranking-best = Ce qui convient
ranking-which = { $first } à { $last } sur { $total }, les meilleures correspondances d’abord.
ranking-none = Rien ne remplit encore toutes les conditions. Vous voyez ci-dessous pourquoi, et ce qui s’en approche le plus. La page est à jour chaque fois qu’elle est ouverte.
ranking-open-match = Les deux sont déjà réunis dans un rapprochement : l’ouvrir

propose-requester = Proposer cette offre
propose-requester-hint = C’est le oui de votre État. Une personne chargée de l’examen regarde le rapprochement ; ensuite le prestataire est consulté.
propose-provider = Proposer votre offre
propose-provider-hint = C’est le oui de votre organisation. Une personne chargée de l’examen regarde le rapprochement ; ensuite l’État est consulté.
propose-reviewer = Présenter aux deux parties
propose-reviewer-hint = Personne n’a encore dit oui. Une fois le rapprochement approuvé, l’État est consulté d’abord, puis le prestataire.

funnel-title = Pourquoi pas davantage
funnel-summary-request =
    { $considered ->
        [one] { $considered } offre a été comparée.
        [many] { $considered } d’offres ont été comparées.
       *[other] { $considered } offres ont été comparées.
    } { $passed ->
        [one] { $passed } remplit toutes les conditions.
        [many] { $passed } remplissent toutes les conditions.
       *[other] { $passed } remplissent toutes les conditions.
    }
funnel-summary-offer =
    { $considered ->
        [one] { $considered } demande a été comparée.
        [many] { $considered } de demandes ont été comparées.
       *[other] { $considered } demandes ont été comparées.
    } { $passed ->
        [one] { $passed } remplit toutes les conditions.
        [many] { $passed } remplissent toutes les conditions.
       *[other] { $passed } remplissent toutes les conditions.
    }
funnel-caption = À quelle condition les autres ont d’abord échoué
funnel-gate = Condition
funnel-remedy = Ce qui aiderait
funnel-fallen = Arrêtées ici
funnel-open = Les dossiers fermés ou échus rouvrent quand leur auteur le décide.
funnel-own-offer = Rien : un État ne répond pas à sa propre demande.
funnel-coverage = Un prestataire qui élargit sa couverture.
funnel-modality = Accepter, ou offrir, une autre forme d’aide.
funnel-theme = Un thème du même groupe ou d’un groupe apparenté.
funnel-timing = Des dates déplaçables, ou une période plus longue.
funnel-capacity = Des places, des moyens ou un rapprochement encore disponibles.

nearest-title = Ce qui s’en approche le plus
nearest-lead = Ceux-ci échouent au moins de conditions possible. Chacun dit lesquelles.
nearest-fails = Ce qui n’est pas rempli

my-matches-title = Rapprochements
my-matches-lead = Les demandes et les offres qui ont été réunies et auxquelles vous prenez part.
my-matches-waiting = En attente de votre réponse
my-matches-none-waiting = Aucune réponse n’est attendue de vous.
my-matches-others = Tous les autres
my-matches-none = Il n’y a pas d’autre rapprochement. Un rapprochement commence sur la page de ce qui convient à l’un de vos dossiers.
my-matches-since = en attente depuis le { $date }
match-column = Rapprochement
match-score = Score
match-status = Où il en est
match-since = Depuis
match-awaited = Réponse attendue de
match-deadline = Jusqu’au

match-title = { $requester } et { $provider }
match-eyebrow = Rapprochement { $reference }
match-state = Où en est le rapprochement
status-since = depuis le { $date }
match-by-reviewer = Une personne chargée de l’examen
match-by-either = L’une ou l’autre partie
turn-acknowledge = Un accusé de réception est attendu de : { $who }, au plus tard le { $date }.
turn-answer = Une réponse est attendue de : { $who }, au plus tard le { $date } ; sans réponse, le rapprochement devient alors caduc.
turn-take-up = Prise en charge attendue de : { $who }, au plus tard le { $date }.
turn-decide = Décision attendue de : { $who }, au plus tard le { $date }.
match-project = Aller au projet
match-records = Ce qui a été réuni
match-card = Fiche de score
match-frozen = Telle que calculée le { $date }, quand le rapprochement a été proposé. Elle le reste, quoi qu’il advienne des deux dossiers.
match-contacts = Coordonnées
match-contacts-hint = Les deux parties ont accepté : chacune voit à qui écrire. Merci de garder cela pour vous.

match-your-answer = Votre réponse
match-accept-requester = Votre oui est celui de votre État. Une fois que les deux parties ont accepté, chacune voit les coordonnées de l’autre.
match-accept-requester-masked = Votre oui est celui de votre État. Le fournisseur apprend alors l’existence de la demande, toujours sans le nom de votre État. Une fois que les deux parties ont accepté, chacune voit les coordonnées de l’autre, et le fournisseur voit qui demande.
match-accept-provider = Votre oui est celui de votre organisation. Une fois que les deux parties ont accepté, chacune voit les coordonnées de l’autre.
match-accept = Accepter
match-acknowledge = Accuser réception
match-acknowledge-hint = L’autre partie sait alors que vous l’examinez. Cela ne vous engage à rien et ne prolonge pas le délai.
proposals-title = Ce qui est proposé
proposals-first = Voici ce que les deux dossiers disent en commun. La partie sollicitée peut proposer d’autres dates, un autre nombre de places ou une autre forme.
proposals-records = Selon les dossiers
proposals-by = Proposition { $number }, par { $who }, { $date }
proposals-point = Point
proposals-before = Avant
proposals-now = Maintenant
proposals-changed = Modifié
proposals-same = inchangé
proposals-unsaid = Non précisé
proposals-earlier = Propositions précédentes
counter-propose = Proposer autre chose
counter-hint-requester = Ce que vous envoyez vaut oui de votre État à cette proposition. Le fournisseur est ensuite sollicité et voit ce qui a changé. Un oui antérieur du fournisseur ne compte plus.
counter-hint-provider = Ce que vous envoyez vaut oui de votre organisation à cette proposition. L’État est ensuite sollicité et voit ce qui a changé. Son oui antérieur ne compte plus.
counter-send = Envoyer cette proposition
point-first_day = Premier jour
point-last_day = Dernier jour
point-seats = Nombre de places
point-modality = Forme d’aide
field-first_day = Premier jour
field-last_day = Dernier jour
field-modality = Forme d’aide
match-decline = Décliner, avec un motif
match-decline-note = Note à l’autre partie
match-decline-send = Décliner ce rapprochement
match-convert-hint = Les deux parties ont accepté. Un projet a des dates, des étapes et des notes d’avancement ; les deux en confirment le début.
match-release = Communiquer le nom de notre État à ce fournisseur
match-release-hint = Le fournisseur de cet appariement voit alors qui demande, ici et dans la demande. Les autres non. Cela ne peut pas être annulé.
match-convert = Ouvrir le projet
field-reason = Motif
field-note = Remarque

thread-title = Questions et réponses
thread-say = Poser une question, ou répondre
thread-text = Question ou réponse
thread-hint = Texte simple. Tous ceux qui voient ce rapprochement le lisent : les deux parties, chacune dès qu’elle est sollicitée, et les personnes chargées de l’examen. Il est conservé.
thread-send = Envoyer
thread-erased = Ce qui a été dit ici a été effacé.

reply-title = Réponse consolidée
reply-so-far = Les réponses sont attendues jusqu’au { $day }. Situation au { $now }.
reply-closed = Le délai de réponse a pris fin le { $day }. Situation au { $now }.
reply-unpublished = La demande n’a jamais été publiée. Situation au { $now }.
reply-none = Aucune offre n’a encore été réunie avec cette demande.
reply-overview = Toutes les offres
reply-from = De
reply-open = Points en suspens
reply-nothing-open = Rien n’est en suspens.
reply-awaited = { $match } : { $who } doit répondre au plus tard le { $day }.
reply-to-open = { $match } : { $who } peut ouvrir le projet.
reply-asked = { $match } : une question du { $day } reste sans réponse.
reply-answers = Offres et réponses

history-title = Ce qui s’est passé
history-when = Quand
history-what = Quoi
history-who = Par qui
history-why = Motif et remarque
history-system = Le système
