# The plan over all open records.

plan-title = Plan over all open records
plan-lead = Which requests and offers to bring together, for everybody at once. The plan is the best there is on these terms, and comes with a certificate by which anyone can check that. It proposes; people decide.
policy-best_fit = Best fit: the greatest total score
policy-widest = Widest: most States, then most requests, then the greatest total score

plan-goal = What it is to be best at
plan-floor = Least score of a pair (1 to 100)
plan-weights = Weights
plan-weights-hint = Whole numbers from 0 to 100 that add up to 100. Matches are put forward by the weights in force, whatever is tried here.
plan-pin = Pairs that have to be in the plan
plan-pin-hint = A request and an offer by their references; whatever their score, but they must pass the gates.
plan-exclude = Pairs that may not be in the plan
plan-exclude-hint = A request and an offer by their references.
plan-unpin = Leave it to the plan
plan-include = Allow it again
plan-make = Make the plan
plan-reset = As the rule is

plan-fault-goal = What it is to be best at: choose one of the goals listed.
plan-fault-floor = Least score: enter a whole number from 1 to 100.
plan-fault-weight = Weight “{ $factor }”: enter a whole number from 0 to 100.
plan-fault-sum = The weights add up to { $sum }. Make them add up to 100.
plan-fault-pair = Name one request and one offer, such as R-7K4Q-2M O-1B2C-3D.
plan-fault-named = At most 100 pairs can be pinned or excluded.

plan-outdated = The plan has changed
plan-unheld = Nothing was put forward, because these pairs no longer hold:
plan-pair-why = { $request } – { $offer }: { $why }
plan-holds-again = it holds again by now
plan-changed = What happened since the plan was made concerns these records. The plan below was made anew.
plan-changed-cut = There may be more.
unheld-gone = a record is not there, or not open to you
unheld-own_interest = it concerns your own State or organisation; another reviewer puts it forward
unheld-closed = a record is no longer open
unheld-changed = a record was changed
unheld-together = the two are together already
unheld-gate = the pair no longer passes every gate
unheld-score = the pair scores otherwise by now
unheld-room = the other chosen pairs, or matches that wait for their review, leave no room

plan-refused = These pairs cannot be pinned
plan-pin-not-open = { $record } is not an open record that you can see.
plan-pin-excluded = { $request } – { $offer } is pinned and excluded.
plan-pin-together = { $request } – { $offer }: the two are together already.
plan-pin-gates = { $request } – { $offer } does not pass: { $gates }
plan-pin-limit = { $record } has { $pins } pins and takes { $limit } more matches.
plan-unmanageable = There are more pairs than a plan can hold.
plan-too-many = There are more than { $most } open requests or offers, which is the most that a page plans. The command “counterpart plan” has no such limit.

plan-reached = What the plan reaches
plan-made = Made at { $moment } from { $requests } open requests and { $offers } open offers that you can see, at place { $place } of the event log.
plan-together = Pairs left out because they are together already: { $count }
plan-rule = Rule
plan-states = States
plan-requests = Requests
plan-total = Total score
plan-this = This plan, proved to be the best
plan-greedy = The best pair first, then the next
plan-first-come = First come, first served

plan-pairs = Pairs
plan-none = No pair is left that passes the gates and scores enough.
plan-which = { $first } to { $last } of { $total }, the best scores first
plan-choose = Put this pair forward
plan-own-interest = It concerns your own State or organisation: another reviewer puts it forward.
plan-in-force = { $points } of 100 by the weights in force
plan-pinned = pinned
plan-pin-this = Pin this pair
plan-exclude-this = Exclude this pair
plan-propose = Put the chosen pairs forward
plan-propose-hint = Each becomes a match that waits for its review; nobody has said yes yet. If one of them no longer holds, none is put forward and you are told which.
plan-to-settle = To be settled first
plan-to-settle-lead = The pairs together ask more of these offers than is left:
plan-short-seats = Places: { $asked } asked for, { $left } left.
plan-short-amount = US dollars: { $asked } asked for, { $left } left.

plan-regions = Regions
plan-region = Region
plan-region-requests = Requests served
plan-region-states = States served
plan-part = { $part } of { $whole }
plan-states-served = States served: { $states }

plan-left-out = Requests left without, and why
plan-left-out-cut = The first { $shown } of { $all }, those nearest to a pair first.
plan-none-left-out = No request is left without.
plan-request = Request
plan-state = State
plan-why = Why
plan-left-full = It takes no more matches: what it asks for is matched, or a match waits for its review.
plan-left-no-offer = There is no open offer.
plan-left-gate = No offer passes the gates. Most fall at: { $gate }
plan-left-below = The best offer scores { $points }, which is less than asked for.
plan-left-taken = An offer scores { $points }; it serves others in this plan, is excluded, or is together with the request already.

plan-certificate = Certificate
plan-certificate-lead = The plan with what proves that none is better, and the records that it was made of. Save all files at one go: if a record changes in between, the check says that they do not belong together.
plan-file-certificate = Plan and certificate
plan-file-requests = Requests
plan-file-offers = Offers
plan-file-weights = Weights

plan-what-if = What if the terms were otherwise
plan-what-if-lead = Move the sliders: your browser plans anew on the same records, with the same pins and exclusions, and says what would come and go against the plan on this page. Nothing is changed by it.
plan-what-if-needs-script = This needs JavaScript. The form above makes the same plans without it.
plan-what-if-too-many = There are more than { $most } requests or offers, which is the most that a browser plans for. The form above makes the same plans.
plan-what-if-away = The planner could not be loaded, or these terms cannot be kept. The form above makes the same plans.
plan-what-if-reset = As in this plan
plan-what-if-make = Make the plan on these terms
plan-what-if-region = Requests served: { $region }
plan-what-if-before = This plan
plan-what-if-after = As set here
plan-what-if-changes = This plan and the one tried
plan-what-if-won = Pairs won
plan-what-if-lost = Pairs lost
plan-weight = Weight
plan-what-if-sensitivity = What hangs on each weight
plan-what-if-sensitivity-hint = What would come and go in the plan tried if the weight had 5 points more and the others gave them in proportion.
