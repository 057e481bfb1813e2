### The understanding: its terms as sentences, what is wrong with its text, why something goes or does not.

## Lists and lengths of time ("within ...", "for ...")

plain-comma = { ", " }
plain-semicolon = { "; " }
plain-and = { $first } and { $last }
plain-or = { $first } or { $last }
plain-seconds = { $n ->
    [one] one second
   *[other] { $n } seconds
 }
plain-minutes = { $n ->
    [one] one minute
   *[other] { $n } minutes
 }
plain-hours = { $n ->
    [one] one hour
   *[other] { $n } hours
 }
plain-days = { $n ->
    [one] one day
   *[other] { $n } days
 }
plain-cell-m = { $n } m
plain-cell-km = { $n } km

## The version as a whole

plain-title = { $title }, version { $version }.
plain-exercise = This is an exercise: nothing under it is real.
plain-validity = It holds from { $start } until { $end }, once { $parties } have all signed it.
plain-supersedes = It takes the place of the version whose SHA-256 begins with { $hash }.
plain-party-direct = { $name } ({ $kind }) is a direct party: it signs, with keys that its root { $root } vouches for.
plain-party-brokered = { $name } ({ $kind }) is reached through { $via }: it does not sign, and gets only what an article lets go to it by name.
plain-party-kind-force = a force
plain-party-kind-coalition = a coalition
plain-party-kind-civil = a civil authority
plain-party-kind-humanitarian = an aid organisation
plain-area-between = Area “{ $name }”: the ground between the lines of presence of { $parties }.
plain-area-between-plus = Area “{ $name }”: the ground between the lines of presence of { $parties }, and { $km ->
    [one] one kilometre
   *[other] { $km } kilometres
 } around it.
plain-area-drawn = Area “{ $name }”: the ground inside the outline drawn through { $n } corners.
plain-sector = Sector “{ $name }”: the ground inside the outline drawn through { $n } corners.

## Articles

plain-article = Article { $number } ({ $status }): { $exchange }, { $where }, up to and including the level “{ $level }”: { $terms }.
plain-status-in-force = in force
plain-status-agreed = agreed, not in force
plain-status-negotiating = under negotiation
plain-exchange = { $givers } { $n ->
    [one] gives
   *[other] give
 } { $takers } { $kinds }
plain-exchange-mutual = { $parties } give each other { $kinds }
plain-exchange-others = { $givers } { $n ->
    [one] gives
   *[other] each give
 } the others among { $takers } { $kinds }
plain-where-anywhere = wherever they are
plain-where-area = where they lie in the area “{ $area }”
plain-level-open = open
plain-level-restricted = restricted
plain-level-confidential = confidential
plain-level-secret = secret
plain-automatic = released automatically
plain-officer = each released only once a release officer of the giving side has approved it
plain-source-strip = the source is left out
plain-source-keep = the source is named
plain-place-keep = places as they were reported
plain-place-cell = places only as the MGRS square of { $cell } in which they lie
plain-delay = not before { $time } have passed since the observation
plain-joint = the same bytes for all parties, with nothing left out
plain-retention = kept by the recipient for at most { $time }
plain-onward = it may be passed on to { $parties }, each time with the consent of the giving side attached
plain-onward-none = not to be passed on

plain-kind-reports = reports of every kind
plain-kind-report-spot = spot reports
plain-kind-report-sit = situation reports
plain-kind-report-int = intelligence reports
plain-kind-report-med = medical evacuation reports
plain-kind-report-uxo = reports of explosive hazards
plain-kind-report-civ = reports of harm to civilians
plain-kind-report-works = reports of works and building
plain-kind-event = shared events
plain-kind-line = lines of presence
plain-kind-position = positions of moving units
plain-kind-control-measure = control measures
plain-kind-crossing = requests to cross the line, and the answers to them
plain-kind-posture = notices of posts to be occupied, left or built
plain-kind-operation = joint operations
plain-kind-rfi = requests for information
plain-kind-support = requests for support
plain-kind-statement = joint statements
plain-kind-aid-notice = aid notices

## Authority, clocks, ladder

