# Requests and offers: their lists, their pages, how they are begun and changed.

requests-title = Requests
requests-lead = What States need, in their own words. You see what is open to you.
requests-found =
    { $count ->
        [one] { $count } request
       *[other] { $count } requests
    }
search-requests = Search requests
request-new = File a request
offers-title = Offers
offers-lead = What States, organisations, companies, universities and foundations can give.
offers-found =
    { $count ->
        [one] { $count } offer
       *[other] { $count } offers
    }
search-offers = Search offers
offer-new = File an offer

list-search = Search
list-part = Show
list-sort = Order
list-narrow = Narrow the list
facet-more =
    { $count ->
        [one] { $count } more
       *[other] { $count } more
    }
list-clear = Remove the search and all filters
mine-open = Open now
mine-own = Of my organisations
mine-all = All that I may see
sort-newest = Newest first
sort-closing = Closing first
sort-title = By title

list-empty = Nothing is open here that you may see.
list-empty-narrowed = Nothing that you may see meets this search and these filters together.
list-empty-own = Your organisations have filed nothing of this kind yet.
list-empty-stranger = Nothing here is open to the public at the moment. Much is open only to States and providers that have signed in.

record-untitled = Without a title yet
record-published = Published on { $date }
record-closes = Open until { $date }
record-draft-only = This is a draft. Only your organisation sees it until it is submitted.
record-draft-waits = There are changes that were not submitted. Readers see the version below.
record-continue = Continue writing
record-edit = Edit
record-actions = From here
record-offers-that-fit = Offers that fit
record-requests-that-fit = Requests that it fits
record-matches = Its open matches
record-projects = Its projects
record-cite = Cite as: { $kind } { $reference }

life-title = Where it stands
life-reviewer = A reviewer

acts-title = What you can do
act-unmask = Show our State’s name to all
act-unmask-hint = The request is then shown under your State’s name to all who may see it. This cannot be taken back.
preview-title = See it as
preview-public = The public
preview-provider = A provider
preview-state = Another State
preview-party = The other party of a match
preview-reviewer = A reviewer
preview-as = Seen as: { $who }. This is what they read of it once it is published.
preview-unseen = Seen as: { $who }. They see nothing of it.
preview-leave = Back to your own view
act-note = Note
act-question = Your question
act-question-hint = The authors see it, and can change the record and submit it again.
act-review-hint = The authors see the reason and the note.
act-withdraw-hint = It is taken out of all lists and is not matched any more. It stays on file for your organisation and the reviewers. This cannot be undone.

yes = Yes
no = No
amount-usd = US$ { $amount }
field-hidden = Not open to you
window-any-time = Any time
window-always = Always
language-provided = { $language }: { $how }
theme-share = { $theme }: { $share }%
conditions-none = No conditions are stated.

visibility-title = Who sees what
field-visibility = Who sees what
visibility-record = The record, without fields that are shown to fewer
visibility-contact = Contacts
visibility-contact-shown = The other party, once both sides have agreed to a match
visibility-asker = Who asks
visibility-asker-kept-back = Kept back until your State releases its name: your organisation, the reviewers and those to whom you released it in a match. Providers and the public do not see the request before your yes.
circle-own = Your own organisation only
circle-reviewers = Your organisation and the reviewers
circle-parties = Also the other party of a match that was put to both
circle-states = Also all State accounts
circle-verified = Also all verified accounts, of States and providers
circle-public = Everybody

request-new-lead = Only States file requests, each for itself. You begin with a draft that only your organisation sees.
offer-new-lead = You begin with a draft that only your organisation sees.
record-begin = Begin a draft
record-organisation = For
record-language = Language of the text
record-language-hint = The language in which you will write. Readers see it marked as such.

request-edit = Write the request
offer-edit = Write the offer
edit-save = Save draft
edit-submit = Submit for review
edit-submit-changes = Submit the changes
edit-discard = Discard the changes
edit-withdraw = Leave the form, or withdraw the record
draft-panel = The draft as it stands
draft-kept = Draft saved on { $when }
draft-complete = Everything that is needed is filled in.
draft-incomplete =
    { $count ->
        [one] { $count } answer is missing or has to be corrected before it can be submitted.
       *[other] { $count } answers are missing or have to be corrected before it can be submitted.
    }
reach =
    { $count ->
        [one] As it is written now, it would reach { $count } offer that you may see.
       *[other] As it is written now, it would reach { $count } offers that you may see.
    }
reach-unknown = How many offers it would reach is shown here once everything that is needed is filled in.

