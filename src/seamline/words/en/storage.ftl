### What the commands say that look after a record: verify, proof, backup, restore, doctor, bench.

## verify. $part is the name of a part of the record: one of the first two messages.

verify-own-log = own log
verify-stream = stream { $name }, epoch { $epoch }
verify-sound = { $part }: sound. Entries: { $entries }, seals: { $seals }.
verify-purged = { $entries } entries have been erased; their place is still proved.
verify-root = Checked against the root with this fingerprint: { $fingerprint }. Compare it with what the party reads out.
verify-good = The whole record is sound: { $entries } entries.
verify-bad = The record does not hold.
fault-verify-altered = { $part }: entry { $first } is not what was recorded; its content was altered.
fault-verify-missing = { $part }: entries { $first } to { $last } are missing or out of place.
fault-verify-root = { $part }: among entries { $first } to { $last } something is not what was sealed.
fault-verify-seal = { $part }: from entry { $first } on, no trusted key has sealed it.
fault-verify-order = { $part }: the seals at entries { $first } to { $last } are out of order.
fault-verify-unsealed = { $part }: nothing vouches for entries { $first } to { $last }.
fault-verify-head = { $part }: the partner has signed another history of entries { $first } to { $last }.
fault-verify-origin = { $part }: nobody known here has sent entries { $first } to { $last }.

## proof

proof-written = Entry { $entry } is proved by the files in { $folder }.
proof-how = How to check them with `openssl` and `jq` alone: `docs/audit.md`.
error-proof-none = No entry of the own log is about this object.
error-proof-purged = This entry has been erased; only its place is left.
error-proof-what = An entry is named by its number, an object by its id.
error-root-form = A root key is 64 hex digits.

## backup and restore

backup-stage-copy = Copying the record
backup-stage-check = Checking the copy
backup-stage-encrypt = Encrypting
backup-stage-verify = Reading it back
backup-stage-restore = Restoring
backup-done = Backup { $file }: { $entries } entries, { $size } MB, verified by opening it.
backup-pruned = Older backups removed: { $count }
backup-first = Passphrase of the first person:
backup-second = Passphrase of the second person:
backup-again = Once more:
backup-keys-done = Give the two files to two people. Put this into `node.toml`:
restore-done = The node is in { $folder }: { $entries } entries as of { $at }. What came after that is not in it.
restore-epoch = New epochs have been opened, so that no number is given twice. Tell your partners; they will see it.
restore-next = When it runs, ask your partners for what they sent since then:
log-node-restored = The node was restored from a backup
error-backup-altered = The backup or the record was altered or cut short.
error-backup-form = This is not a backup of Seamline.
error-backup-key = The backup is for another key.
error-backup-no-key = No key for backups is set. Make one with `seamline backup-keys`.
error-backup-running = A backup is being taken already.
error-backup-space = A backup needs as much room beside the record as the record takes. Make room, then take it again.
error-epoch-last = This node has been restored too often.
error-shares-differ = The two halves belong to different keys.
error-shares-same = Two people are needed, each with a half and a passphrase of their own.
error-log-entry = There is no such entry in the log.
error-stream-entry = There is no such entry in the stream.
error-passphrase-differs = The two are not the same.
error-answers-form = The file of answers is malformed.
error-config-form = The settings are malformed.
error-config-range = A setting is out of range.

## doctor

