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
notice_kind-found = A saved search has found something
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

searches-title = Saved searches
searches-lead = You are told of what opens or changes and meets one of these: in your inbox, and by e-mail as you chose above.
searches-none = You have saved none. On a list that you narrowed, and on the page of what fits a record, a button saves what you look for.
search-forget = Forget
search-fits-request = Offers that fit { $reference } by { $least } points or more
search-fits-offer = Requests that { $reference } fits by { $least } points or more
search-save = Save this search
search-save-hint = You are told of what opens or changes and meets it.
search-tell-offers = Tell me of offers that will fit
search-tell-offers-lead = You are told when an offer opens or changes and fits by so many points or more. What fits already is not told.
search-tell-requests = Tell me of requests that will fit
search-tell-requests-lead = You are told when a request opens or changes and fits by so many points or more. What fits already is not told.
search-least = Points at least
search-tell = Tell me
error-conflict-search-wide-title = This search is for everything
error-conflict-search-wide = Narrow the list by words or properties first, then save it.
error-conflict-searches-full-title = You have saved 50 searches
error-conflict-searches-full = That is as many as one person can keep. Forget one on the page of your account.
mail-found-subject = Your saved search has found something
mail-found = { $reference } meets one of your saved searches.
mail-found-fits = { $reference } fits { $own } by as many points as you asked for, or more.
done-search-saved = The search is saved. The page of your account lists what you saved.
done-search-forgotten = The search is forgotten.
