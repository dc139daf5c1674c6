# The home page.

home-title = Requests for help with ICT security, and offers that meet them
home-lead = States say what they need. Donors say what they can give. A rule that anyone can check puts them together, people decide, and everyone can see what came of it.
home-ask-title = For a State
home-ask = File what you need in one measurable sentence. You decide, field by field, who may read it.
home-ask-link = File a request
home-give-title = For a provider
home-give = States, organisations, companies, universities and foundations say what they can give, to whom and when.
home-give-link = File an offer
home-read-title = For everyone
home-read = Read what is open to you, follow projects, and see which themes find no answer yet.
home-read-requests = Browse requests
home-read-offers = Browse offers

home-how-title = How it works
home-how-1-title = A need and an offer are filed
home-how-1 = A reviewer confirms that a request comes from its State, and that an offer comes from its provider.
home-how-2-title = The rule compares them
home-how-2 = Seven gates say whether an offer fits at all; eight factors say how well, in whole points out of 100. Each point is explained. A score says how well an offer fits a need, and nothing else.
home-how-3-title = People decide
home-how-3 = One side proposes. A reviewer checks identity, duplication and conflict of interest, never the merits of the cooperation. Then both sides are asked, the requester first. Contacts are released only when both have agreed.
home-how-4-title = Progress is shown
home-how-4 = A match becomes a project with dated milestones. Either side reports; the requester confirms the result.
home-method-link = The rule in full, with its weights

home-rules-title = Rules that hold everywhere
home-rule-say = Nothing of a State’s is published without its say.
home-rule-rank = States are never ranked or rated.
home-rule-file = No third party files for a State.
home-rule-decide = The rule proposes; people decide. Every decision has its author, its time and its reason.
home-rule-lose = Nothing is silently changed or lost.

home-figures = How things stand
home-figure-requests = Open requests
home-figure-offers = Open offers
home-figure-agreed = Matches agreed by both sides
home-figure-projects = Projects under way
home-coverage-title = Where help is asked for
home-coverage = Open requests, by theme and sub-region. Each square is a sub-region.
home-coverage-link = All figures, and what is offered
home-newest-title = Newest offers
home-newest-none = No offer is open yet.
home-newest-published = Published on { $date }
