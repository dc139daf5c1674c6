# Projects and their milestones.

milestone = Milestone
milestone-planned = Planned for
milestone-reached = Reached on
milestone-late = Late
milestone-to-come = To come
