### Values of lists: roles, kinds, states, clocks, fields, choices, flags.

## Roles, levels, lanes

role-duty-officer = duty officer
role-release-officer = release officer
role-commander = commander
role-analyst = analyst
role-auditor = auditor
role-administrator = administrator
level-open = open
level-restricted = restricted
level-confidential = confidential
level-secret = secret
lane-standing = standing
lane-flash = flash
lane-routine = routine
lane-bulk = bulk
language-name-en = English
language-name-ar = Arabic
language-name-ckb = Sorani

## Kinds of things

kind-report = Report
kind-report-spot = Spot report
kind-report-sit = Situation report
kind-report-int = Intelligence report
kind-report-med = Medical evacuation
kind-report-uxo = Explosive hazard
kind-report-civ = Harm to civilians
kind-report-works = Works and building
kind-report-any = Reports of every kind
kind-event = Shared event
kind-recall = Recall
kind-control-measure = Control measure
kind-crossing = Crossing
kind-line = Line of presence
kind-position = Positions
kind-understanding = Understanding
kind-posture = Posture change
kind-operation = Joint operation
kind-rfi = Request for information
kind-support = Request for support
kind-statement = Joint statement
kind-aid-notice = Aid notice

## States of understandings, articles, releases, recalls

understanding-state-draft = draft
understanding-state-proposed = proposed
understanding-state-signed = signed by all, not yet valid
understanding-state-in-force = in force
understanding-state-suspended = suspended
understanding-state-withdrawn = ended or replaced
understanding-state-expired = expired
understanding-status-proposed = to be signed
article-status-in-force = in force
article-status-agreed-not-in-force = agreed, not in force
article-status-under-negotiation = under negotiation
projection-state-queued = waits to leave
projection-state-sent = left
projection-state-reached = reached
projection-state-read = read
projection-state-recalled = recalled
recall-state-queued = waits to leave
recall-state-notified = notified
recall-state-attested = attested: purged there
recall-state-refused = refused
receipt-reached = reached their node
receipt-read = read by a watch
receipt-queued = recall waits to leave
receipt-notified = told of the recall
receipt-attested = attests the purge
receipt-refused = refuses the recall

## Clocks, as short as they stand beside a countdown

clock-report-disposition = answer
clock-report-flash = first facts
clock-report-full = full report
clock-event-confirm = confirmation
clock-crossing-acknowledge = acknowledge
clock-crossing-decide = decision
clock-crossing-valid = valid for
clock-crossing-extension = extension
clock-control-measure-answer = answer
clock-control-measure-from = starts in
clock-control-measure-until = ends in
clock-recall-receipt = receipt
clock-approve = approval
clock-posture-notice = notice
clock-line-check-missed = line check
clock-rfi-acknowledge = request for information: acknowledged
clock-rfi-priority = request for information: urgent answer
clock-rfi-answer = request for information: answer
clock-posture-planned = change of a post: notice ahead
clock-posture-level-2 = vacated post: second level
clock-posture-level-3 = vacated post: third level
clock-posture-meeting = vacated post: meeting
clock-patrol-file = patrol: filed ahead
clock-patrol-answer = patrol: answer
clock-line-check-level-2 = line check: second level
clock-line-check-level-3 = line check: third level
clock-support-medevac-acknowledge = medical evacuation: acknowledged
clock-support-medevac-decide = medical evacuation: decision
clock-support-acknowledge = support: acknowledged
clock-support-answer = support: answer
clock-aid-notice-acknowledge = aid notice: acknowledged

## Fields

field-type = Type
field-name = Name
field-size = Size
field-activity = Activity
field-place = Place
field-direction = Direction
field-unit = Unit or uniform
field-equipment = Equipment
field-debrief = Debrief
field-observed = Observed
field-reported = Reported
field-received = Received
field-start = Starts
field-stale = Stale after
field-alt-m = Altitude, metres
field-text = Text
field-tear = Tear line
field-grade = Grade
field-source = Source
field-found = Known from
field-level = Level
field-releasable-to = Releasable to
field-caveats = Caveats
field-flash = Urgent
field-language = Language
field-licence = Licence
field-dataset = Data set
field-callsign = Call sign
field-strength = Strength
field-corridor = Corridor
field-reason = Reason
field-why = Why
field-note = Note
field-from = From
field-until = Until
field-minutes = For
field-contact = Contact on
field-conditions = Conditions
field-depth-m = Depth, metres
field-limit-min = At most
field-host-present = No house is entered without the host
field-code = Clearance code
field-crossed = Crossed without clearance
field-at = At
field-line = Line
field-ring = Area
field-as = Answer
field-version = Version
field-disposition = Answer
field-to = To
field-object = Object
field-answer = Answer
field-view = Our view
field-supersedes = Replaces

## Choices

choice-spot = spot report
choice-sit = situation report
choice-int = intelligence report
choice-med = medical evacuation
choice-uxo = explosive hazard
choice-civ = harm to civilians
choice-works = works and building
choice-pursuit = pursuit
choice-medical = medical
choice-recovery = recovery
choice-other = other
choice-over-100 = over 100
choice-own-unit-there = our own unit is there
choice-hazard = hazard
choice-population = population
choice-no-authority = no authority
choice-self-defence = self-defence
choice-life-saving = saving life
choice-lost = lost the way
choice-label = wrong label
choice-error = error
choice-source = source at risk
choice-superseded = superseded
choice-withdrawn = withdrawn
choice-legal-hold = legal hold
choice-passed-on = passed on already
choice-not-held = not held
choice-seen = seen
choice-acting = acting on it
choice-conflicts = conflicts with ours
choice-not-ours = not ours
choice-boundary = boundary
choice-coordination-point = coordination point
choice-contact-point = contact point
choice-phase-line = phase line
choice-restrictive-fire-line = restrictive fire line
choice-no-fire-area = no-fire area
choice-restricted-area = restricted area
choice-checkpoint = checkpoint
choice-named-area = named area
caveat-orcon = originator controls onward release
caveat-exercise-only = exercise only
caveat-no-onward = not to be passed on
caveat-eyes-only = eyes only

## Flags

flag-time-ahead = time lies ahead of our clock
flag-time-old = clock was never set
flag-stale-before-start = ends before it starts
flag-reported-before-observed = reported before it was observed

## Acts and terms that are listed

authority-crossing-request = ask to cross
authority-crossing-decide = decide on a crossing
authority-control-measure-propose = propose a control measure
authority-control-measure-sign = sign a control measure
authority-event-merge = merge reports into one event
authority-recall-issue = issue a recall
authority-recall-attest = answer a recall
authority-report-send = send a report
authority-report-dispose = answer a report
term-status = status
term-titles = title
term-kinds = kinds
term-from = from
term-to = to
term-area = area
term-up-to = highest level
term-release = release
term-strip-source = source left out
term-cell-m = place precision
term-delay-min = delay
term-retention-days = retention
term-onward = onward
term-valid-from = valid from
term-valid-until = valid until
term-clocks = clocks
term-authorities = authorities
term-ladder = ladder
term-parties = parties
term-areas = areas
term-sectors = sectors
line-problem-crosses-itself = The line crosses itself.
