# Gates, factors, scores and what is said about them.

gate-open = Both records are open
gate-own_offer = The State does not answer its own request
gate-coverage = The offer covers the State
gate-modality = A form of help that is wanted or acceptable is offered
gate-theme = A theme is the same or related
gate-timing = The dates leave at least a day
gate-capacity = Both can take one more match, and something is left of what is asked
gate-passed = Passed
gate-failed = Not passed

factor-theme = Theme
factor-geography = Geography
factor-modality = Form of help
factor-level_audience = Level and audience
factor-language = Language
factor-timing = Timing
factor-scale = Scale
factor-openness = Openness

band-strong = Strong fit
band-good = Good fit
band-possible = Possible fit
band-weak = Weak fit

reach-world = The offer covers the world
reach-region = The offer covers the State’s region
reach-group = The offer covers a group or sub-region of the State’s
reach-one_of_many = The offer names the State among many
reach-named = The offer names the State

affinity-none = Nothing in common
affinity-related = Related group
affinity-same_parent = Same group
affinity-same = Same theme

said-theme-same = { $asked } ({ $share } %): offered as such.
said-theme-same-parent = { $asked } ({ $share } %): the nearest offered is { $nearest }, of the same group.
said-theme-related = { $asked } ({ $share } %): the nearest offered is { $nearest }, of a related group.
said-theme-none = { $asked } ({ $share } %): nothing near it is offered.
said-reach-named = The offer names { $area }.
said-reach-one-of-many = The offer names { $area } among more than twelve States.
said-reach-group = The offer covers { $area }, to which the State belongs.
said-reach-region = The offer covers { $area }, the State’s region.
said-reach-world = The offer covers the whole world.
said-reach-none = No area of the offer contains the State.
said-modality = Wanted: { $wanted }. Offered: { $offered }.
said-modality-acceptable = Wanted: { $wanted }. Acceptable: { $acceptable }. Offered: { $offered }.
said-level = Level wanted: { $wanted }. Nearest offered: { $nearest }.
said-audience = Audience in common: { $audiences }.
said-audience-none = No audience in common.
said-language-delivered = In { $language }, as asked for.
said-language-interpretation = In { $language } through interpretation.
said-language-materials = In { $language } for the materials only.
said-language-none = None of the languages asked for ({ $asked }) is provided.
said-language-masked = Which languages are asked for is not shown while the request is masked.
said-timing-free = The dates can be moved, or none were asked for.
said-timing-overlap =
    { $days ->
        [one] { $days } day in common, out of { $of } in the shorter period.
       *[other] { $days } days in common, out of { $of } in the shorter period.
    }
said-scale-nothing = Neither places nor an amount are asked for.
said-seats = Places: { $asked } asked for, { $left } left.
said-seats-not-stated = Places: { $asked } asked for; the offer states none.
said-amount = US dollars: { $asked } asked for, { $left } left.
said-amount-not-stated = US dollars: { $asked } asked for; the offer states none.
said-amount-hidden = US dollars: not shown to you.
said-follow-up = Somebody comes back afterwards.
said-follow-up-none = No follow-up is stated.
said-cost = Cost to the recipient: { $cost }.
said-conditions = Conditions are stated; they are shown in full with the offer.
said-conditions-none = No conditions.
said-local-partner = A local partner takes part.
said-local-partner-none = No local partner is stated.

card-score = { $points } of 100
card-no-score = No score: the offer does not pass every gate.
card-factors = Points by factor
card-factor = Factor
card-points = Points
card-why = Why
card-points-of = { $points } of { $weight }
card-total = Total
card-gates = Gates
card-gates-passed = All seven gates are passed.
card-improvement = What would raise it most: { $change } (+{ $gain }, to { $score })
card-weights = Weight set: { $name }

change-add_theme = the offer adds the theme “{ $what }”
change-name_state = the offer names { $what }
change-add_modality = the offer adds “{ $what }”
change-add_level = the offer adds the level “{ $what }”
change-add_audience = the offer adds the audience “{ $what }”
change-deliver_language = the offer is delivered in { $what }
change-flexible_dates = the offer’s dates can be moved
change-enough_of_what_is_asked = the offer has enough of what is asked for
change-follow_up = the offer adds a follow-up
change-no_cost = the offer costs the recipient nothing
change-no_conditions = the offer drops its conditions
change-local_partner = the offer adds a local partner
change-flexible_dates_of_request = the request’s dates can be moved
change-accept_modality = the request also accepts “{ $what }”
