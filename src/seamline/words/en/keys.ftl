### Keys over the years: renewed, revoked, lost, and what a partner sends again.

error-card-other = The card belongs to another party.
error-card-receipt = The partner confirms a key that is not one of this node's.
error-card-root = The card stands under another root key than the one that people have compared.
error-key-not-here = This key of the node is not at hand any more.
error-root-other = This is not the root key of this party.

log-node-card = The node has a new card; partners get it
log-node-key-changed = The node seals with a new key
log-card-received = New card of { $from } taken
log-card-receipt = { $from } has taken the node's newest key

## rotate

rotate-key = The node's new key { $key } is certified until { $date } and in use.
rotate-tls = The node's TLS certificate is renewed, until { $date }.
rotate-authority = Its authority is valid until { $date }. Before that, browsers and devices must get it once more: `seamline authority`.
rotate-new-authority = The TLS authority has another key. Partners cannot connect until they have paired with the new card, or got it on a stick; browsers need the new authority: `seamline authority`.
rotate-card = New card: { $file }. Partners get it by themselves; hand it to whoever pairs from now on.
rotate-unaware = Until these partners have taken it, they are sealed for by the old key: { $parties }
rotate-backup = A backup of before still opens a node with the old key. Take a new one:
rotate-passphrase-new = New passphrase of the node, at least 12 characters:
rotate-passphrase = The node has a new passphrase, from the next start on.
rotate-passphrase-kept = Write it down for the envelope, and put it where a service keeps it. Backups taken until now open with the old one: keep that with them.

## revoke, at the word of a root

revoke-place = It still vouches for { $log }, epoch { $epoch }, up to number { $number }. What came after that is in doubt.
revoke-taken = Key { $key } of { $party } is no longer trusted, at the word of its root. What it sealed since then is marked.
verify-doubt = { $part }: entries { $first } to { $last } came under a key that its root has revoked since. They are as they were recorded; whose word they are is in doubt.
flag-key-in-doubt = came under a key that its party has since called compromised
log-revocation-by-root = The root of { $from } no longer vouches for one of its keys: { $reason }
log-revocation-refused = A file that claimed to be the word of a root was refused ({ $code })
log-stream-thawed = A stream of { $from } goes on in a later epoch; the proof of its two histories is kept
log-stream-resumed = The stream to { $party } goes on above what was sent to it in our name
error-key-in-use = This node still seals with that key. Change it first: `seamline rotate --root FILE`.
error-revocation-log = There is no such stream to a partner, or this one is of others.
error-revocation-needs-root = Another key of a node is revoked by the party's root, not by the node.
error-revocation-since = Say from when the key is not to be trusted: `--since`.

## A party comes back on a new machine

pair-second = { $party } would have another root key. Now the second of the two, an administrator or a commander, must hear the fingerprint as well and give the same command under their own name, within an hour.
log-node-returned = The node of a party that had one before was founded
log-partner-root-asked = { $party } would have another root key: a second person must confirm it
log-partner-root-replaced = { $from } has another root key, confirmed by two people; what came under the old one is closed and kept
error-card-old = A newer card of this party is held.
error-partner-root = This party is known under another root key. If it has lost that one, two people pair with `--replace-root`.
error-person-needed = Two people are needed, each by name: `--as`.
error-second-roles = One of the two must be an administrator and the other a commander.

## reseed: what was lost comes back

reseed-asked = Asked to send again what they released since: { $parties }. People there decide; it goes on by itself.
reseed-waits = { $party } has not begun yet.
reseed-comes = { $party } is sending.
reseed-ended = { $party } has sent everything that it still has for this node.
reseed-counts = Come so far: reports { $reports }, moves of joint acts { $moves }, recalls { $recalls }, own entries come back { $back }
reseed-released = Of what this node had released since, { $count } entries are with the partner by its signature. { $back } of them came back; what the others did (recalls, receipts, keys) was done there and is not written here.
reseed-gone = Gone for good is what was written here since { $at } and had not been released: nobody else has it, and so nobody can say how much it was.
reseed-gone-all = Gone for good is what was written on the machine before and had not been released: nobody else has it, and so nobody can say how much it was.
reseed-asks = { $party } was restored and asks, since { $at }, to be sent again what it has lost. To do that:
reseed-begun = Recalls, keys and texts go to { $party } first, then what is still released to it; at most { $day } entries a day. It goes on by itself while the node runs.
reseed-under-way = To { $party }, today: { $count } entries
reseed-through = Everything has reached { $party }.
log-reseed-asked = { $from } was restored and asks to be sent again what it has lost
log-reseed-sent = Partners were asked for what was lost
log-reseed-begun = { $from } begins to send again what was lost
log-reseed-ended = { $from } has sent again all that it still has for this node
log-partner-reseed-ended = Everything that was sent to { $party } again has got there
log-partner-reseed-broken = What { $party } has lost could not be sent again ({ $code }): begin it once more
log-report-back = An own report came back from { $from }, as it was released
log-move-back = An own move came back from { $from }
flag-came-back = came back from a partner: only what was released is left
error-reseed-form = What the partner asks for, or sends again, is malformed.
error-reseed-not-lost = This node was neither restored nor founded anew: it has lost nothing. To send a partner again what that has lost, name the partner.
error-reseed-running = It is being sent again already.
error-reseed-unasked = This node has not asked for that.
error-returned-doubt = What comes back was sealed by a key that the own root had revoked by then.
error-returned-form = What comes back is malformed.
error-returned-proof = Nothing proves that what comes back is of this node.

## key: a person's own, in a file

key-passphrase = Passphrase of your key:
key-passphrase-new = A passphrase for your key, at least 12 characters:
key-made = Your key { $key } is in { $file }. Keep it where nobody else comes to it.
key-made-next = Take { $file } to whoever holds your party's root key, and read out the key's id: `seamline key certify`.
key-certify = Key { $key } of { $person }, as { $roles }
key-certify-ask = Has its owner read out this id to you? Certify it (yes or no)?
key-certify-not = The key of { $person } is not certified.
key-certified = The key of { $person } is certified: { $file }. Give it back to its owner.
error-key-person-form = Whose key it is has the form { $form }, such as { $example }.
error-key-public-form = This is not the public part of a key: a file with 64 digits ({ $digits }).
error-clock-broken = An error of this node’s own keeps this clock from running out as it should: act by voice and tell the administrator.
error-reseed-broken = An error of this node’s own stood in the way: tell the administrator.
