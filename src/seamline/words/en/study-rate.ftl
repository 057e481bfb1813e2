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
