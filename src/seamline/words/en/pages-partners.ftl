### The Partners page: the own card, pairing by voice, partners and keys.

## The own card

card-own = Your own card
card-own-explained = Hand it to your partner by any way at all; it holds no secret.
card-copy = Copy the card
card-save = Save the card
card-text = The card as text
card-own-keys = Your keys, as partners hold them: { $n }
fingerprint-explained = Read this fingerprint to your partner by voice. Never send it together with the card: whoever exchanged the card would exchange it too.
fingerprint-words = In words
fingerprint-digits = In digits
fingerprint-code = QR code of the digits
fingerprint-code-explained = The digits again, for somebody who stands beside you and scans them from this screen.

## Pairing

pairing-title = Pair with a partner
pairing-card = Their card
pairing-card-hint = Paste it as you got it; words around it do no harm.
pairing-load = Load a file
pairing-read = Whose card is this?
pairing-says = The card says
pairing-party = Short name
pairing-made = Made
pairing-valid = Key of the node
pairing-no-address = none, it cannot be called
pairing-anybody = Anybody can write this on a card. Only the fingerprint shows whether it is theirs.
pairing-paired = You are paired with this party. Pairing again puts this card in place of the one that is held.
pairing-other-root = The root key is not the one that you paired with. Either they have lost theirs or this is somebody else. Hear from them by voice what has happened before you go on.
pairing-revoked = The key of this node has been revoked here. With this card it stays cut off; ask for a new one.
pairing-root-explained = They have told me by voice why their root key is another one.
pairing-call-title = Now call them
pairing-call = Use a number that you did not get together with the card. They read their fingerprint out; type what you hear.
pairing-heard = What you hear, words or digits
pairing-heard-hint = Capitals, spaces, dashes and the script of the digits do not matter.
pairing-suggested = Words that begin like this
pairing-count-words = Words: { $n } of { $of }.
pairing-count-digits = Digits: { $n } of { $of }.
pairing-unknown = No fingerprint has this: { $parts }
pairing-more-needed = A fingerprint has { $words } words or { $digits } digits. Type all of them.
pairing-push = They cannot reach this node
pairing-push-explained = Then this node calls theirs, fetches what there is and brings what is for them.
pairing-do = Pair
pairing-done = Paired with { $name }.
pairing-refused = Let them read it out once more. If it differs again, the card is not your partner's: find out whose it is, and do not pair.

## Partners

partner-heard = Link
partner-addresses = Addresses
partner-paired = Paired
partner-traffic = Traffic
partner-unaware = It has yet to take this node's newest key; until then the key that it knows seals for it.
partner-asks = It was restored from a backup and asks to be sent again what it has lost. Once you know by voice that it is so, type this on the node's machine:
partner-push = It cannot reach this node: this node calls it.
partner-cut-off = The key of its node is revoked. Nothing goes either way until you pair with a new card.
partner-keys = Keys: { $n }
partner-pinned = What it was paired under
partner-pinned-explained = This is what was compared by voice when you paired. A partner's new card must show the same, or a reason that you have heard.
party-kind-force = force
party-kind-coalition = coalition
party-kind-civil = civil authority
party-kind-humanitarian = aid body

## Keys and revocation

key-none = No key is held.
key-id = Key
key-kind-node = node
key-kind-person = person
key-kind-tls-ca = devices
key-state-trusted = trusted
key-state-revoked = revoked
key-state-expired = expired
key-state-not-yet = not valid yet
key-state-untrusted = under another root
key-revoked-at = revoked
key-revoke = Revoke this key …
revoke-node = Revoke its node …
revoke-node-title = Revoke the node of { $party }
revoke-node-explained = Its open connections are cut at once. Nothing more is taken from it or sent to it until you pair with a new card. This cannot be taken back.
revoke-one-title = Revoke a key
revoke-one-explained = What { $subject } signs with this key from now on is refused here. This cannot be taken back.
revoke-own-explained = { $subject } signs nothing more with this key, and every partner is told before anything else. This cannot be taken back.
revoke-sure = Yes, trust it no longer.
revoke-do = Revoke
