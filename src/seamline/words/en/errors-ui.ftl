### What the pages themselves say when something does not work.

## What the pages say by themselves when something does not work

error-start-title = The page cannot start
error-unreachable = The node cannot be reached.
error-unnamed = The node refused this ({ $code }).
error-page = Something went wrong on this page. Load it again.
error-page-offline = This page has not been opened here before and the node cannot be reached.
error-passkey-cancelled = The passkey was not used.
error-outbox-full = { $n } entries wait on this device; no more fit.
