### Reports of harm to civilians: they stay, shield whoever reported, and reach those who must know.

clock-report-harm = harm to civilians: leaves by itself
plain-clock-report-harm = A report of harm to civilians that nobody has sent leaves by itself
log-report-harm-kept = { $from } would have a report of harm to civilians removed. It stays.
log-report-harm-by-hand = Tell { $party } of this harm to civilians yourselves: they are reached through here.
error-report-harm-kept = A report of harm to civilians is corrected, never withdrawn, recalled or removed.
error-report-harm-type = A report of harm to civilians is filed as one and stays one. File another report.
error-report-harm-label = With this label the report would not reach all who must know of harm to civilians. Use a lower level and name no recipients.

## The exercise

inject-harm-told = Harm to civilians: told to all who must know, never taken back
found-harm = harm to civilians
found-reporter = traces of the reporter
