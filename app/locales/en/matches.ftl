# What fits a record, one's matches, one match, and what happened.

ranking-title-request = Offers that fit this request
ranking-lead-request = The offers that you may see, best fit first. A score says how well an offer fits the need, and nothing else.
ranking-title-offer = Requests that fit this offer
ranking-lead-offer = The requests that you may see, best fit first. A score says how well the offer fits each need, and nothing else.
ranking-not-open = This record is not open for matching: it is not published, or no longer. Nothing is ranked until it is.
ranking-open-record = See where the record stands
ranking-best = What fits
ranking-which = { $first } to { $last } of { $total }, best first.
ranking-none = Nothing passes every gate yet. Below you see why, and what comes nearest. The page is up to date each time it is opened.
ranking-open-match = These two are together in a match: open it

propose-requester = Propose this offer
propose-requester-hint = This is your State’s yes. A reviewer looks at the match; then the provider is asked.
propose-provider = Propose your offer
propose-provider-hint = This is your organisation’s yes. A reviewer looks at the match; then the State is asked.
propose-reviewer = Put forward to both
propose-reviewer-hint = Nobody has said yes yet. Once endorsed, the State is asked first, then the provider.

funnel-title = Why not more
funnel-summary-request =
    { $considered ->
        [one] One offer was compared.
       *[other] { $considered } offers were compared.
    } { $passed ->
        [one] One passes every gate.
       *[other] { $passed } pass every gate.
    }
funnel-summary-offer =
    { $considered ->
        [one] One request was compared.
       *[other] { $considered } requests were compared.
    } { $passed ->
        [one] One passes every gate.
       *[other] { $passed } pass every gate.
    }
funnel-caption = At which gate the others fell first
funnel-gate = Gate
funnel-remedy = What helps
funnel-fallen = Fell here
funnel-open = Records that are closed or past their last day open again when their owner says so.
funnel-own-offer = Nothing: a State does not answer its own request.
funnel-coverage = A provider that widens its coverage.
funnel-modality = Accepting, or offering, another form of help.
funnel-theme = A theme of the same group or of a related one.
funnel-timing = Dates that can be moved, or a longer period.
funnel-capacity = Places, money or another match left over.

nearest-title = What comes nearest
nearest-lead = These fail the fewest gates. Each says which.
nearest-fails = Gates not passed

my-matches-title = Matches
my-matches-lead = Requests and offers that were put together, and in which you have a part.
my-matches-waiting = Waiting for you
my-matches-none-waiting = No answer is awaited from you.
my-matches-others = All others
my-matches-none = There are no other matches. A match begins on the page of what fits one of your records.
my-matches-since = waiting since { $date }
match-column = Match
match-score = Score
match-status = Where it stands
match-since = Since
match-awaited = Answer awaited from
match-deadline = Until

match-title = { $requester } and { $provider }
match-eyebrow = Match { $reference }
match-state = Where it stands
status-since = since { $date }
match-by-reviewer = A reviewer
match-by-either = Either side
turn-acknowledge = { $who } is asked to say by { $date } that the question has arrived.
turn-answer = { $who } is asked to answer by { $date }; without an answer the match then lapses.
turn-take-up = { $who } is to take the match up by { $date }.
turn-decide = { $who } is to decide by { $date }.
match-project = Go to the project
match-records = What was put together
match-card = Score card
match-frozen = As it was computed on { $date }, when the match was proposed. It stays so, whatever becomes of the two records.
match-contacts = Contacts
match-contacts-hint = Both sides have agreed, so both see whom to write to. Please keep this to yourselves.

match-your-answer = Your answer
match-accept-requester = Your yes is your State’s. Once both sides have agreed, each sees the other’s contact.
match-accept-requester-masked = Your yes is your State’s. The provider then learns of the request, still without your State’s name. Once both sides have agreed, each sees the other’s contact, and the provider sees who asks.
match-accept-provider = Your yes is your organisation’s. Once both sides have agreed, each sees the other’s contact.
match-accept = Accept
match-acknowledge = Say that it has arrived
match-acknowledge-hint = The other side then knows that you are looking at it. That binds you to nothing and gives no more time.
proposals-title = What is proposed
proposals-first = This is what the two records say in common. Whoever is asked may propose other days, places or another form.
proposals-records = As the records say
proposals-by = Proposal { $number }, by { $who }, { $date }
proposals-point = What
proposals-before = Before
proposals-now = Now
proposals-changed = Changed
proposals-same = as before
proposals-unsaid = Not said
proposals-earlier = Earlier proposals
counter-propose = Propose something else
counter-hint-requester = What you send is your State’s yes to it. The provider is asked next, and sees what has changed. An earlier yes of the provider counts no more.
counter-hint-provider = What you send is your organisation’s yes to it. The State is asked next, and sees what has changed. Its earlier yes counts no more.
counter-send = Send this proposal
point-first_day = First day
point-last_day = Last day
point-seats = Places
point-modality = Form of help
field-first_day = First day
field-last_day = Last day
field-modality = Form of help
match-decline = Decline, with a reason
match-decline-note = Note to the other side
match-decline-send = Decline this match
match-convert-hint = Both sides have agreed. A project has dates, milestones and progress notes; both confirm its start.
match-release = Release our State’s name to this provider
match-release-hint = The provider of this match then sees who asks, in this match and in the request. Others do not. This cannot be taken back.
match-convert = Open the project
field-reason = Reason
field-note = Note

thread-title = Questions and answers
thread-say = Ask something, or answer
thread-text = Question or answer
thread-hint = Plain text. Everybody who sees this match reads it: both sides, each once it is asked, and the reviewers. It is kept.
thread-send = Send
thread-erased = What was said here was erased.

reply-title = Consolidated reply
reply-so-far = Answers are awaited until { $day }. This is how things stand on { $now }.
reply-closed = The time to answer ended on { $day }. This is how things stand on { $now }.
reply-unpublished = The request was never published. This is how things stand on { $now }.
reply-none = No offer was put together with this request yet.
reply-overview = All offers
reply-from = From
reply-open = Open points
reply-nothing-open = Nothing is open.
reply-awaited = { $match }: { $who } is to answer by { $day }.
reply-to-open = { $match }: { $who } may open the project.
reply-asked = { $match }: a question of { $day } is not answered.
reply-answers = Offers and answers

history-title = What happened
history-when = When
history-what = What
history-who = By whom
history-why = Reason and note
history-system = The system
