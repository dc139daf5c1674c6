# What is said when something cannot be done, and which rule a field breaks.

error-not-found-title = Page not found
error-not-found = Nothing can be shown at this address. It may have been mistyped, or it may belong to a record that is not open to you. If you act for a State or a provider, sign in and try again.
error-not-signed-in-title = Please sign in
error-not-signed-in = This needs an account. What you had saved is still there.
error-not-allowed-title = Not open to this account
error-not-allowed = Your account has no right to this page, or to what was asked for. If it should have, ask whoever manages your organisation’s accounts.
error-own-interest-title = Another reviewer has to decide
error-own-interest = This concerns your own State or organisation, or what you recorded yourself. A second reviewer decides on it.
error-wrong-state-title = Not possible at this stage
error-wrong-state = The record has moved on, or is not that far yet. Open it again to see where it stands.
error-stale-title = Somebody else saved first
error-stale = Nothing was overwritten. Compare both versions, then save yours again if it still stands.
error-faulty-title = Some answers need attention
error-faulty = Nothing was lost: what you typed still stands below. Correct what is named here, then send it again.
error-unreadable-title = This could not be read
error-unreadable = What was sent is incomplete or damaged. Go back and send the form again.
error-from-elsewhere-title = Sent from another site
error-from-elsewhere = What was sent did not come from a page of this site, so nothing was done. Open the page here and send it again.
error-too-large-title = Too much at once
error-too-large = What was sent is larger than this site takes. Nothing was done. Go back, shorten it, and send it again.
error-too-many-title = Too many attempts
error-too-many = Wait a few minutes, then try again.
error-too-many-minutes =
    { $count ->
        [one] Wait { $count } minute, then try again.
       *[other] Wait { $count } minutes, then try again.
    }
error-unavailable-title = Out of reach for a moment
error-unavailable = The database does not answer. Nothing that was saved is lost. Try again in half a minute; if you had just sent a form, reload this page and your browser sends it once more.
error-internal-title = Something went wrong
error-internal = The fault is on our side and has been recorded. Try again; if it happens again, tell the operator of this site when it was.
error-retry = Try again
error-back = Go back
error-home = Go to the home page

summary-title =
    { $count ->
        [one] { $count } answer needs attention
       *[other] { $count } answers need attention
    }
fault-at = { $field }: { $message }

rule-required = Enter a value.
rule-characters = Write { $min } to { $max } characters.
rule-characters-most = Write no more than { $max } characters.
rule-code = Choose one of the values listed.
rule-count = Choose { $min } to { $max } entries.
rule-different = Name each entry only once.
rule-not-in = Remove what you have already chosen under “{ $other }”.
rule-number = Enter a whole number from { $min } to { $max }, without spaces or points.
rule-shares = Make the shares add up to 100.
rule-date = Enter a day of the calendar, such as 2027-02-01.
rule-yes-or-no = Answer yes or no.
rule-email = Enter an e-mail address, such as name@example.org.
rule-window = Enter an end that is not before the start.
rule-names-nobody = This text names the State: { $found }. Reword it, or show the State’s name.
rule-language-of-enough = Too few of the States described in this way write this language; write the request in English or French, or show the State’s name.
rule-masked-from-the-start = This request was published under its State’s name; it cannot be masked any more.
rule-form = Fill in this part again; it could not be read.

error-wrong-credentials-title = The e-mail address or the password is wrong
error-wrong-credentials = Check both and try again.
error-conflict-title = That no longer fits
error-conflict = Something changed in between. Look at the page again and decide anew.
error-conflict-open-match-title = These two are together already
error-conflict-open-match = There is a match between this request and this offer. Open it under your matches.
error-conflict-gate-title = This offer does not fit this request
error-conflict-gate = At least one gate fails. The page on what fits says which.
error-conflict-not-asked-title = No answer is awaited from your side
error-conflict-not-asked = The other side is asked first, or the match was answered already.
error-conflict-other-proposal-title = Another proposal came first
error-conflict-other-proposal = What you answered is no longer on the table: somebody proposed something else meanwhile. The page shows what, and who is asked now. Nothing of yours was sent.
error-conflict-nothing-changed-title = Nothing is different
error-conflict-nothing-changed = This is what is proposed already. Change something, or accept it.
error-conflict-days-over-title = These days are over
error-conflict-days-over = Propose a last day that is still to come.
error-conflict-no-more-proposals-title = Enough has been proposed
error-conflict-no-more-proposals = A match takes 20 proposals at the most. Accept the last one, decline, or ask in the questions and answers.
error-conflict-no-more-questions-title = There is nothing more to ask here
error-conflict-no-more-questions = Both sides have agreed, and may write to each other, or the match is over. Its page says which.
error-conflict-not-pipeline-title = The project has begun already
error-conflict-not-pipeline = Its start can no longer be confirmed.
error-conflict-project-over-title = The project is over
error-conflict-project-over = A closed or cancelled project takes no more reports.
error-conflict-milestones-full-title = There are too many milestones
error-conflict-milestones-full = A project has 50 at the most.
error-conflict-already-reached-title = This milestone was reached already
error-conflict-already-reached = Its date stands in the timeline.
error-conflict-in-the-future-title = That day is still to come
error-conflict-in-the-future = A milestone is reached today or before.
error-conflict-circle-title = That choice is not there
error-conflict-circle = This field cannot be shown to that circle, or it has no choice of its own. Choose one from the list beside the field. Nothing was saved.
error-conflict-other-party-title = The other party would be shown too
error-conflict-other-party = Both sides agreed to a match with this record, and the project would be shown with it: to more than the other party agreed to. It can be shown to as many as now, or to fewer.
error-conflict-no-version-title = There is nothing to go back to
error-conflict-no-version = This record was never handed in; its draft is all there is.
error-conflict-nothing-to-release-title = There is no name to release
error-conflict-nothing-to-release = The provider knows who asks already, your State has not said yes, or the match is over.
error-conflict-plan-outdated-title = Nothing was put forward
error-conflict-plan-outdated = Some of the chosen pairs no longer hold. They are named below, and the plan was made anew.
error-conflict-plan-none-chosen-title = No pair was chosen
error-conflict-plan-none-chosen = Choose the pairs to put forward, then send them again.
error-conflict-plan-too-many-title = Too many pairs at once
error-conflict-plan-too-many = At most 100 pairs can be put forward at once. Nothing was done.
error-conflict-plan-slow-title = The plan was not ready in time
error-conflict-plan-slow = It was given up after 20 seconds. Save the plan: it is then made while you do something else.