visibility-hint = Nothing is shown to anybody before you submit. Submitting confirms what is chosen here.
own-circle = Seen by
own-circle-field = Field: { $field }
own-circle-of = Who sees “{ $field }”
own-circle-as-request = Whoever sees the request
own-circle-as-offer = Whoever sees the offer
own-circle-at-first = { $circle } (proposed)
visibility-own-request = Beside each field that may be shown to fewer you can choose to whom. No field is shown to more than the request. A field that some verified accounts who see the request cannot see is in no search and in no score: it counts as not stated.
visibility-own-offer = Beside each field that may be shown to fewer you can choose to whom. No field is shown to more than the offer, and conditions are always shown with it. A field that some States who see the offer cannot see is in no search and in no score: it counts as not stated.
visibility-contact-hint = Contacts are shown to the other party only, once both sides have agreed to a match.
visibility-masked = Keep our State’s name back
visibility-masked-shown = In place of the name others see: “{ $shown }”.
visibility-masked-hint = The text must not name your State or your organisation. Languages are not shown. Other States see the request in this form; providers and the public see nothing of it until you say yes to a match. Once both sides have agreed, the provider sees who asks. You can release the name earlier, never take it back.

compare-title = Two versions
compare-hint = Somebody else saved this draft before you did. What you typed on { $when } was kept, and stands in the form below. Save it to put it in place of what is stored, or keep what is stored.
compare-field = Field
compare-stored = Stored
compare-mine = Typed by you
compare-drop = Keep what is stored and give up mine

# Two requests of one State become one.
merge-title = The same need in another request
merge-lead = The State has other open requests on these themes. Where one of them asks for the same, make one request of the two: providers then answer once. Nothing changes before both authors agree.
merge-ask = Make one of this and { $reference }
merge-ask-hint = Compare both first: what only the other says has to be written into the one that stays. Open matches of the one that goes end; its page stays and leads to the other. An author who asks thereby agrees.
merge-keep = Keep { $reference }
merge-asks = { $merged } is to go into { $kept } (asked on { $date }).
merge-agree = Agree that they become one
merge-went-into = This request went into another, which asks for both:
merge-came-in = What these asked for is asked for here:
merge_party-merged = Author of the request that goes
merge_party-kept = Author of the request that stays
merge_outcome-open = Waits for an answer
merge_outcome-merged = One request now
merge_outcome-refused = Refused
merge_outcome-passed = Passed by
occurrence-merge_asked = Asked whether it and another become one
occurrence-merge_agreed = Agreed that it and another become one
occurrence-merge_refused = Refused that it and another become one
occurrence-merged_into = Another request went into it
error-conflict-merge-not-twins-title = These cannot become one
error-conflict-merge-not-twins = Only two different requests of the same State can. Another State can join a project instead, once it has agreed with a provider.
error-conflict-merge-not-open-title = One of the two is not open
error-conflict-merge-not-open = Both requests have to be published. Look at both pages for how they stand.
error-conflict-merge-masked-title = A State's name is kept back
error-conflict-merge-masked = The link between the two would tell whose they are. Release the name first, on the page of the request.
error-conflict-merge-under-way-title = Something has come of the request that would go
error-conflict-merge-under-way = Both sides have agreed on a match of it. Keep that request, and let the other go into it.
error-conflict-merge-asked-title = That is asked already
error-conflict-merge-asked = Wait for the answer. The pages of both requests show who is still to answer.
error-conflict-merge-over-title = This waits for nobody any more
error-conflict-merge-over = Somebody refused, both have agreed, or one of the requests is not open any more.
error-conflict-merge-answered-title = You have answered
error-conflict-merge-answered = The author of the other request is still to answer.
mail-merge-subject = Two requests, one need
mail-merge-asked = Request { $merged } is to go into request { $kept }. You are asked whether you agree.
mail-merge-merged = Request { $merged } went into request { $kept }, which asks for both from now on.
mail-merge-refused = Request { $merged } does not go into request { $kept }: it was refused. The pages of both say why.
done-merge-asked = That is asked, or done where you speak for both.
done-merge-answered = Your answer is kept.

# A request that nobody has confirmed for long.
record-sleeps = Nothing was heard of this request for eleven months. It becomes dormant on { $day }, and is no longer open for matching then, unless you confirm it.
record-confirm = It still stands
done-confirmed = The request is confirmed for twelve months more.
occurrence-confirmed = Confirmed as it stands
error-conflict-confirm-not-open-title = Only an open request can be confirmed
error-conflict-confirm-not-open = Its page shows how it stands. One that is dormant is woken there.
mail-record-sleeps-subject = Does your request still stand?
mail-record-sleeps = Nothing was heard of request { $reference } for eleven months. It becomes dormant on { $day } unless you confirm on its page that it still stands.
