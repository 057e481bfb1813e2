### Joint operation: one plan signed by all, GO by all or NO-GO, a stop by any side.

## Where it stands

operation-status-warned = Warned
operation-status-planned = Plan on the table, signatures missing
operation-status-objected = Objected to
operation-status-lapsed = Lapsed unsigned
operation-status-signed = Signed by all, GO missing
operation-status-go = GO by all, not yet known to all
operation-status-ready = GO by all and known to all
operation-status-no-go = NO-GO
operation-status-running = Running
operation-status-resumed = Running as changed
operation-status-changing = Change asked, signatures missing
operation-status-held = Holding: a change was not signed in time
operation-status-stopped = Stopped
operation-status-restarting = Stopped, going on is asked
operation-status-over = Its time is over, not all are out
operation-status-ended = Ended, review due
operation-status-unreviewed = Ended, not reviewed in time
operation-status-reviewed = Reviewed by all
operation-status-cancelled = Given up

## Steps

operation-act-warn = Give warning (WARNO)
operation-act-plan = Write or change the plan (CONOP)
operation-act-sign = Sign this version
operation-act-object = Object
operation-act-cancel = Give it up
operation-act-go = GO
operation-act-confirm = Holds the GO of everybody
operation-act-stop = STOP, NO-GO
operation-act-heard = Has heard the stop
operation-act-phase = Report a phase line
operation-act-change = Ask for a change (FRAGO)
operation-act-out = We are out
operation-act-review = Review
operation-act-lapse = Time has run out
operation-act-start = H-hour
operation-act-expire = Its time is over
operation-act-overdue = Time to review has run out

## What each side does meanwhile

operation-safe-warned = Prepare. Nothing has been agreed and nobody moves on it.
operation-safe-planned = Not in force until every side has signed this very version. Read what has changed and compare the check sum by voice.
operation-safe-objected = Not agreed. Nobody moves on it. Speak, then change the plan or give it up.
operation-safe-lapsed = Not signed in time and not in force. Nobody moves on it.
operation-safe-signed = Signed by all. Nobody moves before every side has given GO. A GO that the others do not hold in time counts for nothing.
operation-safe-go = Every GO is here. Do not move yet: it must be known on every side that every side has it, else it is NO-GO.
operation-safe-ready = GO is known to all. Set out at H-hour, not before, unless a stop comes or the link is lost.
operation-safe-no-go = NO-GO. Nobody sets out. Tell your units now; a new H-hour needs a changed plan, signed again.
operation-safe-running = Keep to the plan and report each phase line. Either side can stop at any moment.
operation-safe-resumed = Keep to the plan as changed and report each phase line. Either side can stop at any moment.
operation-safe-changing = What the change touches is not in force: hold there. Go on in all else, no further than the next phase line.
operation-safe-held = The change was not signed in time. Hold at the next phase line until a change is signed by all.
operation-safe-stopped = Stopped. Hold where you are, tell the other side where that is, and go on only by a change that all have signed.
operation-safe-fallen = Nothing holds between the sides now: the understanding is suspended or its time is over. Go on to the next phase line, no further, and hold there. Expect the others on the agreed ways until they say that they hold. Call them.
operation-safe-restarting = Still stopped. Hold where you are until all have signed the change.
operation-safe-over = Its time is over. Come out by the agreed way and report that you are out.
operation-safe-ended = All are out. Each side writes its review; harm to civilians is reported apart and at once.
operation-safe-unreviewed = The review is overdue. It is still owed.
operation-safe-reviewed = Nothing is owed on this operation.
operation-safe-cancelled = Given up. Nobody moves on it.
operation-safe-lost-before = The link is lost: NO-GO for your side. Stay, and try them by voice. Their units may be coming if they hold every GO.
operation-safe-lost-during = The link is lost: go on to the next phase line and hold there until you hear them again.
operation-safe-stay = Your side does not set out: it holds, or it was not certain in time that every side has every GO. The others may be moving; expect them.
operation-safe-expect = Your side holds. The others may still be moving on the GO that was given: expect them on the agreed ways until they say that they hold.

## Names

title-operation = Operation { $name } { $grid }
new-operation = Plan a joint operation
new-operation-explained = Who is where when, link-up, medical plan and what must be left alone. No targets. Nothing moves before every side has signed the same version and given GO.

## Clocks

