# What is said once something was done.

done-step = Done. Where it stands now is shown below.
done-discarded = The changes were discarded. The last version that was handed in stands.
done-name-released = The State’s name was released.
done-proposed = The match was proposed. A reviewer looks at it next.
done-plan-proposed = The chosen pairs were put forward. Each waits for its review.
done-accepted = Your yes was recorded.
done-acknowledged = The other side now sees that the question has arrived.
done-counter-proposed = Your proposal was sent. The other side is asked now, and sees what has changed.
done-said = What was said is kept, and the others are told.
done-declined = Your no was recorded, with its reason.
done-taken-up = You have taken the match up. It is under review.
done-endorsed = The match was endorsed. Whoever has not said yes is asked now.
done-dismissed = The match was dismissed, with its reason.
done-project-opened = The project was opened. Both sides confirm its start.
done-reported = The report was added.
done-start-confirmed = Your side’s confirmation of the start was recorded.
done-milestone-reached = The milestone was marked as reached.
done-milestone-set = The milestone was set.
done-all-read = Everything is marked as read.
done-told-chosen = Your choice is kept.
done-turned-off = You get no more of these messages. What you are told stands in your inbox.
