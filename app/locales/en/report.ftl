# The report on a period.

report-title = Report
report-lead = What a period brought: requests, offers, matches, what is not met, how long it took, what was delivered, and to whom. In figures only; nobody is named.
report-presets = Periods
report-from = First day
report-to = Last day
report-area = Region or situation
report-all-areas = All
report-regions = Regions
report-sub-regions = Sub-regions
report-situations = Special situations
report-theme = Theme
report-all-themes = All
report-basis = Basis
report-show = Show the report
report-xlsx = Download as a workbook (XLSX)
report-csv = Download as a table (CSV)
report-print = To keep it as a PDF, print this page: it is laid out for A4.
report-period = Period
report-scope = Scope
report-scope-all = All areas and themes
report-as-of = As of
report-internal = For reviewers: these figures count what is not public. Do not pass them on; the public report of the same period is made for that.
report-contents = Contents
report-total = All together
report-unplaced = State’s name kept back
report-group = Group of States
report-caption = { $measure }, { $dimension }
report-share = { $count } ({ $share })
report-percent = { $whole }.{ $tenths } %
report-nothing-unmet = Nothing is asked for here at the moment.
report-pace-link = All quarters
report-equity-lead = The share that a group of States has of the requests, beside its share of what was served. Where the second is smaller than the first, the group was served less than it asked.
report-equity-caption = Shares by group of States

report-fault-day = “{ $given }” is no day. A day is written as 2026-12-31.
report-fault-backwards = The last day, { $given }, is before the first.
report-fault-years = “{ $given }” is outside the years { $first } to { $last }.
report-fault-area = “{ $given }” is no region, sub-region or special situation. Choose one of the list.
report-fault-theme = “{ $given }” is no theme. Choose one of the list.
report-fault-basis = “{ $given }” is no basis. It is public or reviewers.

report_basis-public = What everybody may see
report_basis-reviewers = What reviewers see

report_part-requests = Requests
report_part-offers = Offers
report_part-matches = Matches
report_part-unmet = Not met
report_part-time = Time by step
report_part-delivery = Delivery
report_part-equity = Equity

report_measure-requests = Requests
report_measure-offers = Offers
report_measure-matches = Matches
report_measure-unmet = Requests not met
report_measure-median_days = Days within which half were done
report_measure-most_days = Days within which nine in ten were done
report_measure-projects = Projects opened
report_measure-participants = People who took part
report_measure-fulfilment = Requests by what was delivered
report_measure-agreed = Matches agreed
report_measure-delivered = Projects delivered

report_dimension-total = in all
report_dimension-area = by area
report_dimension-situation = by special situation
report_dimension-theme = by theme
report_dimension-provider_type = by type of provider
report_dimension-outcome = by what came of them
report_dimension-theme_by_area = by theme and sub-region
report_dimension-step = by quarter and step
report_dimension-status = by status
report_dimension-gender = by gender
report_dimension-fulfilment = by progress

match_outcome-proposed = Put forward
match_outcome-agreed = Agreed
match_outcome-converted = Became a project
match_outcome-declined = Declined by a side
match_outcome-dismissed = Dismissed in review
match_outcome-lapsed = Lapsed unanswered

report_people-women = Women
report_people-men = Men
report_people-others = Others, or not said

report-means-requests = Requests published in the period that are open to readers on this basis now.
report-means-offers = Offers published in the period that are open to readers on this basis now.
report-means-matches = What happened in the period to matches whose request and offer are both open to readers on this basis. A match may be put forward in one period and agreed in another.
report-means-unmet = Open requests without a match on offer, agreed or in delivery, at the moment of this report, whenever they were published.
report-means-median = Within how many days half of the organisations took a step, by quarters that are over. The same for every scope.
report-means-most = Within how many days nine in ten organisations took it. The same for every scope.
report-means-projects = Projects opened in the period that are open to readers on this basis, by their status now.
report-means-participants = People counted at the activities of projects that ended in the period.
report-means-fulfilment = Requests of the period by their furthest project that readers on this basis may see: delivered once the State that asked has confirmed the results.
report-means-agreed = Matches to which both sides agreed in the period.
report-means-delivered = Projects closed in the period: the State that asked has confirmed the results.

report_note-whole_only = What came of matches is told to everybody over all areas and themes together only, so that no two reports can be subtracted to see how a request fared.
report_note-whole_quarters = Told quarter by quarter, for whole quarters of the period that are over; days before and after them are not counted.
report_note-no_quarter = The period has no whole quarter that is over and was counted; figures of this part are told by such quarters.
report_note-not_by_situation = Not told by special situation: these figures go by sub-region.
report_note-overlapping = One record may count in several rows; the rows do not add up to a total.
report_note-named_only = Counted are requests whose State is named. Shares are of these.

report-column-table = Table
report-column-row = Row
report-column-code = Code
report-column-value = Value
report-column-unit = Unit
report-column-note = Note

report-reading = How to read it
report-small = One and two are shown as “<3”, so that no single record can be picked out.
report-withheld = “…” stands where a figure, with the others, would tell a small one, or how one or two requests fare.
report-days-utc = Days begin and end at midnight UTC; both days of the period are in it.
report-moves = Figures are of the moment named above. What was withdrawn since is not counted.
report-nobody = No figure is of a named party.
