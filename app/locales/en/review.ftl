# What waits for a reviewer, and how they decide.

review-title = Review
review-lead = What waits for a decision, the longest wait first.
review-filter = Show
review-all = Everything ({ $count })
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
review-age = Age
review-deadline = Deadline
review-who = Who decides
review-you = You can
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
