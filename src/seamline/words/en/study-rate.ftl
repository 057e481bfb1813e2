### Rates compared.

study-rate = Rates compared
study-rate-about = Whether a rate has changed, and by how much at least and at most.
study-rate-poisson = Events are counted as if they came independently of each other (Poisson). Where they come in bursts, the interval is too narrow.
study-table-ratios = Comparisons
study-column-x1 = events now
study-column-t1 = exposure now
study-column-x0 = events before
study-column-t0 = exposure before
study-column-p-greater = p of a rise
error-rate-counts = A count lies between 0 and 10,000,000.
error-rate-exposure = An exposure is a finite number above 0.
error-rate-level = A level lies between 0 and 1.

study-column-series = series
study-column-party = party
study-word-rate-merged = all together
study-word-rate-party = one party
study-word-rate-patrol = patrol-found
study-word-rate-received = received
study-series-rate-party = one party:
study-series-rate-patrol = patrol-found
study-series-rate-received = received
error-period-date = A date is written such as 2016-10-17.
error-period-form = A period is written FROM..TO, such as 2016-10-17..2017-01-31.
error-period-order = The period ends before it begins.
error-period-long = The period is longer than is taken, or has no day: 1 to { $most } days.
error-period-window = Give either a window, or a number of days together with their last day.
error-period-years = The season of so many years is not taken: 1 to { $most }.
error-period-overlap = The baseline and the window, or two years of the baseline, lie over each other.
error-changes-counts = A count lies between 0 and 10,000,000.
error-changes-periods = A series has 1 to { $most } weeks.
error-changes-rules = A setting of the change points is out of range.
error-rate-dispersion = A dispersion is a finite number from 1.
