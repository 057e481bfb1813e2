# Between nodes: cursors, streams begun anew, quarantine, and a machine's clock that steps.
error-cursor-ahead = The partner says it holds what was never sent. One of the two nodes has lost a part of its past.
error-cursor-behind = The partner no longer holds what it acknowledged: it was restored from a backup. The streams to it have to be begun anew.
error-push-not-taken = The partner took nothing of what was pushed.
error-epoch-none-left = Too many epochs have been opened in this stream.
error-quarantine-not-found = There is no such entry in quarantine.
error-partner-quota = The partner has sent more today than is taken in on one day. The rest waits at the partner's.

log-cursor-refused = { $from } says it holds what it cannot hold ({ $code })
log-queue-full = Too much waits for { $party }: nothing more is taken for it
log-partner-reseeded = Streams to { $party } begun anew
log-quarantine-released = An entry of { $from } was released from quarantine
log-quarantine-dropped = An entry of { $from } in quarantine was dropped
log-clock-stepped = The machine's clock has stepped by { $count } s

bench-apart-cpu = CPU seconds for 100,000 entries after seven days apart, both nodes together
bench-apart-wrong = Entries that differ or are missing afterwards
bench-link-bytes = Bytes over the link for 1,000 reports, everything counted; reference: the reports alone, each with its own signature
bench-link-seconds = Seconds for the same at 64 kbit/s with a round trip of 0.5 s

quarantine-empty = Nothing is in quarantine.
quarantine-entry = Entry { $number } in lane { $lane }, from { $party }:
quarantine-next = After an upgrade, or when what was missing has come: `seamline quarantine retry KEY`. To let it be: `seamline quarantine drop KEY`.
quarantine-retried = The entry was applied.
quarantine-dropped = The entry was dropped. Its bytes stay in the partner's stream.
quarantine-still = The entry still cannot be applied and stays in quarantine.
error-entry-unreadable = The entry could not be read. It is kept; an upgrade may read it.
error-entry-untried = The entry stood behind others that could not be applied, and was not tried.
error-move-unknown = No such move was made here.
