# Names of states, steps and reasons. Keys: `Code::name_key` in `domain`.

record_kind-request = Request
record_kind-offer = Offer

role-focal_point = Focal point
role-provider_editor = Provider’s editor
role-reviewer = Reviewer
role-observer = Observer

request_status-draft = Draft
request_status-submitted = Submitted
request_status-clarification_asked = Clarification asked
request_status-authenticated = Authenticated
request_status-published = Published
request_status-declined = Declined
request_status-withdrawn = Withdrawn
request_status-dormant = Dormant
request_status-merged = Merged
request_status-closed = Closed

request_act-submit = Submit
request_act-ask_clarification = Ask for clarification
request_act-authenticate = Authenticate
request_act-publish = Publish
request_act-decline = Decline
request_act-withdraw = Withdraw
request_act-lapse = Let lapse
request_act-revive = Revive
request_act-merge = Merge
request_act-close = Close

offer_status-draft = Draft
offer_status-submitted = Submitted
offer_status-verified = Verified
offer_status-published = Published
offer_status-paused = Paused
offer_status-withdrawn = Withdrawn

offer_act-submit = Submit
offer_act-return = Hand back
offer_act-verify = Verify
offer_act-publish = Publish
offer_act-pause = Pause
offer_act-resume = Resume
offer_act-amend = Send for approval again
offer_act-withdraw = Withdraw

computed-in_matching = In matching
computed-matched_partly = Matched in part
computed-matched_fully = Fully matched
computed-in_delivery = Being delivered
computed-fulfilled = Fulfilled
computed-exhausted = Nothing left
computed-expired = Expired

match_status-suggested = Suggested
match_status-proposed = Proposed
match_status-under_review = Under review
match_status-endorsed = Endorsed
match_status-dismissed = Dismissed
match_status-offered = Put to the parties
match_status-agreed = Agreed
match_status-converted = Now a project
match_status-declined_requester = Declined by the requester
match_status-declined_provider = Declined by the provider
match_status-lapsed = Lapsed
match_status-superseded = Superseded

match_act-propose = Propose
match_act-review = Begin the review
match_act-endorse = Endorse
match_act-dismiss = Dismiss
match_act-offer = Put to the parties
match_act-agree = Agree
match_act-convert = Open a project
match_act-decline_as_requester = Decline as the requester
match_act-decline_as_provider = Decline as the provider
match_act-lapse = Let lapse
match_act-supersede = Replace by another match

project_status-pipeline = In preparation
project_status-active = Active
project_status-finalising = Being finalised
project_status-closed = Closed
project_status-on_hold = On hold
project_status-cancelled = Cancelled

project_act-start = Start
project_act-finalise = Finalise
project_act-close = Close
project_act-hold = Put on hold
project_act-resume = Resume
project_act-cancel = Cancel

freshness-green = Heard of within six months
freshness-amber = Not heard of for six months
freshness-red = Not heard of for a year

decline_reason-timing = The dates do not suit
decline_reason-scope = It is not what is needed, or not what can be given
decline_reason-already_met = The need is being met elsewhere
decline_reason-capacity = There is no capacity for it now
decline_reason-conditions = The conditions cannot be accepted
decline_reason-language = The language does not suit
decline_reason-other = Another reason, given in the note

dismiss_reason-identity_unconfirmed = A party’s identity could not be confirmed
dismiss_reason-duplicate = The same is already matched
dismiss_reason-conflict_of_interest = Someone who decided has an interest

review_reason-identity_unconfirmed = Its origin could not be confirmed
review_reason-out_of_scope = It is not about the security of ICTs
review_reason-duplicate = The same is already on file
review_reason-unclear = Something that a reader needs is missing

withdraw_reason-met_elsewhere = It is met or used elsewhere
withdraw_reason-priorities = Priorities have changed
withdraw_reason-mistake = It was filed by mistake
withdraw_reason-other = Another reason, given in the note

subject-account = Account
subject-organisation = Organisation
subject-request = Request
subject-offer = Offer
subject-match = Match
subject-project = Project

occurrence-created = Begun
occurrence-saved = Saved
occurrence-requester_agreed = The requester agreed
occurrence-provider_agreed = The provider agreed
occurrence-acknowledged = Arrival acknowledged
occurrence-counter_proposed = Something else was proposed
occurrence-asked = Asked
occurrence-answered = Answered
occurrence-start_confirmed = A side confirmed the start
occurrence-milestone_set = Milestone set
occurrence-milestone_reached = Milestone reached
occurrence-updated = Progress reported
occurrence-name_released = State’s name released
occurrence-membership_given = Membership given
occurrence-membership_ended = Membership ended
occurrence-erased = Personal data erased
occurrence-password_changed = Its password was changed
occurrence-authenticator_added = Codes of an authenticator app are asked for at its sign-in
occurrence-authenticator_removed = Codes of an authenticator app are no longer asked for at its sign-in
occurrence-recovery_codes_made = It was given new recovery codes
occurrence-ways_in_reset = Its passkeys, authenticator app and recovery codes were taken off it, and its password alone counts
occurrence-recovery_code_used = A recovery code was used at its sign-in
occurrence-passkey_added = A passkey was added to it
occurrence-passkey_removed = A passkey was taken from it
occurrence-passkey_doubted = One of its passkeys counted backwards, as a copy would, and was refused
occurrence-invited = Somebody was invited
occurrence-invitation_revoked = An invitation was revoked
occurrence-invitation_accepted = An invitation was accepted
occurrence-mandate_recorded = A mandate was recorded
occurrence-mandate_confirmed = A mandate was confirmed
occurrence-review_taken = Taken by a reviewer, to decide
occurrence-review_released = Let go by its reviewer
occurrence-review_handed_on = Handed on to another reviewer
