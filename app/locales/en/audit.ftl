# Everything that happened, for reviewers.

audit-title = Audit
audit-lead = Everything that happened, the latest first. Nothing here can be changed or removed.
audit-head = { $count ->
    [one] The log has one event. Its hash:
   *[other] The log has { $count } events. The hash of the last:
}
audit-head-download = Keep where the log ends, as a file
audit-head-hint = Kept elsewhere, this file proves later that nothing before it was changed: counterpart verify-log --head FILE.
audit-place = No.
audit-subject = About
audit-about = About what
audit-about-all = Everything
audit-of = Reference
audit-from = From (UTC)
audit-until = Until (UTC)
audit-filter = Show
audit-none = Nothing of this kind happened, or not to what you may see.
audit-show-all = Show everything
