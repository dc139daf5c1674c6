# Messages by e-mail, and the outbox of a demonstration.

mail-footer = { $site }, { $address }. Sent by a program: nobody reads an answer to this message.

mail-trial-subject = A trial message
mail-trial = The operator of this site sent this message to see that its mail arrives. There is nothing to do.

outbox-title = Outbox
outbox-lead = What this demonstration has written by e-mail, the latest first. Its addresses are invented, so nobody else reads it; in a real installation this page does not exist.
outbox-none = No message was written yet.
outbox-to = To
outbox-subject = Subject
outbox-written = Written
outbox-state = State
outbox-sent = Sent
outbox-waiting = Waits to be sent
outbox-failed = Not sent
outbox-show = Show the message

mail-link-until = The link works once, until { $day }.
mail-not-you = If this means nothing to you, you need not do anything: without the link nothing happens.
mail-invitation-subject = You are invited
mail-invitation = You are invited to act for { $organisation } on { $site }, as { $role }.
mail-invitation-link = Accept the invitation
