### Refusals of what is sealed, signed and proved, beyond those in errors.ftl.

error-card-size = The card is too long.
error-certificate-revoked = The key of this certificate was revoked.
error-head-epoch = The acknowledgement belongs to an epoch that is over, or that never began.
error-parcel-epoch = The parcel belongs to an epoch of the stream that is over.
error-parcel-fork = The partner sealed two different histories under the same number. The stream is frozen and both are kept as evidence.
error-parcel-gap = Parcels before this one are missing. They will be asked for again.
error-parcel-rollback = The partner numbers again what was received already. Its record was set back. The stream is frozen until it opens a new epoch.
error-revocation-form = The revocation is malformed.
error-revocation-many = As many revocations are held as the list takes.
error-revocation-party = The revocation belongs to another party.
error-revocation-signature = The revocation was not signed by the root key.

## Proofs

error-proof-fails = This entry cannot be proved with the seal and the key at hand.
error-proof-key = The certificate is for another key than the one that sealed.
error-proof-path = The entry does not lead to the root that was sealed.

## Verification of a record

error-verify-altered = The entry was altered after it was recorded.
error-verify-missing = An entry is missing or is not in its place.
error-verify-order = The seals are out of order, or one is missing.
error-verify-root = Among these entries at least one is not what was sealed.
error-verify-seal = The seal over these entries was made by no trusted key.
error-verify-unsealed = No seal vouches for these entries.
