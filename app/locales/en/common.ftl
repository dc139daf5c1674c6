# What every page shows: the frame, dates, lists and their pages.

site-name = Counterpart
site-line = Requests for ICT-security capacity-building, and offers that meet them
page-title = { $page } – Counterpart
skip-link = Skip to the content

nav-label = Main
nav-requests = Requests
nav-offers = Offers
nav-matches = Matches
nav-inbox = Inbox
nav-inbox-unread = Inbox ({ $count })
nav-projects = Projects
nav-review = Review
nav-coverage = Coverage
nav-method = Method
nav-sign-in = Sign in
nav-account = Account
nav-sign-out = Sign out
breadcrumb-label = You are here
breadcrumb-home = Home

language-label = Language
unreviewed-language = No speaker of this language has checked this translation yet. Where in doubt, the English text holds.
unreviewed-language-link = Read this page in English

notices-label = Notices
demonstration-banner = Demonstration. Every State, organisation and record shown here is invented.

footer-label = About this site
footer-prototype = Counterpart is a prototype. It is not a system of the United Nations, and it speaks for no State.
footer-method = How a score is made
footer-coverage = Coverage by theme and sub-region
footer-pace = How long each step takes

date = { $day } { $month } { $year }
date-in-year = { $day } { $month }
date-range = { $start } to { $end }
moment = { $date }, { $time } UTC
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
days =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }

not-stated = Not stated
mask-one-of = One of { $count } States ({ $place })
mask-narrowed = Your yes tells the provider that your State is one that the offer reaches. That leaves { $left } of the { $of } States described like yours.
few-cell = <3
withheld-cell = …

pager-label = Pages
pager-previous = Previous page
pager-next = Next page
pager-place = Page { $page } of { $pages }

step-done = Done
step-current = Now
step-to-come = To come
step-expected = { $who } is expected to act
step-expected-by = { $who } is expected to act by { $date }

time-left =
    { $count ->
        [0] the last day
        [one] { $count } day left
       *[other] { $count } days left
    }
time-late =
    { $count ->
        [0] late since today
        [one] { $count } day late
       *[other] { $count } days late
    }

live-updated = This page was brought up to date.

# Something that several are asked to agree to.
consent-yes-of = { $party }: yes
consent-waits-for = { $party }: still to answer
consent-refuse = Do not agree
