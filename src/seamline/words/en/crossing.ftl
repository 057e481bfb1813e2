### Crossing request: one party's patrol asks to cross the other's line.

## Where it stands

crossing-status-requested = Requested
crossing-status-acknowledged = Acknowledged
crossing-status-cleared = Cleared
crossing-status-cleared-with-conditions = Cleared with conditions
crossing-status-not-cleared = Not cleared
crossing-status-lapsed = Lapsed without an answer
crossing-status-voice = Cleared by voice, not yet entered by the other side
crossing-status-withdrawn = Withdrawn
crossing-status-active = Across
crossing-status-extending = Across, extension asked
crossing-status-extended = Across, extended
crossing-status-expired = Clearance has expired
crossing-status-ended = Ended
crossing-status-crossed = Crossed without clearance
crossing-status-crossed-known = Crossed without clearance, known to the other side

## Steps

crossing-act-request = Ask to cross
crossing-act-acknowledge = Acknowledge
crossing-act-clear = Clear
crossing-act-clear-with-conditions = Clear with conditions
crossing-act-not-clear = Do not clear
crossing-act-heard = Enter a clearance heard by voice
crossing-act-said = Enter a clearance given by voice
crossing-act-enter = Report crossing in
crossing-act-end = Report ended, back behind the line
crossing-act-extend = Ask for an extension
crossing-act-grant = Grant the extension
crossing-act-refuse-extension = Refuse the extension
crossing-act-withdraw = Withdraw the request
crossing-act-crossed = Report crossed without clearance
crossing-act-lapse = Lapsed: no answer in time
crossing-act-lapse-extension = Extension lapsed: no answer in time
crossing-act-expire = Validity is over

## What each side does meanwhile

crossing-safe-hold = Hold at your line. Silence is not a yes.
crossing-safe-answer = They wait for your answer and hold at their line. Until you clear, nobody crosses.
crossing-safe-they-hold = They hold at their line. You have cleared nobody.
crossing-safe-move = You may cross, inside the corridor and until the clock runs out. Report when you enter and when you are back.
crossing-safe-move-conditions = You may cross under the conditions shown, until the clock runs out. Report when you enter and when you are back.
crossing-safe-expect = Expect them across your line until they report ended or the clock runs out. Tell your posts.
crossing-safe-extending = Your clearance still runs to its first end. Until the extension is granted, be back by then.
crossing-safe-voice = You hold a clearance by voice. The other side has not entered it yet: keep to what was read back, and be ready to hold.
crossing-safe-voice-enter = They say that you cleared them by voice. Expect them across your line. Enter your clearance, or tell them at once that you gave none.
crossing-safe-out = The clearance is over. Be behind your line. If you are not, report crossed without clearance.
crossing-safe-may-be-inside = The clearance is over and you have not heard that they are back. Ask where they are before you act.
crossing-safe-crossed = Tell the other side where you are and what you need. Go back as soon as you can, then report ended.
crossing-safe-crossed-by-them = They are across your line without clearance. Tell your posts, call their duty officer, and expect them until they report ended.
crossing-safe-over = Nobody is to be across the line on this request.
crossing-safe-told = For your information. The two sides decide between themselves.

## Fields and choices

choice-1-5 = 1 to 5
choice-6-15 = 6 to 15
choice-16-30 = 16 to 30
choice-31-100 = 31 to 100

## Refusals

error-crossing-conditions = Name at least one condition, or clear without conditions.

## Crossed without clearance, from nothing

new-crossed = Crossed without clearance
new-crossed-explained = The other side is told at once, whatever has been agreed. Say why; where and who if you know.
crossed-already = Across already? Crossed without clearance
crossed-one-of = One of these? Then report it there:
crossed-more = Strength, frequency, note
crossed-tell = Tell the other side …
crossed-sure = This tells { $party } at once. It cannot be taken back.
crossed-tell-now = Tell them now
crossed-no-place = No place is given. Tell it anyway, and call them with the place.
crossed-nobody = There is no paired node that could be told. Call them.
crossed-told = On its way to { $party }. Call them as well.

## Clearances by voice, entered afterwards by both

new-heard = Cleared by voice: what we heard
new-heard-explained = For the side that crosses. Enter what was read back. Both sides enter the same clearance code: that is how the two halves find each other.
new-said = Cleared by voice: what we said
new-said-explained = For the side that cleared. Enter what you allowed and sign it. Both sides enter the same clearance code: that is how the two halves find each other.
field-said-at = When it was said
