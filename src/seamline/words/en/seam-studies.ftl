### Studies of what this node may count: what is left out, what they rest on, why one is refused.

study-left-gone = { $count } reports and alerts were left out: taken back, out of date under their article, or a false alarm.
study-left-type = { $count } reports were left out because they do not say that something happened: situation reports, assessments, calls for help, works.
study-left-future = { $count } events were left out because their time is still to come.
study-left-undated = { $count } events were left out because nobody says when they happened.
study-left-doubt = { $count } reports and alerts were left out because the key that signed them is in doubt.
study-left-twice = { $count } incidents were left out because another party has imported the same dataset.
study-left-older = There are more reports than are looked through: the oldest are not in it.
study-left-outside = { $count } events were left out because they lie outside this ground.
study-events-none = No event is counted here, so there is not enough data for any figure.
study-events-once = An event that several reports describe counts once, at its most exact place and on its first day.
study-siting-off-road = This node has no roads: the way is a straight line, driven at { $kmh } km/h. Roads, rivers and terrain are not in it.
study-table-reporting = How much each party reported
study-column-reporting-told = days with line checks
study-column-reporting-share = line checks answered

log-export-taken = File { $name } taken along: { $count } rows

error-area-not-found = There is no such area.
error-study-until = A study ends today at the latest.
error-study-no-pieces = This area has no such parts: without sectors or lines there are none.
error-study-no-seam = There is no seam yet: it lies between the lines of presence of two parties under an understanding in force.
error-study-no-sites = Name at least one place where something may stand.
error-study-settings = These settings belong to another kind of analysis.
error-study-busy = Other analyses are being made just now. Try again in a minute.
error-study-failed = The analysis could not be made. Tell whoever runs the node.
error-study-recalled = Something that this analysis rests on has been taken back since. Run it again.
error-study-not-made = The analysis is not ready yet.
error-study-not-found = There is no such analysis any more. Run it again.