plain-authority = For { $party }, whoever is { $roles } may { $may }, in every sector.
plain-authority-sector = For { $party }, whoever is { $roles } may { $may }, in the sector “{ $sector }” only.
plain-role-duty-officer = duty officer
plain-role-release-officer = release officer
plain-role-commander = commander
plain-role-analyst = analyst
plain-role-auditor = auditor
plain-role-administrator = administrator
plain-may-crossing-request = ask to cross
plain-may-crossing-decide = decide on a crossing
plain-may-control-measure-propose = propose a control measure
plain-may-control-measure-sign = sign a control measure
plain-may-event-merge = merge reports into one event
plain-may-recall-issue = issue a recall
plain-may-recall-attest = answer a recall
plain-may-report-send = send, correct and withdraw reports
plain-may-report-dispose = say what is made of a report
plain-clock = { $clock }: within { $time }.
plain-clock-report-flash = First facts of an urgent report reach the other side
plain-clock-report-full = The full report follows
plain-clock-report-disposition = The recipient says what it makes of a report
plain-clock-event-confirm = The other side confirms or rejects a shared event
plain-clock-crossing-acknowledge = A request to cross is acknowledged
plain-clock-crossing-decide = A request to cross is decided; without a decision it lapses
plain-clock-crossing-valid = A clearance to cross is used up
plain-clock-crossing-extension = The one extension of a clearance is used up
plain-clock-control-measure-answer = A proposed control measure is signed or lapses
plain-clock-recall-receipt = A recall is answered
plain-clock-rfi-acknowledge = A request for information is acknowledged
plain-clock-rfi-priority = An urgent request for information is answered
plain-clock-rfi-answer = A request for information is answered
plain-clock-posture-notice = The other side is told of an unplanned change of a post
plain-clock-posture-planned = Notice is given ahead of a planned change of a post
plain-clock-posture-level-2 = The second level takes up a vacated post
plain-clock-posture-level-3 = The third level takes up a vacated post
plain-clock-posture-meeting = Both sides meet at a vacated post
plain-clock-patrol-file = A planned patrol is filed ahead
plain-clock-patrol-answer = A filed patrol is answered
plain-clock-line-check-missed = A missed line check goes to the alternate channel
plain-clock-line-check-level-2 = A missed line check goes to the second level
plain-clock-line-check-level-3 = A missed line check goes to the third level
plain-clock-support-medevac-acknowledge = A request for medical evacuation is acknowledged
plain-clock-support-medevac-decide = A request for medical evacuation is decided
plain-clock-support-acknowledge = A request for support is acknowledged
plain-clock-support-answer = A request for support is answered
plain-clock-aid-notice-acknowledge = An aid notice is acknowledged
plain-rung = Level { $level }: { $name }; without an answer within { $time }, the next level is called.
plain-rung-last = Level { $level }: { $name }, the last to be called.

## What is wrong with the text, and what to write instead

problem-at-line = line { $line }: { $problem }
problem-at-article = line { $line }, article { $article }: { $problem }
problem-more = { $count ->
    [one] there is one more problem
   *[other] there are { $count } more problems
 }; put these right first.

problem-file-long = the file has { $bytes } bytes; at most { $most } KiB are read. Shorten it.
problem-text-utf8 = at byte { $column } of the line the text is not UTF-8; save the file as UTF-8.
problem-text-hidden = the character { $char } cannot be seen or turns the direction of the text; delete it.
problem-text-tab = there is a tab ({ $char }); write blanks instead.
problem-text-carriage = the lines end in carriage return and line feed; save the file with line feeds only.
problem-text-end = the last line has no end; press Enter at the end of the file.

problem-toml-line-end = something stands behind the end of this value; begin a new line, or begin a comment with `#`.
problem-toml-header = the heading is not closed; end it with { $close }.
problem-toml-twice = { $key } stands here for the second time, first in line { $first }; delete one of the two.
problem-toml-twice-table = this table or key is defined twice; delete one of the two.
problem-toml-equals = behind { $key } there is no equals sign; write `key = value`.
problem-toml-depth = this is nested more than { $most } deep; write it flatter.
problem-toml-key = { $text } is no key; write lower-case letters, digits and `_`, or put it in quotation marks.
problem-toml-value = { $text } is no value; put text in quotation marks.
problem-toml-quote = the text is not closed; end it with { $close }.
problem-toml-bracket = the bracket is not closed, or a comma is missing; separate items by commas and end with { $close }.
problem-toml-values = the file has more than { $most } values; shorten it.
problem-toml-escape = at column { $column } there is a backslash in a text that means nothing; write it twice.
problem-toml-form = at column { $column } this is not TOML; compare it with a file that is accepted.

