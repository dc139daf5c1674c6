# Signing in, and one's own account.

sign-in-title = Sign in
sign-in-lead = Reading needs no account. Filing, answering and reviewing do; people come in by an invitation from their organisation or from the secretariat.
sign-in-already = You are signed in.
sign-in-email = E-mail address
sign-in-password = Password
sign-in-submit = Sign in
sign-in-demonstration = Demonstration accounts
sign-in-demonstration-password = All of them have the password:
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

ways-in-title = How you sign in
password-own = Your password
code-app = Code of your app
code-app-hint = The six digits that your authenticator app shows for this site now.
code-recovery = Recovery code
code-recovery-hint = One of the ten that you printed or wrote down. Each works once.
second-step-title = One more step
second-step-lead = The password was right. Your account also asks for a code, so that a password that somebody has seen is not enough.
second-step-again = Begin again
second-step-lost = I do not have my app at hand
authenticator-title = Authenticator app
authenticator-lead = An app on your telephone or computer shows a new code every half minute. With it, whoever has your password still does not get in.
authenticator-none = Your password alone lets you in. An authenticator app makes that safer.
authenticator-begin = Set up an app
authenticator-scan = Open your authenticator app and let it read this picture.
authenticator-qr = The key of your authenticator app as a QR code; it stands below as text too.
authenticator-type = Or type this key into it: time-based, six digits.
authenticator-prove = Type the code that the app shows. From then on it is asked for whenever you sign in with your password.
authenticator-confirm = Use this app
authenticator-waits = The key is shown for a quarter of an hour. Nothing changes until you have typed a right code; you stay signed in here, and are signed out everywhere else.
authenticator-since = Codes of your authenticator app are asked for since { $day }.
authenticator-remove = Stop asking for codes
authenticator-remove-lead = Your password alone lets you in again, and your recovery codes become worthless. You are signed out everywhere else.
recovery-codes-title = Recovery codes
recovery-codes-lead = Each of these lets you in once in place of your app. Print this page or write them down, and keep them away from your telephone: they are not shown again.
recovery-codes-shown = Recovery codes are shown once, when they are made, and there are none to show now. New ones are made on the page of your authenticator app.
recovery-codes-done = I have kept them
recovery-codes-make = Make new recovery codes
recovery-codes-make-lead = Ten new codes take the place of those that are left.
recovery-codes-left =
    { $count ->
        [0] No recovery codes are left.
        [one] One recovery code is left.
       *[other] { $count } recovery codes are left.
    }
done-authenticator-added = Your app is in use, and all other sessions ended.
done-authenticator-removed = Codes are no longer asked for, and all other sessions ended.
error-conflict-wrong-code-title = That code is not right
error-conflict-wrong-code = Each code counts once and for about a minute: wait for the next one, and check that the clock of your telephone is right.
error-conflict-step-gone-title = Please sign in again
error-conflict-step-gone = Signing in was not finished in time, or was finished already. Begin again on the page to sign in.
error-conflict-has-authenticator-title = You use an app already
error-conflict-has-authenticator = Stop asking for its codes first, then set up another.
error-conflict-no-authenticator-title = There is no app to ask
error-conflict-no-authenticator = None is set up, or its key was shown more than a quarter of an hour ago. Begin again.

sign-in-passkey-title = With a passkey
sign-in-passkey-lead = Your device asks for its PIN, your finger or your face. There is nothing to type.
sign-in-passkey = Sign in with a passkey
sign-in-password-title = With a password
passkeys-title = Passkeys
passkeys-lead = A passkey is kept by your device or a security key and works on this site alone. Nobody can look over your shoulder or lead you to a false page to get it, and no code is asked for beside it.
passkeys-none = No passkey was added yet.
passkeys-count =
    { $count ->
        [0] You have no passkey.
        [one] You have one passkey.
       *[other] You have { $count } passkeys.
    }
passkeys-unable = This browser cannot add a passkey: it needs JavaScript and a secure connection.
passkey-name = What to call it
passkey-name-hint = So that you know it again, such as the device that keeps it.
passkey-added = Added
passkey-used = Last used
passkey-never = Never
passkey-add = Add a passkey
passkey-remove = Remove
passkey-cancelled = Nothing came of it: it was cancelled, took too long, or your device has no passkey that fits. Try again, or sign in with your password.
done-passkey-added = The passkey was added, and all other sessions ended.
done-passkey-removed = The passkey was removed, and all other sessions ended.
error-conflict-needs-script-title = This needs JavaScript
error-conflict-needs-script = Only a browser that runs scripts can ask for a passkey. Sign in with your password.
error-conflict-no-passkeys-title = This site cannot take passkeys
error-conflict-no-passkeys = Passkeys are bound to the name of a site, and this one has only a number.
error-conflict-passkey-refused-title = This passkey was not accepted
error-conflict-passkey-refused = It is not known here any more, or your device did not check who you are. Try another, or sign in with your password.
error-conflict-passkey-taken-title = This passkey is in use already
error-conflict-passkey-taken = Add another one.
error-conflict-passkeys-full-title = You have ten passkeys
error-conflict-passkeys-full = Remove one that you do not use any more first.
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

sign-in-identity-title = With your organisation’s account
sign-in-identity = Sign in with { $name }
error-conflict-identity-refused-title = Your organisation’s account does not let you in
error-conflict-identity-refused = What its identity provider answered was not for this sign-in, its address is not verified, or that address acts for no one here. Begin again, sign in another way, or have your organisation invite you.
error-conflict-identity-away-title = The identity provider does not answer
error-conflict-identity-away = Try again in some minutes, or sign in another way.
