### Report: what somebody saw, sent to a partner, answered with a disposition.

## Where it stands

report-status-draft = Draft
report-status-sent = Sent
report-status-received = Received
report-status-dispositioned = Answered
report-status-corrected = Corrected, answer outstanding
report-status-withdrawn = Withdrawn

## Steps

report-act-send = Send
report-act-edit = Edit
report-act-approve = Approve the release
report-act-correct = Correct
report-act-withdraw = Withdraw
report-act-receive = Received
report-act-dispose = Answer
report-act-seen = Seen
report-act-acting = Acting on it
report-act-conflicts = Conflicts with ours
report-act-not-ours = Not ours

## What each side does meanwhile

report-safe-unanswered = Not answered yet. Sent is not read, and read is not acted on: call if it is urgent.
report-safe-answer = Answer it: seen, acting, conflicts with ours, or not ours.
report-safe-corrected = They have corrected this. Read the new version and answer it; the old one no longer holds.
report-safe-answered = Answered. Who acts on it stands beside it.
report-safe-withdrawn = Withdrawn by its originator. Do not act on it.

## Fields and choices

field-about = About
field-lat-e7 = Latitude
field-lon-e7 = Longitude
field-originator = Originator
field-precision-m = Precision in metres
field-report = Report

## Refusals

error-report-about = What the report speaks of is not named properly.
error-report-altitude = The altitude is out of range.
error-report-caveats = A caveat is unknown or stands twice.
error-report-flash = The mark for what cannot wait is malformed.
error-report-found = How it came to be known is `patrol`, `received` or not said.
error-report-grade = A grade is a letter A to F and a digit 1 to 6, such as `B2`.
error-report-language = The language of the report is unknown.
error-report-latitude = A latitude lies between 90° south and 90° north.
error-report-level = The level is unknown.
error-report-long = The text is too long or holds characters that are not allowed.
error-report-longitude = A longitude lies between 180° west and 180° east.
error-report-originator = The originator is not named properly.
error-report-precision = The precision is out of range.
error-report-releasable = A party it may be released to is not named properly, or stands twice.
error-report-size = The size is malformed or out of range.
error-report-tear = The tear line is too long or holds characters that are not allowed.
error-report-text = A field is too long or holds characters that are not allowed.
error-report-time = A time is malformed.
error-report-type = There is no such type of report.

choice-patrol = our own patrol or post
choice-received = somebody told us
entry-found-unsaid = not said
