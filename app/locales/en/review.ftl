# What waits for a reviewer, and how they decide.

review-title = Review
review-lead = What waits for a decision, the longest wait first.
review-filter = Show
review-kind = { $kind } ({ $count })
waiting-authenticate = Requests to authenticate
waiting-verify = Offers to verify
waiting-endorse = Matches to endorse
decide-authenticate = Does it come from its State?
decide-verify = Are the organisation and the conditions in order?
decide-endorse = Does identity, duplication or a conflict of interest stand against it?
review-what = To be decided
review-record = Record
review-whose = Whose
review-since = Waiting since
review-who = Who decides
review-another = Another reviewer: it concerns your own State or organisation
review-none = Nothing waits for a decision.
review-none-of-kind = Nothing of this kind waits for a decision.
review-show-all = Show everything that waits

review-decision = Your decision as a reviewer
review-scope = You look at identity, duplication and conflict of interest, never at the merits of cooperation between two States.
review-note = Note
review-take-up = Take it up
review-take-up-hint = Others see that it is under review; you decide later.
review-endorse = Endorse
review-dismiss = Dismiss, with a reason
review-dismiss-send = Dismiss this match

waiting-confirm = Mandates to confirm
queue_part-all = All
queue_part-mine = Yours
queue_part-free = Free
queue_part-late = Late
decide-confirm = Are the papers what was recorded of them?
review-everything = Everything
review-filter-part = Show of these
review-deadline = Decide by
review-late =
    { $count ->
        [one] Late by { $count } day
       *[other] Late by { $count } days
    }
review-mandate = Mandate of { $name }
review-tick = Choose { $title }
review-ticked = With those ticked:
review-free = Nobody has it
review-yours = You, since { $date }
review-theirs = { $name }, since { $date }
review-take = Take
review-release = Let go
review-take-over = Take it over
review-take-over-hint = Ask first, if you can: nobody is told. Only who has it can decide about it.
review-hand-on = Hand on
review-hand-on-to = To whom
review-fewest = Whoever has the fewest in hand
review-pass-on = Pass it on to another reviewer
review-held-by-another = Another reviewer has this in hand. Take it over to decide about it yourself.
review-hold = Who has it

done-taken = You have it now.
done-taken-some = You have some of them now. Others were taken or decided meanwhile, or concern your own State or organisation.
done-released = It is free again.
done-released-some = Some of them are free again. You no longer had the others.
done-handed-on = It was handed on. Who has it now stands with it.
error-conflict-taken-title = Another reviewer has it
error-conflict-taken = Somebody was faster; who it is stands with it. You can look on, choose something that is free, or take it over.
error-conflict-not-yours-title = You no longer have it
error-conflict-not-yours = It was handed on, taken over or decided meanwhile. Where it is now stands in the list, if it still waits.
error-conflict-no-reviewer-title = Nobody else can decide about it
error-conflict-no-reviewer = No other reviewer is without an interest in it. It stays where it is; the secretariat needs one more reviewer.

review-keys-list = Keys: j next, k previous, Enter opens; a opens at the yes, d at the no. Nothing is decided before you press the button there.
review-keys-page = Keys: a goes to the yes, d to the no. Nothing is decided before you press the button there.

overlaps-title = May this be done once?
overlaps-lead = These are about the same themes in the same place, and may be at the same time. Nothing stands in your way; look whether one can join the other.
overlaps-project = Project
overlaps-why = { $themes }; { $nearness }.
overlaps-from = From { $date }.
overlaps-any-time = At no fixed time.
overlaps-join = Join instead: see the open offer { $reference }
nearness-same = the same area
nearness-region = the same sub-region

match-losses = What costs points
match-others = Other offers that fit
match-no-others = No other offer fits this request today.
match-all-that-fit =
    { $count ->
        [one] The whole ranking: { $count } offer fits
       *[other] The whole ranking: { $count } offers fit
    }
match-points =
    { $points ->
        [one] { $points } point
       *[other] { $points } points
    }
match-changed-since = It was changed since the match was proposed. This is what was proposed.
card-no-losses = Nothing costs points.
card-lost =
    { $points ->
        [one] { $factor }: { $points } point lost
       *[other] { $factor }: { $points } points lost
    }

meanwhile-title = What happened meanwhile
meanwhile-possible = From here it can become: { $states }.
meanwhile-final = That is final.
