# Why nothing has come of a record yet.

why-title = Why nothing yet
why-lead-request = What stands between this request and the offers that you may see, and what either side could change.
why-lead-offer = What stands between this offer and the requests that you may see, and what either side could change.
why-under-way =
    { $count ->
        [one] One match is under way.
       *[other] { $count } matches are under way.
    }
why-delivered =
    { $count ->
        [one] One project has come of it.
       *[other] { $count } projects have come of it.
    }
why-fits-request =
    { $count ->
        [one] One offer passes every gate, and nobody has put it forward.
       *[other] { $count } offers pass every gate, and nobody has put one forward.
    }
why-fits-offer =
    { $count ->
        [one] One request passes every gate, and nobody has put it forward.
       *[other] { $count } requests pass every gate, and nobody has put one forward.
    }
why-over =
    { $count ->
        [one] One match was tried, and nothing came of it.
       *[other] { $count } matches were tried, and nothing came of them.
    }
why-nothing-fits-request = There are open offers, and none passes every gate.
why-nothing-fits-offer = There are open requests, and none passes every gate.
why-nothing-there-request = There is no open offer that you may see.
why-nothing-there-offer = There is no open request that you may see.
why-see-matches = See whose turn it is
why-see-projects = See the projects
why-see-fits = See what fits, and put it forward
why-nearest-lead = These fail the fewest gates. One side has to change something at each gate; nobody has to.
why-changes = What either side could change
why-request-could = The request could
why-offer-could = The offer could
why-any-time = at any time
why-open = Be open: published, with a last day that is still to come.
why-request-modality = Accept one of these forms of help: { $offered }.
why-offer-modality = Give help in one of these forms: { $asked }.
why-request-theme = Ask for one of these themes as well, if it is needed: { $offered }.
why-offer-theme = Take on one of these themes: { $asked }.
why-request-timing = Move its dates, or say that they can be moved. The offer: { $when }; it can start on { $earliest } at the earliest.
why-offer-timing = Move its dates, say that they can be moved, or need less time to prepare. The request: { $when }.
why-request-coverage = Change nothing: a State is where it is.
why-offer-coverage = Cover the State as well. It covers: { $covers }.
why-request-capacity = Ask for less, or take one more match.
why-offer-capacity = Take one more match, or give more places or money.
