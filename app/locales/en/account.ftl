# Signing in, and one's own account.

sign-in-title = Sign in
sign-in-lead = Reading needs no account. Filing, answering and reviewing do; people come in by an invitation from their organisation or from the secretariat.
sign-in-already = You are signed in.
sign-in-email = E-mail address
sign-in-password = Password
sign-in-submit = Sign in
sign-in-demonstration = Demonstration accounts
sign-in-demonstration-password = All of them have the password: { $password }
sign-in-demonstration-role = Acts as
sign-in-demonstration-organisation = For
sign-in-demonstration-others = All other accounts

account-title = Account
account-signed-in = Signed in as { $email }.
account-matches = What waits for you, and your matches
account-own-requests = Your requests
account-own-offers = Your offers
account-projects = Projects
account-organisations = You act for
account-no-organisation = This account acts for no organisation today. Whoever acts for yours can invite this address.
account-sign-out = Sign out

own-data-title = Your data
own-data-lead = Everything this site keeps about you, in one file: name and address, for whom you act, mandates, sessions and devices, messages, what you did, and what you wrote.
own-data-download = Download it as JSON

erase-title = Erase your account
erase-goes = Your name, address, password, sessions, devices, messages, notes and references of mandates are erased, at once and for good. You are signed out everywhere, and your roles end.
erase-stays = What you did stays in the log under a pseudonym that nothing leads to you. What you wrote for an organisation is the organisation’s and stays. Take your data with you first.
erase-first = Where nobody else can act for your organisation and something of it is under way, invite somebody first.
erase-send = Erase for good
done-erased = Your account was erased, and you are signed out.
error-conflict-last-reviewer-title = Nobody else could review
error-conflict-last-reviewer = Nothing was changed, since there would be no reviewer left. Have the operator add another one first.
error-conflict-last-manager-title = Nobody else could act for your organisation
error-conflict-last-manager = Nothing was erased: your organisation has a request, an offer or a project under way that nobody else could answer for. Invite somebody to your role first, or withdraw or close what is open.
