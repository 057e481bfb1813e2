### What the commands on a node's directory say: init, serve, card, authority, pair, partners, revoke, explain,
### parcels, line.

shell-passphrase = Passphrase of the node:
shell-yes = y yes
shell-written = Written to { $file }.
shell-authority = Give this certificate to every browser and device that is to trust the node. SHA-256 to compare: { $hash }
card-root = Root key, as an understanding names it:

## init

init-party = Short name of your party, for good (a-z, 0-9 and -):
init-name-en = Its name in English:
init-name-ar = Its name in Arabic:
init-name-ckb = Its name in Sorani:
init-host = Host name under which people and partners reach this node:
init-root-file = File for the party's root key, on a stick:
init-passphrase = Passphrase of the node, at least 12 characters:
init-root-passphrase = Passphrase of the root key, another one:
init-again = Once more:
init-working = Making keys and certificates
init-done = The node is in { $folder }.
init-root = The party's root key is in { $file }. Take the stick away now; it is needed only to certify keys.
init-card = Hand this card to your partners: { $file }
init-fingerprint = Read this fingerprint to them by voice, or let them scan it; both must have the same:
init-links = One-time links for the first people. Each is valid for 15 minutes from now:
init-next = Next
init-next-serve = Start the node, then open the links:
init-next-authority = Let browsers trust this node: hand them this file.
init-next-people = When people have chosen their PINs, certify their keys with the root:
init-next-pair = Pair with a partner by its card:
init-next-backup = Make the two halves of the key for backups:

## pair and partners

pair-ask = Fingerprint as the partner reads it out, words or digits:
pair-word-near = No fingerprint has the word “{ $word }”. Was it “{ $near }”?
pair-word-unknown = No fingerprint has the word “{ $word }”.
pair-done = Paired with { $name } ({ $party }).
pair-next = The partner must pair with your card too, if it has not yet. Until then nothing goes either way.
pair-cut-off = Its card is an old one: the node's key in it was revoked here, and the partner stays cut off. Ask for a new card.
partners-none = No partners yet.
partners-up = Link up, heard { $seconds } s ago
partners-late = Link late, heard { $minutes } min ago
partners-down = Link down, heard { $minutes } min ago
partners-never = Never heard
partners-cut-off = Cut off: the node's key is revoked
partners-addresses = Reached at { $addresses }
partners-waits = Waiting: { $queued }. Released so far: { $released }.
partners-stood = Its stream stood at { $place } then.
partners-asks = Asks to be sent again what it has lost. To do that:
partners-unaware = Has yet to take this node's newest key.
partners-fingerprint = Fingerprint { $digits }
partners-key = Key { $key } of { $subject }
partners-key-revoked = Key { $key } of { $subject }, revoked

## revoke

revoke-key = Key { $key } of { $subject } is no longer trusted.
revoke-cut = { $party } is cut off: its open connections are closed, nothing more is taken from it or sent to it.
revoke-told = Every partner is told of this before anything else.
revoke-done = What { $party } signs with this key from now on is refused.

## explain

explain-has = { $party } got it at { $at }.
explain-allow = { $party } may have it now, under article { $article }.
explain-later = { $party } may have it later, under article { $article }.
explain-deny = { $party } may not have it.
explain-projection = What it gets:

## parcels

parcels-exported = { $parcels ->
    [one] { $file }: one parcel, { $size } KiB, written and confirmed by the stick.
   *[other] { $file }: { $parcels } parcels, { $size } KiB, written and confirmed by the stick.
}
parcels-left = { $parcels } more did not fit. Export again once the partner's receipts have come back.
parcels-imported = Taken: { $parcels } parcels with { $entries } entries.
parcels-known = Held already: { $parcels } parcels.
parcels-heads = The partner's receipts are taken: what it holds need not be sent again.
parcels-over = { $parcels } more are beyond what a partner may send on one day. Keep the file and take it again tomorrow.
parcels-quarantined = { $entries } entries could not be read and are in quarantine.

## line

line-imported = Line of presence set: { $vertices } points, { $km } km.

## Refusals

error-address-in-use = Something else listens at that port already. Choose another, or stop it.
error-control-broken = The running node did not answer to the end. Look whether it still runs, then give the command again: what it had done stands.
error-control-socket = The control socket cannot be made in the node's directory.
error-exercise-not-ready = The exercise did not get ready: with this understanding the nodes do not come to where the script begins.
error-file-not-plain = This is not a plain file. Links, folders and devices are not read.
error-folder-not-empty = The folder is not empty.
error-init-unanswered = A question stays unanswered: give the answer as an option or in the file of answers.
error-key-ambiguous = More than one key begins like that. Write more of it.
error-line-one = The file must hold exactly one line and nothing else.
error-link-cut = The link is cut by the exercise.
error-name-form = A name is one line of up to 120 characters.
error-node-deaf = The node runs and takes no orders at the shell. Use the page, or stop it and try again.
error-node-ended = A node has ended; its log says why.
error-node-unreachable = The node does not answer.
error-order-form = An order to the node is malformed.
error-order-size = An order to the node is too long.
error-order-unknown = The running node is of another version. Start it again.
error-partner-no-key = No key of this partner's node is trusted.
error-party-kind = A party is a force, a coalition, civil or humanitarian: `force`, `coalition`, `civil`, `humanitarian`.
error-passphrase-same = The two passphrases must differ: whoever has one must not have the other.
error-password-default-in-use = Somebody here has a password that everybody knows. The node does not start until it is changed.
error-root-file-inside = The root key must not lie in the node's directory. Name a file on a stick.
error-root-file-place = Name a file in a folder that exists.
error-serve-ended = A part of the node ended by itself; its log says why.
error-stream-frozen = The stream is frozen because of two histories; both are kept as evidence.
