### Messages between two duty posts: a conversation by stock phrases and free text.

## Where it stands

message-status-open = Open
message-status-unread = Not read in time
message-status-unread-back = Answer not read in time
message-status-ended = Ended

## Steps

message-act-open = Send the first message
message-act-say = Send a message
message-act-warn = Warn
message-act-end = End the conversation
message-act-read = Read
message-act-read-back = Answer read
message-act-overdue = Time to read has run out
message-act-overdue-back = Time to read the answer has run out

## What each side does meanwhile

message-safe-open = A message is no clearance and no order. What must be answered at once is said by telephone as well.
message-safe-call = They have not read it in time. Call them and say the number of the phrase.
message-safe-read = You have not read their message in time. Read it now; the contact ladder is being climbed.
message-safe-ended = The conversation is over. Whoever says something more opens it again.
message-safe-told = For your information. The two duty posts talk to each other.

## Names

title-message = Messages { $party } – { $other }
new-message = Message to a duty post
new-message-explained = A stock phrase by its number is read in the other side's own language. Free text is not translated.

## The conversation

message-title = Conversation
message-centre = the whole centre
message-to-post = To
message-queued = waits here
message-left = on its way
message-reached = reached their node
message-read-by = read, { $post }, { $read_at }
message-unread = not read yet
message-warning = Warning
message-by-number = Phrase number or words
message-by-number-hint = for example 12
message-all-groups = All groups
message-none-found = No phrase fits.
message-chosen = Phrase { $number }
message-other-phrase = Another phrase
message-own-words = In own words
message-language = Written in
message-preview = How it is read
message-not-translated = Own words reach them as they are written, in one language.
message-send = Send
message-full = This conversation is full.
message-open-new = Open a new one
message-link-down = No contact with their node. The message waits here and goes by itself. Call them now: by radio say the number of the phrase, then the place and the time; let them read it back.
message-link-suspended = The understanding is suspended: only a warning goes out now. Anything else waits. Call them.
message-about-this = About
message-unknown-object = something not known here

## Fields

field-phrase = Phrase
field-when = Time
field-sector = Sector
field-to-post = Duty post
field-from-post = From duty post
choice-ar = Arabic
choice-ckb = Sorani
choice-en = English

## Refusals

error-message-empty = A message is a phrase, or own words, or both.
error-message-slots = The phrase needs other details than these.
error-message-language = Say in which language the own words are written.
error-message-no-warning = This phrase is no warning.
error-message-full = This conversation is full. Open a new one.
error-message-read = As many messages as that there are not to be read.
error-message-phrase-unknown = There is no phrase with this number here.
error-message-one = A message goes to one party.
error-message-about = The other side does not know this: name something that both know.
