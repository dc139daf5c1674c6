# The map of themes and sub-regions.

coverage-title = Coverage
coverage-lead = Which help is asked for and offered, by theme and sub-region, and where nothing meets the need yet.
coverage-switch = What is counted
coverage-corner = Sub-region

measure-requests = Requests
measure-offers = Offers
measure-unmet = Unmet requests
coverage-meaning-requests = Open requests from States of the sub-region. A figure leads to the list.
coverage-meaning-offers = Open offers that a State of the sub-region can take up. A figure leads to the list.
coverage-meaning-unmet = Open requests without a match that is on offer, agreed or in delivery. A figure leads to the list of all open requests there.

heat-cell = { $column }, { $row }: { $count }
heat-legend = What the shades mean

coverage-reading = How to read it
coverage-small = One and two are shown as “<3”, so that no single request or offer can be picked out.
coverage-withheld = “…” stands where a figure, with the others, would tell how one or two requests fare.
coverage-more-than-once = A record with several themes, or an offer for several sub-regions, is counted in each of them; the figures do not add up to a total.
coverage-seen = Only what is open to you is counted. After signing in, there may be more.
coverage-no-rank = This ranks no State. A sub-region is a grouping for statistics; a large figure says that help is asked for, and nothing about those who ask.