clock-operation-go-by = every GO held by
clock-operation-sure-by = known to all by
clock-operation-h-hour = H-hour in
clock-operation-until = ends in
clock-operation-contact = operation: link lost
plain-clock-operation-contact = The other side's node is not heard: NO-GO before an operation, hold at the next phase line during it
clock-silence = link counts as lost in

## Run sheet

operation-sheet-warned = Warning given
operation-sheet-planned = Plan written
operation-sheet-signed = Signed
operation-sheet-go = GO given
operation-sheet-sure = GO known to all
operation-sheet-started = H-hour
operation-sheet-phase = Phase line reported
operation-sheet-out = Out
operation-sheet-reviewed = Reviewed

## Parts of a plan

part-times = Times
part-task = Task and ground
part-movements = Movements
part-phases = Phase lines
part-sites = Civilians and aid sites
part-deconfliction = Deconfliction
part-meeting = Link-up
part-medical-plan = Medical plan
part-shared-annexes = Shared annexes
part-change = Change (FRAGO)

## Fields

field-h-hour = H-hour
field-go-by = Every GO held by
field-sure-by = Known to all by
field-task = Task: who is where when
field-signal = Recognition signals
field-movements = Movements
field-phases = Phase lines
field-sites = Civilians and aid sites
field-none-known = None known, asked on
field-deconfliction = Deconfliction
field-meeting = Meeting or link-up
field-medical-plan = Medical plan
field-shared-annexes = Shared annexes
field-change = Change
field-plan = Check sum of the version
field-number = Number
field-side = Side
field-way = Way
field-reached-by = Reached by
field-site = What is there
field-keep = How it is left alone
field-asked = Asked
field-asked-of = Asked of which body
field-settled = Result
field-checked = Checked at
field-neighbours = Neighbours told
field-second-point = Second point
field-from-afar = Known from afar by
field-close-by = Known close by
field-last-safe = Last safe moment
field-collection = Collection point for wounded
field-evacuation = Evacuation
field-treated-at = Treated at
field-civilians = Wounded civilians go the same way, by need alone
field-title = Title
field-stopped = Stopped by
field-reached = Phase lines reached
field-reviews = Reviews

## Choices

choice-settlement = homes
choice-displaced-site = site of displaced people
choice-aid-site = aid site
choice-aid-route = aid route
choice-medical-site = hospital or clinic
choice-school-site = school
choice-water-site = water
choice-market-site = market
choice-worship-site = place of worship
choice-civil-works = works or workers
choice-keep-out = do not enter
choice-no-stop = pass, do not stop
choice-with-host = only with the host
choice-ask-first = ask the aid body or civil lead first
choice-slow = with care
choice-nothing-else = nothing else moves there then
choice-by-voice = a conflict, settled by voice
choice-civilians-there = civilians are there
choice-contact-with-enemy = contact
choice-casualty = casualty
choice-misread = something was misunderstood
choice-weather = weather
choice-ordered = ordered
choice-no-understanding = the understanding is suspended or over
choice-no-harm-known = none known
choice-harm-reported = reported apart
choice-harm-unclear = cannot be said yet

## Refusals

error-operation-overlay = A plan without its civilian and aid-site overlay cannot be signed. Enter the sites, or that none is known, with whom that was asked of and when.
error-operation-overlay-two = Either sites are known or none is. Say one of the two.
error-operation-incomplete = The plan is not complete: times, task, movements, phase lines, deconfliction, link-up and medical plan are needed before anybody can sign.
error-operation-asked = That nothing is known must have been asked within the last seven days.
error-operation-times = It must end after H-hour, and within seven days of it.
error-operation-margin = Every GO must be held at least 15 minutes before H-hour.
error-operation-late = The time for this is over.
error-operation-clocks = The clocks of the two nodes differ too much to mean the same H-hour. NO-GO; set the clocks.
error-operation-gave-go = Your side has given GO. Stop first; the others may be relying on it.
error-operation-nothing-moves = Nobody is moving on this: there is nothing to stop.
error-operation-line = The plan has no phase line of this name.
error-operation-line-twice = Two phase lines have the same name.
error-operation-long = This is more than one step can carry. Write the plan part by part.

## Version and GO at a glance; own annexes

go-board = Version and GO
go-board-hash = Check sum of this version. Compare it by voice before you sign.
go-board-signed = Signed
go-board-go = GO
go-board-sure = Holds every GO
go-board-moving = May be moving
go-board-yes = yes
go-board-no = no
annex-own = Own annexes
annex-own-explained = Only your own side sees these. They leave this node in no step, no parcel and no print.
annex-write = Write an own annex
annex-save = Keep it here
