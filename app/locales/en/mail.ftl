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

mail-recovery-subject = Set another password
mail-recovery = Somebody, most likely you, asked for a way to set another password.
mail-recovery-link = Set another password
mail-recovery-until = The link works once, for an hour.
mail-new-device-subject = A sign-in with another device
mail-new-device = Your account was signed in to with { $device } on { $time }, where it was never signed in to before.
mail-password-changed-subject = Your password was changed
mail-password-changed = The password of your account was changed on { $time }.
mail-way-in-subject = The way into your account has changed
mail-way-in = About your account, on { $time }: { $what }.
mail-was-it-you = If that was you, there is nothing to do. If not, set another password at once, which signs out everybody else, and tell the operator of this site.

mail-mandate-ends-subject = Your mandate ends soon
mail-mandate-ends = Your mandate to speak for { $organisation } holds until { $day }. After that you can read and keep your drafts, but nothing can be done in your State’s name.
mail-mandate-renew = To renew it, have your ministry or mission send the secretariat a note verbale or a letter that names you and the time. Two reviewers record it, and you go on without a break.

mail-match-moved-subject = News of a match
mail-match-turn-subject = A match waits for you
mail-match-turn-answer = Match { $reference } was put to you and waits for your yes or no.
mail-match-turn-review = Match { $reference } was put forward and waits for a reviewer.
mail-match-countered-subject = Another proposal in a match
mail-match-countered = The other side of match { $reference } proposes something else. The match waits for your yes or no; its page shows what has changed.
mail-match-until = Please answer by { $day }.
mail-match-link = Open the match
mail-match-agreed-subject = Both sides of a match have agreed
mail-match-agreed = Both sides of match { $reference } have said yes. Its page shows whom to write to, as far as each side lets the other know.
mail-match-message-subject = A message in a match
mail-match-asked = Somebody asks something about match { $reference }. Its page shows what.
mail-match-answered = A question about match { $reference } was answered. Its page shows how.
mail-match-over-subject = A match is over
mail-match-over = Nothing more comes of match { $reference }: { $status }. Its page says what happened.
mail-match-due-subject = A match still waits for you
mail-match-due-acknowledge = Match { $reference } was put to you. Please say by { $day } that it has arrived ({ $left }).
mail-match-due-answer = Match { $reference } waits for your yes or no until { $day } ({ $left }). Without an answer it then lapses.
mail-match-due-take-up = Match { $reference } waits for a reviewer to take it up, until { $day } ({ $left }).
mail-match-due-decide = Match { $reference } waits for a reviewer’s decision, until { $day } ({ $left }).
mail-turn-off = Get no more messages of this kind
mail-digest-subject = What is new for you
mail-digest = What you were told since the last time, and have not read:
mail-digest-link = Open your inbox

mail-record-link = Open it
mail-record-review-subject = Something waits for a review
mail-record-review = { $reference } was handed in and waits for a review.
mail-record-asked-subject = A question about your request
mail-record-asked = A reviewer asks something about { $reference }. Its page says what; change it and hand it in again.
mail-record-moved-subject = News of your request or offer
mail-record-published = { $reference } is published: it is open for matching from now on.
mail-record-declined = { $reference } was declined. Its page says why.
mail-record-returned = { $reference } was handed back to be changed. Its page says why.
mail-record-dormant = Nobody confirmed { $reference } for twelve months, so it is no longer open for matching. One press of a button on its page opens it again.
mail-project-start-subject = The first day of a project
mail-project-start = The other side of the project { $project } confirmed { $day } as its first day. You are asked to confirm it, or another.
mail-project-moved-subject = News of a project
mail-project-moved = The project { $project } stands otherwise now: { $status }.
mail-project-updated-subject = A report on a project
mail-project-updated = Somebody reported on the project { $project }.
