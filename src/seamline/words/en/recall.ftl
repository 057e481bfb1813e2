### Recall: the originator takes back what it released; what comes back is an attestation.

## Where it stands

recall-status-issued = Issued, not yet received
recall-status-received = Received, answer outstanding
recall-status-purged = Purging attested
recall-status-refused = Refused

## Steps

recall-act-issue = Recall
recall-act-receive = Received
recall-act-attest = Attest that it is purged
recall-act-refuse = Refuse, with the reason

## What each side does meanwhile. A recall proves notice, not deletion, and says so

recall-safe-outstanding = Not answered yet: reckon with it being held and read. A recall proves that notice was given, not that anything was deleted.
recall-safe-purge = Stop using it, purge it, and attest. Keep nothing on paper or in other systems.
recall-safe-attested = The recipient has attested that it was purged. This proves notice and an answer, not deletion.
recall-safe-refused = The recipient refuses and still holds it. Take it up at the next level.
recall-safe-refused-by-us = We have refused and still hold it. It may not be used or passed on; take it up at the next level.
