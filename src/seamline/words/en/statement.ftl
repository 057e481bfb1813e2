### Joint statement: cleared paragraph by paragraph in three languages, released by all at one minute.

## Where it stands

statement-status-draft = In work
statement-status-cleared = Cleared by all
statement-status-set = Set for its minute
statement-status-missed = Not released
statement-status-released = Released
statement-status-withdrawn = Withdrawn

## Steps

statement-act-draft = Draft a joint statement
statement-act-clear = Clear a part
statement-act-paragraph = Write a paragraph
statement-act-object = Object to a part
statement-act-drop = Leave a paragraph out
statement-act-head = Change title and minute
statement-act-stop = Stop the release
statement-act-correct = Correct what was released
statement-act-leave = Leave it as it was released
statement-act-withdraw = Withdraw the draft
statement-act-order = All is cleared: the release is ordered
statement-act-release = Released
statement-act-miss = Not released at its minute
statement-act-mark = A figure is no longer agreed: its paragraph is marked

## What each side does meanwhile

statement-safe-draft = Say nothing of this in public. Clear part by part what you have read in all three languages, or object. Silence clears nothing.
statement-safe-cleared = All is cleared and the release is not ordered yet. Say nothing in public before the minute.
statement-safe-set = It is released at its minute if both nodes then hear each other. Until its last stop, either side can stop it.
statement-safe-missed = Nothing has been released. Say nothing in public; agree on another minute.
statement-safe-released = It is public. What is wrong in it is corrected by the same way, never by one side.
statement-safe-withdrawn = There is no joint statement. Say nothing in its name.

## Names

title-statement = Joint statement: { $name }
new-statement = Draft a joint statement
new-statement-explained = Write it paragraph by paragraph in three languages. Each side clears each paragraph; both nodes release it at one minute, or neither does.

## Run sheet

statement-sheet-cleared = Parts cleared
statement-sheet-ordered = Release ordered
statement-sheet-released = Released

## Fields, choices, clocks, marks

field-release-at = Release at
field-paragraph = Check sum of the part
field-paragraphs = Paragraphs
field-ar = Arabic
field-ckb = Sorani
field-en = English
field-figures = Figures
field-agreed = What was agreed of their events
field-value = Figure
field-event = Event
field-objected = Objections
field-marked = Marked: no longer agreed
field-published = As it was released
field-editions = Editions
field-edition = Edition
part-head = Title and minute
field-order-s = Ordered so many seconds before
field-last-stop-s = Can be stopped until so many seconds before
clock-statement-minute = Its minute
clock-statement-release = Release
flag-released-here-alone = Released here, not by the other side: call
log-statement-released-here = Released here at its minute, edition { $number }
statement-edition = Edition { $number }
statement-paragraph = Paragraph { $number }
statement-cleared-by = cleared
statement-not-cleared = not cleared yet
statement-order-by = Ordered by
statement-stop-until = Can be stopped until
statement-file-pdf = For print, in this language (PDF)
statement-file-html = Page in all three languages (HTML)
statement-corrected = Corrected: { $why }

## Refusals

error-statement-minute = A statement is released at a full minute. Give the time without seconds.
error-statement-clocks = By the understanding, a statement could be stopped after it must be ordered. Have these two clocks amended: the order comes first.
error-statement-figures = Each figure names its event; what was agreed of it could not be looked up.
error-statement-event-not-agreed = This figure names an event that not all sides of the statement have merged.
error-statement-part = There is no such part.
error-statement-objected = Somebody has objected to this part. Write it anew first.
error-statement-marked = A figure in this paragraph is no longer agreed. Write it anew first.
error-statement-empty = There is no paragraph yet. Write one first.
error-statement-unpublished = Nothing has been released to which it could go back.
error-statement-published = What has been released is not withdrawn. Correct it, or leave it as it was.
error-statement-editions = There are as many editions as there can be. Draft another statement.
error-statement-too-soon = The minute is too near: the order could not be acknowledged in time. Choose a later minute.
error-statement-too-late = It is too late: its last stop has passed and nothing can be stopped any more. If it is wrong, correct it once it is released.
error-statement-not-released = This statement has not been released.
