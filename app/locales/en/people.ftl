# Organisations, and who acts for them.

organisations-title = Organisations
organisations-lead = Every State’s office, provider and observer that can act here.
organisation-name = Name
organisation-state = State
organisation-state-hint = The State it is, or whose body it is.
organisation-kind = Provider
organisation-kind-hint = What kind of provider it is. Left out with a State: the State’s own office, which asks. Both left out: an observer.
organisation-create = Bring an organisation in
organisation-create-send = Create it and send the invitation
organisation-create-hint = Its first account gets a link that is good for seven days, and invites the others.
organisation-first-email = E-mail address of its first account
organisation-people = Who acts for it
organisation-members = People
organisation-nobody = Nobody acts for it yet.
organisation-invited = Invited
member-name = Name
member-email = E-mail address
member-role = Acts as
member-since = Since
invitation-until = Can be accepted until
invitation-is-over = { $day }: over. Invite again.
invitation-revoke = Revoke
invite-title = Invite somebody
invite-lead = They get a message with a link that works once, for seven days. An earlier invitation to the same address ends.
invite-language = Language of the message
invite-send = Send the invitation

invitation-title = You are invited
invitation-lead = To act for { $organisation } as { $role }. You will sign in as { $email }.
invitation-name = Your name
invitation-language = The language you like to read
invitation-accept = Accept
invitation-known = There is an account for this address. Sign in with it, then accept.
password-new = Password
password-hint = At least 12 characters. Several words that do not belong together are good; no capitals, digits or signs are asked for.
choice-none = None

done-organisation-created = The organisation was created, and its first account invited.
done-invited = The invitation is on its way.
done-invitation-revoked = The invitation was revoked. Its link leads nowhere now.
done-joined = You act for this organisation from today on.

error-conflict-link-gone-title = This link cannot be used any more
error-conflict-link-gone = It was used, has expired or was taken back; each link works once. Ask whoever invited you for a new invitation. If you have forgotten your password, ask for another link on the page to sign in.
error-conflict-other-account-title = This invitation went to another address
error-conflict-other-account = Sign out, then open the link again and sign in with the address that it was sent to.
error-conflict-email-taken-title = There is an account for this address
error-conflict-email-taken = Sign in with it, then open the link again and accept.
error-conflict-state-taken-title = Another organisation asks for this State
error-conflict-state-taken = A State asks through one organisation. Invite the person to that one.
error-conflict-not-open-title = This invitation is not open any more
error-conflict-not-open = It was accepted or revoked before.
error-conflict-weak-password-title = This password is too easy to guess
error-conflict-weak-password = Take at least 12 characters that nobody would guess: several words that do not belong together are good. Your own name or address makes it no better.
