# How a score is made.

method-title = How a score is made
method-lead = A score says how well an offer fits a request, and nothing else. The rule is public and exact: with the two records and the day, anyone can compute it by hand. It proposes; people decide.
method-contents = On this page

method-gates = Gates
method-gates-lead = A pair of a request and an offer first meets seven gates, in this order. It passes each or fails it; a gate gives no points. Only a pair that passes all of them has a score.
method-gate-open = Both are published, and the last day of neither is over.
method-gate-own-offer = The provider is not a body of the State that asks.
method-gate-coverage = An area that the offer covers contains the State, by the memberships of the day.
method-gate-modality = The offer has at least one form of help that the request wants or would accept.
method-gate-theme = At least one theme of the offer is the same as one asked for, of the same group, or of a related group.
method-gate-timing = The request names no period, or one side’s dates can be moved, or both have at least one day in common.
method-gate-capacity = Neither has taken all the matches it can take; where places or an amount are asked for, some are left. What is not stated passes.

method-factors = Factors
method-factors-lead = Each factor is an exact fraction of its weight, rounded to whole points by itself, halves up. The score is the sum of the rounded parts, so that what is printed adds up.
method-weights = Weights in force: { $name }
method-weight = Weight
method-fraction = Which part of it
method-factor-theme = By the share of each theme asked for, how near the nearest theme offered is: { $whole } of { $whole } for the same theme, { $parent } for one of the same group, { $related } for one of a related group.
method-factor-geography = In fifteenths, by the best area that contains the State: named { $named }, or { $many } where the offer names more than twelve States; its sub-region, an organisation or a special situation { $group }; its region { $region }; the world { $world }.
method-factor-modality = How many of the forms of help that are wanted are offered. One that would do as well stands in for a missing one at half its value.
method-factor-level-audience = In tenths: 7, 4, 1 or 0 where the nearest level offered is 0, 1, 2, or 3 and more steps from the one wanted; and 3 where an audience is shared.
method-factor-language = The best for one of the languages asked for: all of it where the offer is delivered in it, 6 tenths through interpretation, 3 tenths for materials only.
method-factor-timing = All of it where no period is asked for or dates can be moved; else the days in common out of the days of the shorter period.
method-factor-scale = All of it where neither places nor an amount are asked for; else the smallest part of what is asked for that the offer still has, and nothing where it states none.
method-factor-openness = In fifths: 2 where somebody comes back afterwards, 1 where it costs the recipient nothing, 1 where there are no conditions, 1 where a local partner takes part.

method-bands = The score in a word
method-band = { $band }: from { $least } points

method-order = Order among equal scores
method-order-lead = Priority is kept out of the score, so that fit and equity can be read apart. It decides only among equals:
method-order-offers = Offers for a request: the one with the fewest matches under way first, then the one published earlier.
method-order-requests = Requests for an offer: those of least developed, landlocked developing and small island developing States first, as one class; then the one published earlier, then the one with the fewest matches under way.

method-never = Never in a score
method-never-state = A State’s wealth, rank, votes or alliances.
method-never-provider = A provider’s size, name or past funding.
method-never-opinion = Clicks, and anyone’s opinion.
method-never-text = How alike two texts sound.
method-never-fields = The level now, the place, norms, capabilities, cross-cutting concerns, threats, and what is already under way.
method-never-hidden = A field that its owner shows only to itself and the reviewers: it counts as not stated, for everyone.

method-examples = Worked examples
method-examples-lead = Three made-up pairs as of { $date }, computed by the matcher as you read this.

method-calculator = Calculator
method-calculator-lead = Change the first example as you like. Nothing is stored.
method-calculator-away = The calculator could not be loaded. The button below the form computes the score too.
method-request = The request
method-offer = The offer
method-today = Day of the question
method-conditions = Conditions are stated
method-compute = Compute with reasons
method-reset = Back to the example
method-result = The answer
method-faulty = Some answers cannot be used yet.
method-live-why = The button gives the reasons for each point.

method-what-if = What if the weights were otherwise?
method-what-if-lead = Set other weights, and the open requests and offers that you may see are ranked anew in your browser: the latest 500 of each at most. Places and amounts count as stated, and matches under way do not count. Nothing is sent or stored, and the weights in force stay as they are.
method-what-if-needs-script = This needs JavaScript. Without it, the same can be had from the program itself, on files of records:
method-what-if-weights = Weights
method-what-if-whole = Together 100 points.
method-what-if-missing = Points still to give, to make 100: { $points }
method-what-if-over = Points to take away, to make 100: { $points }
method-what-if-away = The matcher or the records could not be loaded. Move a weight to try again.
method-what-if-empty = No open request that you may see has an offer that passes the gates. Whoever signs in may see more.
method-what-if-reset = Back to the weights in force
method-what-if-changes = What would change
method-what-if-requests = Requests with an offer that passes the gates
method-what-if-passed = Pairs that pass the gates
method-what-if-best-changed = Requests with another best offer
method-what-if-entered = Pairs that come among the first { $top } offers of their request
method-what-if-left = Pairs that leave them
method-what-if-before-and-after = Scores by the weights in force and by yours
method-what-if-figure = Figure
method-what-if-before = In force
method-what-if-after = Yours
method-what-if-mean = Mean score
method-what-if-band = Pairs: { $band }
