### Request for information: one party asks, the other answers or says by class why it does not.

## Where it stands

rfi-status-asked = Asked
rfi-status-unacknowledged = Not acknowledged in time
rfi-status-accepted = Acknowledged
rfi-status-asked-back = Question back to the asker
rfi-status-answered = Answered
rfi-status-declined = Declined
rfi-status-unanswered = Not answered in time
rfi-status-withdrawn = Withdrawn
rfi-status-closed = Closed

## Steps

rfi-act-ask = Ask for information
rfi-act-acknowledge = Acknowledge
rfi-act-ask-back = Ask back
rfi-act-explain = Explain
rfi-act-ask-again = Ask further
rfi-act-answer = Answer
rfi-act-decline = Decline
rfi-act-close = Close
rfi-act-withdraw = Withdraw the request
rfi-act-overdue = Time to acknowledge has run out
rfi-act-lapse = Time to answer has run out

## What each side does meanwhile

rfi-safe-wait = They have your question. Until they answer, act as if you had not asked.
rfi-safe-answer = They wait for you. Acknowledge, answer what may be released, or decline with a reason class. Silence is no answer.
rfi-safe-unacknowledged = They have not acknowledged in time. Call them. Nothing has been answered.
rfi-safe-overdue = You have not acknowledged in time. Acknowledge now; the contact ladder is being climbed.
rfi-safe-explain = They need to know more. Their clock stands until you explain.
rfi-safe-explaining = They have to explain first. Your clock stands meanwhile.
rfi-safe-answered = Read the answer and close, or ask further.
rfi-safe-given = They have your answer. A better one may follow at any time.
rfi-safe-unanswered = The time is over and there is no answer: that means neither yes, no nor nothing known. Call them.
rfi-safe-late = The time is over. An answer or a reason class is still owed; late is better than never.
rfi-safe-declined = They do not answer this. The reason class is all they need to say.
rfi-safe-nothing = Nothing is owed on this request.
rfi-safe-told = For your information. The two sides deal with it between themselves.

## Names

title-rfi = Information: { $topic } { $grid }
new-rfi = Ask for information
new-rfi-explained = The other party acknowledges and answers within the times agreed. It may decline with a reason class and owes no explanation.

## Run sheet

rfi-sheet-acknowledged = Acknowledged
rfi-sheet-answered = Answered
rfi-sheet-closed = Read and closed

## Fields and choices

field-topic = Subject
field-question = Question
field-priority = Priority
field-needed = Of use until
field-partial = Only a part of the answer
field-useful = It was of use
field-said = What was said
field-decline = Declined
choice-priority = urgent
choice-routine = routine
choice-not-releasable = may not be released
choice-originator = another's to give
choice-resources = no means now
choice-duplicate = asked before

## Refusals

error-rfi-times = The time asked about ends before it begins.
error-rfi-where = Name a place or an area, not both.
