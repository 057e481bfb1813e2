### People at the shell, and their lines in the log.

## The log

log-person-ticket = A one-time sign-in link was made for { $alias }

## `seamline people`

seat-pin = Your PIN:
seat-root-passphrase = Passphrase of the root key:
seat-key = Has a certified signing key.
seat-no-key = Has no certified signing key yet.
seat-locked = Locked: cannot sign in or sign anything.
seat-waits = Waiting for a second person: { $what } for { $alias }, asked by { $first }. To confirm:
seat-what-add = a new seat
seat-what-roles = other roles
seat-what-replace = a successor
seat-what-new-pin = a new PIN
seat-second = A second person must confirm this within 30 minutes:
seat-link = One-time sign-in link for { $alias }, valid 15 minutes:
seat-done = Done.
seat-none-pending = No key waits for a certificate.
seat-certified = The key of { $alias } is certified.
error-recover-proof = The root key has not said this for that seat and these roles, or not just now.