problem-key-missing = { $key } is missing; write it, such as { $example }.
problem-key-unknown = { $key } is no word of this table; it may have { $allowed }.
problem-key-unknown-near = { $key } is no word of this table; write { $near }.
problem-not-table = { $key } is not a table; give it a heading of its own.
problem-not-tables = { $key } is not a list of tables; give each one a heading in double brackets.
problem-not-text = { $key } is not text; write it in quotation marks, such as { $example }.
problem-not-integer = { $key } is not a whole number; write one without quotation marks, such as { $example }.
problem-not-flag = { $key } is neither `true` nor `false`; write one of the two without quotation marks.
problem-not-list = { $key } is not a list; write its items in square brackets.
problem-not-time = { $key } is not a time; write it without quotation marks, such as { $example }.
problem-not-names = { $key } has no languages; write one line each, beginning with { $example }.
problem-time-zone = { $key } does not say its time zone; for UTC write { $example }.
problem-text-form = { $key } has { $value }, which has not the right form; write it like { $example }.
problem-not-one-of = { $key } has { $value }, which is none of { $allowed }; write one of them.
problem-twice-in-list = { $value } stands twice in { $key }; delete one of the two.
problem-list-short = { $key } has too few items; it needs at least { $least }.
problem-too-many = { $key } has too many items; at most { $most } are allowed. Shorten or divide it.
problem-out-of-range = { $key } is { $value }; write a whole number from { $low } to { $high }.
problem-duration-form = { $key } has { $value }, which is no length of time; write a number and `s`, `min`, `h` or `days`, such as { $example }.
problem-duration-whole = { $key } has { $value }, which is not a whole number of its unit; write it like { $example }.
problem-duration-range = { $key } has { $value }; write a length of time from { $low } to { $high }.
problem-name-missing = { $key } is missing; every name is written in all three languages.
problem-name-form = { $key } is too long, has a line break, or begins or ends with a blank; write at most { $most } characters in one line.

problem-party-unknown = { $key } names { $value }, which is no party; write one of { $allowed }, or add the party.
problem-party-not-direct = { $key } names { $value }, which is no direct party; write one of { $allowed }.
problem-parties-few = fewer than { $least } direct parties are named; add them, each with its root key.
problem-root-brokered = a party reached through another does not sign; delete its root key, or its `via`.
problem-root-twice = this root key is that of another party, in line { $first }; every party has its own. ({ $value })
problem-id-twice = { $value } is taken, in line { $first }; write another.
problem-number-twice = there is an article { $value } already, in line { $first }; write another number.
problem-kind-unknown = { $key } names { $value }, which is no kind of object; write one of { $allowed }.
problem-from-brokered = { $party } has no node that could give anything; name { $via }, through which it is reached.
problem-same-party = { $party } gives to itself alone; name another party.
problem-redact-missing = nothing is said about source and place; add a table `[article.redact]` with `source` and `place`.
problem-redact-joint = nothing can be taken out of { $kinds }, for all parties hold the same bytes; move them to an article without `[article.redact]`.
problem-area-shape = an area has either `between` or an outline; write one of the two.
problem-between-two = an area lies between the lines of two parties; name two.
problem-plus-without-between = only an area between two lines can be widened; delete `plus_km`.
problem-corner-form = { $value } is no corner; write latitude and longitude in degrees, or a grid: { $example }.
problem-ring-crosses = the outline touches or crosses itself; list its corners in the order in which one walks around it.
problem-supersedes-first = the first version takes the place of none; delete `supersedes`, or raise the version.
problem-until-before-from = it ends before it begins; write a `valid_until` that is later than `valid_from`.
problem-clock-quotes = the name of a clock stands in quotation marks; put { $key } between them.
problem-ladder-order = this is level { $level }, and level { $expected } is next; write the levels in order, without gaps.

