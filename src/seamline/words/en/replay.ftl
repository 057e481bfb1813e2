# A real week played through two centres.
replay-making = Making two nodes: keys, certificates, people
replay-day = A real week, day by day
replay-events = { $events } published events, filed as { $reports } reports; { $undated } belong to the week and to no day of it and are left out
replay-situation = EXERCISE. Published events of this day, played through two centres.
replay-own-activity = Reports filed by us: { $filed }. Let go by an article: { $released }.
replay-corrected = { $day }: { $count } instead of { $was }
found-corrected = counts of earlier reports that are corrected
error-week-date = Write the date as year-month-day, such as 2016-10-17.
error-week-data = There is no file of incidents there. Name a data folder with `--data`.
error-week-empty = No event of that week lies near the two lines.
error-week-cut = The day of the cut is not in that week.
field-earlier = Earlier reports, corrected
field-was = Was
