# What one is told, and how soon.

inbox-title = Inbox
inbox-lead = What you were told about records, matches and projects that you may see, the latest first.
inbox-none = Nothing yet. You are told here whatever happens to your requests and offers, in your matches and in your projects.
inbox-unread =
    { $count ->
        [0] Everything is read.
        [one] One is not read.
       *[other] { $count } are not read.
    }
inbox-new = New
inbox-read-all = Mark all as read
inbox-read = Mark as read
inbox-open = Open { $reference }
inbox-moved-on = { $reference } has moved on since.
inbox-choose = Choose what comes by e-mail, and how soon

notice_kind-review = Something waits for a review
notice_kind-record = A question about your request or offer, or a decision on it
notice_kind-turn = It is your turn in a match
notice_kind-outcome = A match was agreed, or is over
notice_kind-message = A question or an answer in a match
notice_kind-deadline = Your time in a match is over soon
notice_kind-project = A project moves: a report, a proposal or an answer
notice_kind-follow_up = What is left of a project
notice_pace-at_once = At once
notice_pace-daily = Once a day, together
notice_pace-weekly = On Mondays, together
notice_pace-never = Never

told-title = What comes by e-mail
told-lead = Everything stands in your inbox in any case:
told-when = What comes together leaves after 5:00 UTC. Messages about your sign-in and your mandate always come at once.
told-keep = Keep this choice

unsubscribe-title = No more of these messages
unsubscribe-kind = You would get no more messages of this kind: { $kind }.
unsubscribe-digest = You would get no more messages that tell several things together, daily or weekly.
unsubscribe-rest = What you are told still stands in your inbox. On the page of your account you can turn them on again.
unsubscribe-button = Turn them off
