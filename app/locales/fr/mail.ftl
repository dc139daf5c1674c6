# Messages by e-mail, and the outbox of a demonstration.

mail-footer = { $site }, { $address }. Message envoyé par un programme : personne ne lit les réponses.

mail-trial-subject = Message d’essai
mail-trial = La personne qui exploite ce site a envoyé ce message pour vérifier que ses courriels arrivent. Il n’y a rien à faire.

outbox-title = Messages envoyés
outbox-lead = Les courriels écrits par cette démonstration, le dernier en premier. Les adresses sont inventées, personne d’autre ne les lit ; dans une installation réelle, cette page n’existe pas.
outbox-none = Aucun message n’a encore été écrit.
outbox-to = À
outbox-subject = Objet
outbox-written = Écrit le
outbox-state = État
outbox-sent = Envoyé
outbox-waiting = En attente d’envoi
outbox-failed = Non envoyé
outbox-show = Montrer le message

mail-link-until = Le lien sert une fois, jusqu’au { $day }.
mail-not-you = Si cela ne vous dit rien, vous n’avez rien à faire : sans le lien, rien ne se passe.
mail-invitation-subject = Vous êtes invité
mail-invitation = Vous êtes invité à agir pour { $organisation } sur { $site }, comme { $role }.
mail-invitation-link = Accepter l’invitation

mail-recovery-subject = Fixer un autre mot de passe
mail-recovery = Quelqu’un, sans doute vous, a demandé à fixer un autre mot de passe.
mail-recovery-link = Fixer un autre mot de passe
mail-recovery-until = Le lien sert une fois, pendant une heure.
mail-new-device-subject = Connexion avec un autre appareil
mail-new-device = Quelqu’un s’est connecté à votre compte avec { $device } le { $time }, appareil jamais utilisé auparavant.
mail-password-changed-subject = Votre mot de passe a été changé
mail-password-changed = Le mot de passe de votre compte a été changé le { $time }.
mail-way-in-subject = L’accès à votre compte a changé
mail-way-in = Au sujet de votre compte, le { $time } : { $what }.
mail-was-it-you = Si c’était vous, il n’y a rien à faire. Sinon, fixez tout de suite un autre mot de passe, ce qui déconnecte tous les autres, et prévenez la personne qui exploite ce site.

mail-mandate-ends-subject = Votre mandat prend bientôt fin
mail-mandate-ends = Votre mandat de parler pour { $organisation } vaut jusqu’au { $day }. Ensuite, vous pourrez lire et garder vos brouillons, mais rien ne pourra être fait au nom de votre État.
mail-mandate-renew = Pour le renouveler, demandez à votre ministère ou mission d’envoyer au secrétariat une note verbale ou une lettre qui vous nomme et fixe la durée. Deux examinateurs l’enregistrent, et vous continuez sans interruption.

mail-match-moved-subject = Nouvelles d’un rapprochement
mail-match-turn-subject = Un rapprochement vous attend
mail-match-turn-answer = Le rapprochement { $reference } vous a été soumis et attend votre oui ou votre non.
mail-match-turn-review = Le rapprochement { $reference } a été proposé et attend d’être examiné.
mail-match-countered-subject = Une autre proposition dans un rapprochement
mail-match-countered = L’autre partie du rapprochement { $reference } propose autre chose. Le rapprochement attend votre oui ou votre non ; sa page montre ce qui a changé.
mail-match-until = Merci de répondre au plus tard le { $day }.
mail-match-link = Ouvrir le rapprochement
mail-match-agreed-subject = Les deux parties d’un rapprochement ont accepté
mail-match-agreed = Les deux parties du rapprochement { $reference } ont dit oui. Sa page montre à qui écrire, dans la mesure où chaque partie le communique à l’autre.
mail-match-message-subject = Un message dans un rapprochement
mail-match-asked = Une question est posée au sujet du rapprochement { $reference }. Sa page la montre.
mail-match-answered = Une question au sujet du rapprochement { $reference } a reçu une réponse. Sa page la montre.
mail-match-over-subject = Un rapprochement a pris fin
mail-match-over = Le rapprochement { $reference } n’aura pas de suite : { $status }. Sa page dit ce qui s’est passé.
mail-match-due-subject = Un rapprochement vous attend toujours
mail-match-due-acknowledge = Le rapprochement { $reference } vous a été soumis. Merci d’en accuser réception au plus tard le { $day } ({ $left }).
mail-match-due-answer = Le rapprochement { $reference } attend votre oui ou votre non jusqu’au { $day } ({ $left }). Sans réponse, il devient alors caduc.
mail-match-due-take-up = Le rapprochement { $reference } attend d’être pris en charge jusqu’au { $day } ({ $left }).
mail-match-due-decide = Le rapprochement { $reference } attend une décision d’examen jusqu’au { $day } ({ $left }).
mail-turn-off = Ne plus recevoir de messages de ce genre
mail-digest-subject = Du nouveau pour vous
mail-digest = Ce qui vous a été annoncé depuis la dernière fois et que vous n’avez pas lu :
mail-digest-link = Ouvrir votre boîte de réception

mail-record-link = Ouvrir la page
mail-record-review-subject = Un dossier attend un examen
mail-record-review = { $reference } a été remis et attend un examen.
mail-record-asked-subject = Une question sur votre demande
mail-record-asked = Une question vous est posée sur { $reference }. Vous la trouverez sur sa page ; modifiez la demande et remettez-la.
mail-record-moved-subject = Du nouveau sur votre demande ou votre offre
mail-record-published = { $reference } est publié et ouvert aux rapprochements dès maintenant.
mail-record-declined = { $reference } a été refusé. Sa page dit pourquoi.
mail-record-returned = { $reference } vous est rendu pour modification. Sa page dit pourquoi.
mail-record-dormant = Personne n’a confirmé { $reference } depuis douze mois ; il n’est plus ouvert aux rapprochements. Un bouton sur sa page suffit pour le rouvrir.
mail-project-start-subject = Le premier jour d’un projet
mail-project-start = L’autre partie au projet { $project } a confirmé le { $day } comme premier jour. Il vous est demandé de le confirmer, ou d’en indiquer un autre.
mail-project-moved-subject = Du nouveau sur un projet
mail-project-moved = L’état du projet { $project } a changé : { $status }.
mail-project-updated-subject = Un compte rendu sur un projet
mail-project-updated = Un compte rendu a été ajouté au projet { $project }.
