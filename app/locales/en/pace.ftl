# How long the steps of matches take.

pace-title = How long each step takes
pace-lead = How many days the steps of a match took, quarter by quarter. Nobody’s own pace can be read from it.
pace-none = No quarter is over yet.
pace-caption = Days by quarter and step
pace-quarter = Quarter
pace-quarter-of = { $year }, quarter { $quarter }
pace_step-review = Review
pace_step-acknowledge = First sign
pace_step-answer = Answer
pace_step-open = Project opened
pace-meaning-review = from the proposal of a match to the reviewer’s decision
pace-meaning-acknowledge = from when a side is asked to the first thing it says
pace-meaning-answer = from when a side is asked to its yes, its no or another proposal; where its time ran out, all of that time
pace-meaning-open = from the second yes to the project
pace-days =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
pace-half-and-most = half within { $half }, nine in ten within { $most }
pace-half = half within { $half }
pace-too-few = Too few
pace-reading = How to read it
pace-few = A figure is told over { $few } organisations or more, nine in ten over { $most } or more; else it says “Too few”.
pace-once = An organisation counts once in a quarter, with the middle of its own times, however much it did.
pace-fixed = A quarter is told once it is over, and is never told otherwise after that.
