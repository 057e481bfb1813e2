### What waits for a second person, certificates, and the own ways of signing in.

## What waits for a second person

waiting-title = Waits for a second person
waiting-none = Nothing waits.
waiting-what-new-pin = New PIN
waiting-what-add = Add a person
waiting-what-roles = Change roles
waiting-what-replace = Replace
waiting-asked = Asked by
waiting-until = Can be confirmed until
waiting-successor = Takes the seat
waiting-before = Until now
waiting-gives = Gives
waiting-seat = The seat
waiting-own = You asked for this. Somebody else confirms it.
waiting-subject = This concerns your own seat. Somebody else confirms it.
waiting-confirm = Confirm …
waiting-refuse = Refuse …
waiting-take-back = Take back …
waiting-ask-confirm = Confirm
waiting-ask-refuse = Refuse
waiting-ask-take-back = Take it back
waiting-explain-refuse = Nothing changes. Whoever wants it has to ask again. The log shows who said no.

## Keys that wait for the root

pending-title = Keys that wait for the root
pending-explained = Until the root has vouched for a key in these roles, nothing signed with it counts. Fetch the stick with the root key and type this on the node's machine:
pending-id = Id, to be read out to whoever holds the root:
pending-public = Public key
certificate-enter = Enter a certificate …
certificate-title = Certificate for { $alias }
certificate-explained = Where the root signs elsewhere: paste the certificate that it made of this very key, for this person and no other roles.
certificate-text = Certificate
certificate-send = Take the certificate
certificate-taken = The key of { $alias } is certified.

## Seats

people-key-waits = its key waits for the root
people-has-password = has a password
people-no-password = no password
people-sectors-all = in every sector
people-sectors-choose = Only in these sectors
people-sectors-none = With none chosen it is all of them.
people-successor = Alias of the successor
people-successor-hint = Left empty, the node makes one from the old alias.

## Passkeys, password, PIN, sessions

passkey-title = Passkeys
passkey-number = Passkey { $n }
passkey-since = added
passkey-used = last used
passkey-remove = Remove …
passkey-remove-title = Remove a passkey
passkey-remove-explained = It lets nobody in any more. Wherever else your seat is signed in, it is signed out.
passkey-remove-do = Remove
passkey-removed = The passkey is removed.
passkey-unavailable = This browser offers no passkeys here. They need a host name and a certificate that it trusts.
password-title = Password and code
password-rule = At least { $least } characters.
pin-title = PIN
pin-letters = Letters
sessions-title = Where your seat is signed in
sessions-seen = last touched
sessions-here = here
sessions-end = Sign out everywhere else
sessions-ended = Signed out elsewhere: { $n }
signed-in-ticket = By one-time link
signed-in-password = By password and code
signed-in-passkey = By passkey
