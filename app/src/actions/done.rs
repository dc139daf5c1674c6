//! What is said on the page that an action leads to.

/// The key of what is said once an action, by its path, was done. None where the page that comes
/// next says it by itself.
pub fn done_key(path: &str) -> Option<&'static str> {
    Some(match path.strip_prefix("/api/")? {
        "records/step" | "projects/step" => "done-step",
        "records/unmask" | "matches/release-name" => "done-name-released",
        "records/discard" => "done-discarded",
        "matches/propose" => "done-proposed",
        "matches/propose-planned" => "done-plan-proposed",
        "matches/accept" => "done-accepted",
        "matches/acknowledge" => "done-acknowledged",
        "matches/counter-propose" => "done-counter-proposed",
        "matches/clarify" => "done-said",
        "matches/decline" => "done-declined",
        "matches/take-up" => "done-taken-up",
        "matches/endorse" => "done-endorsed",
        "matches/dismiss" => "done-dismissed",
        "matches/open-project" => "done-project-opened",
        "projects/add-update" => "done-reported",
        "projects/confirm-start" => "done-start-confirmed",
        "projects/propose-end" => "done-end-proposed",
        "projects/answer-end" => "done-end-answered",
        "projects/reach-milestone" => "done-milestone-reached",
        "projects/set-milestone" => "done-milestone-set",
        "projects/move-milestone" => "done-milestone-moved",
        "projects/answer-follow-up" => "done-follow-up-answered",
        "projects/give-feedback" => "done-feedback-given",
        "projects/add-entry" => "done-entry-added",
        "projects/amend-entry" => "done-entry-amended",
        "projects/withdraw-entry" => "done-entry-withdrawn",
        "organisations/create" => "done-organisation-created",
        "organisations/invite" => "done-invited",
        "organisations/revoke-invitation" => "done-invitation-revoked",
        "organisations/record-mandate" => "done-mandate-recorded",
        "organisations/confirm-mandate" => "done-mandate-confirmed",
        "accounts/end-session" => "done-session-ended",
        "organisations/end-membership" => "done-membership-ended",
        "accounts/join" => "done-joined",
        "accounts/erase-left" => "done-erased-left",
        _ => return None,
    })
}
