# Projects and their milestones.

milestone = Milestone
milestone-planned = Planned for
milestone-reached = Reached on
milestone-late = Late
milestone-to-come = Not reached yet

projects-title = Projects
projects-lead = What became of the matches that both sides agreed to, the latest heard of first.
projects-none = There is no project that is open to you yet. A project begins when both sides of a match have agreed.
project-column = Project
project-eyebrow = Project { $reference }
project-days = Dates
project-milestones = Milestones
project-milestones-of = { $reached } of { $all }
project-heard = Last heard of

project-state = Where it stands
project-starts = First day
project-ends = Last day
project-confirmed = Start confirmed by
project-confirmed-nobody = Nobody yet
project-no-milestones = No milestone is planned yet. Either side can set one.
project-updates = Progress
project-no-updates = Nothing has been reported yet.

project-actions = What you can do
project-start = Confirm the start
project-start-hint = Both sides confirm the same first day. Another day than the one that the other side confirmed asks that side again.
project-start-send = Confirm this day
project-report = Report progress
project-report-hint = What was done, who took part, what comes next. Both sides and the readers of this project see it.
project-report-send = Add the report
project-reach = Note that a milestone was reached
project-reach-send = Note it as reached
project-plan = Set a milestone
project-plan-hint = What will be there on that day: something that can be seen or counted.
project-plan-send = Set the milestone
project-finalise-hint = Everything is delivered. What is left is to write down and confirm the results.
project-close-hint = You confirm the results for your State. A closed project takes no more reports.
project-hold-hint = Work stops for the time being. Either side can resume it.
project-resume-hint = Work goes on.
project-cancel-hint = The project is given up for good.
project-result = What came of it
field-text = Report
field-language = Language of the report
field-starts_on = First day
field-reached_on = Reached on
field-planned_on = Planned for
