### Forms on paper: the fixed form of an object, as PDF.

## Heading and foot

print-exercise = EXERCISE – nothing on this sheet is real
print-page-of = Page
print-number = Form
print-time = Time
print-party = Party
print-parties = Parties
print-understanding = Understanding
print-version = { $name }, version { $n }
print-understanding-hash = Hash of the understanding
print-articles = Articles
print-node = Node
print-node-key = { $party }, root key { $key }
print-printed = Printed

## Tables

print-no = No.
print-value = Value
print-by = Stated by
print-field-of = { $field } ({ $act })
print-names = What this form names
print-named = Title
print-signatures = Signatures
print-cleared-by = Cleared by
print-not-cleared-by = Not cleared yet by
print-over = Hash of what all agree to
print-step = Step
print-key-and-hash = Key, and hash of what was signed
print-released = Released to
print-recipient = Recipient
print-left = Left
print-state = State
print-log = Log
print-without-effect = without effect: { $why }

## What is left out

print-left-out = { $n ->
    [one] { $n } line is left out here. The whole stands on the page and in the record.
   *[other] { $n } lines are left out here. The whole stands on the page and in the record.
 }
print-cut = This form is longer than a sheet may be: its end is left out. The whole stands on the page and in the record.

## On the page and at the shell

print-button = Print / PDF
print-busy-now = The form is being set …
print-written = { $path } is written.

## Refusals

error-print-unavailable = This node cannot set forms: the package `typst` is not installed. Print the open page with the browser instead, and tell whoever looks after the node.
error-print-fonts = This node cannot set forms: its type is missing. Print the open page with the browser instead; whoever looks after the node builds the pages with `make ui`.
error-print-busy = Other forms are being set just now. Try again in a few seconds.
error-print-slow = The form took too long to set. Try again, or print the open page with the browser.
error-print-failed = The form could not be set. Print the open page with the browser instead, and tell whoever looks after the node.