doctor-good = good
doctor-warn = note
doctor-bad = bad
doctor-failed = { $check } could not be checked: { $cause }
doctor-sqlite-good = SQLite { $version }
doctor-sqlite-bad = SQLite { $version } can lose data; at least { $least } is needed.
doctor-fsync-good = The disk confirms a write in { $us } µs.
doctor-fsync-slow = The disk takes { $us } µs to confirm a write. Everything recorded waits for that.
doctor-fsync-fast = The disk confirms a write in { $us } µs, faster than any disk can. After a power cut entries may be missing.
doctor-space-good = { $free } MiB are free.
doctor-space-warn = Only { $free } MiB are free. Below { $least } MiB nothing is recorded any more.
doctor-space-bad = Only { $free } MiB are free. Make room: below { $least } MiB nothing is recorded any more.
doctor-files-good = Nobody else can read the keys.
doctor-files-bad = Others can read { $file }, or it is missing. It must belong to the node's account only.
doctor-node-key-good = The node's key is certified until { $date }, { $days } more days.
doctor-node-key-warn = The node's key is certified until { $date }, { $days } more days only. With the root key, type:
doctor-node-key-bad = The certificate of the node's key ended on { $date }: partners take nothing from this node. With the root key, type:
doctor-tls-good = The node's TLS certificate is valid until { $date }, { $days } more days.
doctor-tls-warn = The node's TLS certificate is valid until { $date }, { $days } more days only. Type:
doctor-tls-bad = The node's TLS certificate ended on { $date }: nobody can connect. Type:
doctor-authority-good = The certificate authority is valid until { $date }, { $days } more days.
doctor-authority-warn = The certificate authority is valid until { $date }, { $days } more days only. With the root key, type:
doctor-authority-bad = The certificate authority ended on { $date }: nobody can connect. With the root key, type:
doctor-people-good = All people who sign are certified; the first of { $count } certificates ends on { $date }.
doctor-people-warn = Certificates of people end soon, the first on { $date }: { $aliases }. With the root key, type:
doctor-people-bad = Certificates of people have ended or end soon, the first on { $date }: { $aliases }. With the root key, type:
doctor-partner-key-warn = The key of { $party }'s node is certified until { $date } only. Tell them to renew it.
doctor-partner-key-bad = No key of { $party }'s node is certified any more, the last one was until { $date }. Tell them to renew it, then pair with their new card.
doctor-unaware = { $party } has yet to take this node's newest key. Until then it is sealed for by the old one, over the link or on a stick.
doctor-clock-good = The clock fits the record.
doctor-clock-bad = The clock is at least { $minutes } minutes behind the record. Set it.
doctor-record-good = A sample of the record is sound: { $entries } entries.
doctor-record-bad = The record has been altered. Run `seamline verify` and keep the disk as it is.
doctor-backup-good = The newest backup is { $hours } hours old.
doctor-backup-warn = The newest backup is { $hours } hours old. Take a new one.
doctor-backup-none = There is no backup.
doctor-backup-no-key = No key for backups is set. Make one with `seamline backup-keys`.
doctor-bind-good = Pages are reached from this machine only.
doctor-bind-open = Pages are reached with TLS at { $address }.
doctor-bind-bad = Pages are reached without TLS from other machines at { $address }.

## bench

bench-running = Measuring { $name }
bench-unknown = There are these benches: { $names }
bench-head-figure = figure
bench-head-value = measured
bench-head-goal = goal
bench-head-reference = reference
bench-head-ratio = ratio
bench-head-met = met
bench-yes = yes
bench-no = no
bench-entries-16 = Durable, sealed entries from 16 callers; reference: fsync of the same disk
bench-entries-burst = Durable, sealed entries from 64 callers, the best second
bench-entries-alone = Durable, sealed entries from a lone caller
bench-entries-alone-ratio = A lone caller against the fsync rate measured around it
bench-entries-p99 = Wait for an entry, 16 callers, all but the slowest hundredth
bench-cold-start = From opening the record to the first answer
bench-ready = From starting the process of a node to ready, 1,000,000 entries; reference: the same node, empty
bench-verify = Entries verified on one core
bench-decisions = Release decisions with reasons and obligations
bench-bytes-batch = Bytes per entry in batches of 1,000; reference: each with its own signature
bench-bytes-batch-bare = Bytes per entry in batches of 1,000, without ids of objects
bench-bytes-alone = Bytes of an entry that travels alone, the largest
