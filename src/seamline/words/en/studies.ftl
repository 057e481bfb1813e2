### Words of every study: how values, sources and what was left out are said.

analyse-running = analysing
study-unknown = not enough data
study-not-set = not given
study-time-minutes = { $value } min
study-time-hours = { $value } h
study-time-days = { $days } d { $clock }
study-infinite = unbounded
study-source = From { $name }: { $used } of { $rows } rows count
study-more-rows = { $count } more rows; all of them stand in the JSON
study-assumptions = What this rests on
study-cautions = What this cannot say
study-word-yes = yes
study-word-no = no
study-left-bad = { $count } rows of the dataset were left out: { $reason }.
study-left-before = { $count } events before the period were left out.
study-left-after = { $count } events after the period were left out, events in the future among them.
study-left-place = { $count } events without a place were left out.
study-left-vague = { $count } events were left out because their place is too vague for this scale: a district's centre is not where it happened.
study-left-days = { $count } events of several days were left out because the day counts here.

study-setting-level = level of the intervals
study-setting-precision = places with more doubt than this are left out
study-column-p = p
study-column-ratio = ratio
study-column-low = at least
study-column-high = at most

error-analyse-seed = The seed is a whole number from 0 to 2^63 - 1.
error-analyse-threads = The number of threads is 0 (one per core) to 64.
error-file-not-text = The file is not text in UTF-8.
error-file-too-large = The file is larger than is taken here.
error-table-header = The first line must name the columns, each once.
error-table-column = A column is missing: { $column }.
error-table-row = Line { $line } cannot be read, or has more or fewer cells than the first one.
error-table-cell = A cell in line { $line } is too long.
error-table-number = Line { $line }, column { $column }: not a finite decimal number.
error-table-whole = Line { $line }, column { $column }: not a whole number.
error-table-date = Line { $line }, column { $column }: not a date such as 2016-10-17.
error-events-place = Line { $line }: latitude and longitude must both be there, in degrees on the earth, or both be empty.
error-events-count = Line { $line }: an event counts 0 to 100,000.
error-events-found = Line { $line }: found is "patrol", "received" or empty.
error-events-order = Line { $line }: the event ends before it begins.
error-events-precision = Line { $line }: the doubt about a place is 0 to 1,000,000 m.
error-events-many = There are more events than are taken: { $most }.
error-events-parties = There are more parties than are taken: { $most }.