## Why something goes or does not

reason-at-article = Article { $article }: { $reason }
reason-allowed = it may go.
reason-brokered-via = it goes to the recipient through { $party }.
reason-needs-officer = a release officer of the originator must approve it first.
reason-delay = it may go from { $due_at } on.
reason-no-article = No article in force lets this go.
reason-not-in-force = There is no understanding here that could let it go.
reason-same-party = { $party } has it already.
reason-recalled = It has been recalled.
reason-releasable-to = The label names its recipients, and { $party } is not among them.
reason-caveat = { $caveat ->
    [eyes-only] The label says “eyes only”: only a direct party that it names, and only from the originator.
    [no-onward] The label forbids passing it on.
    [orcon] The originator decides on each release in person.
    [exercise-only] The label says “exercise only”, and this is not an exercise.
   *[other] The label carries a caveat that is not known here.
 }
reason-no-grant = { $party } has not consented to its being passed on.
reason-not-signed = { $understanding }, version { $version }, still lacks the signature of { $parties }.
reason-withdrawn = { $understanding }, version { $version }, has been ended or replaced.
reason-sequence = { $understanding }, version { $version }, does not properly follow the version before it, so it does not hold.
reason-not-yet-valid = { $understanding }, version { $version }, holds only from { $starts_at } on.
reason-expired = { $understanding }, version { $version }, ended at { $ended_at }.
reason-exercise-mismatch = { $understanding }, version { $version }: an exercise and the real do not mix.
reason-unknown-party = { $party } is no party to { $understanding }, version { $version }.
reason-article-status = { $status ->
    [agreed] it is agreed, but not in force.
   *[negotiating] it is still under negotiation.
 }
reason-kind = it does not speak of objects of this kind.
reason-from = it lets nothing go from { $party }.
reason-to = it lets nothing go to { $party }.
reason-onward = it does not let the recipient pass anything on to { $party }.
reason-area = the object does not certainly lie in the area “{ $area }”.
reason-level = its level is higher than “{ $up_to ->
    [open] open
    [restricted] restricted
    [confidential] confidential
   *[secret] secret
 }”, to which the article goes.
reason-suspended = it is suspended by { $parties }.

## Differences between two versions

change-added = new
change-removed = gone
change-changed = changed
change-looser = more may go
change-stricter = less may go
change-opens = Opens: { $kinds } from { $giver } to { $taker }.
change-closes = Closes: { $kinds } from { $giver } to { $taker }.
change-none = The two versions say the same.
change-field = { $field }: { $old } → { $new }
change-part-understanding = The understanding as a whole
change-part-party = Party { $key }
change-part-area = Area { $key }
change-part-sector = Sector { $key }
change-part-article = Article { $key }
change-part-authority = Authority { $key }
change-part-clock = Clock { $key }
change-part-ladder = Ladder, level { $key }

## Signing

error-understanding-line = This is not one signature line.
error-understanding-signer = Only a direct party of the understanding signs it.
error-understanding-bytes = The bytes are not those of this version.
error-understanding-twice = There is more than one signature of this party, or one key signs for two.
error-language-unknown = There is no such language here; write `en`, `ar` or `ckb`.
error-understanding-no-key = Give a key file with its certificate (`--key`, `--certificate`), or a node and a person (`--dir`, `--person`).

## On the command line

cli-understanding-good = { $file } is sound. SHA-256 { $hash }
cli-understanding-bad = { $file }: { $n ->
    [one] one problem
   *[other] { $n } problems
 }
cli-understanding-signed = Signed by: { $parties }
cli-understanding-unsigned = Not signed by anybody yet.
cli-understanding-missing = Still to sign: { $parties }
cli-understanding-pin = PIN of the signing key
cli-understanding-read-first = You are about to sign { $title }, version { $version }, for { $party }. SHA-256 { $hash }
cli-understanding-written = The signature of { $party } stands in { $file }.
error-understanding-suspended = The understanding is suspended: nothing that allows or binds can be signed under it now.
