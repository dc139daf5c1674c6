# What is said once something was done.

done-step = C’est fait. L’état actuel figure ci-dessous.
done-discarded = Les modifications ont été abandonnées. La dernière version remise fait foi.
done-name-released = Le nom de l’État a été communiqué.
done-proposed = Le rapprochement a été proposé. Un examinateur va l’étudier.
done-plan-proposed = Les paires choisies ont été présentées. Chacune attend son examen.
done-accepted = Votre accord a été enregistré.
done-acknowledged = L’autre partie voit maintenant que la question est arrivée.
done-counter-proposed = Votre proposition a été envoyée. L’autre partie est maintenant sollicitée et voit ce qui a changé.
done-said = Ce qui a été dit est conservé, et les autres en sont avisés.
done-declined = Votre refus a été enregistré, avec son motif.
done-taken-up = Vous avez pris ce rapprochement en charge. Son examen est en cours.
done-endorsed = Le rapprochement a été approuvé. La partie qui n’a pas encore donné son accord est maintenant sollicitée.
done-dismissed = Le rapprochement a été écarté, avec son motif.
done-project-opened = Le projet a été ouvert. Les deux parties en confirment le démarrage.
done-reported = Le rapport a été ajouté.
done-start-confirmed = La confirmation du démarrage par votre partie a été enregistrée.
done-milestone-reached = L’étape a été marquée comme franchie.
done-milestone-set = L’étape a été fixée.
done-all-read = Tout est marqué comme lu.
done-told-chosen = Votre choix est conservé.
done-turned-off = Vous ne recevrez plus ces messages. Ce qui vous est annoncé figure dans votre boîte de réception.
