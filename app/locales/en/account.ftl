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
