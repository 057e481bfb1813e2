### What analysis has found and may leave: coverage of the seam, scenarios.

kind-coverage = Coverage of the seam
plain-kind-coverage = notes of coverage
kind-scenario = Scenario
plain-kind-scenario = scenarios
log-coverage-noted = Own coverage of the seam noted
log-coverage-received = { $from } has told how it covers the seam
log-scenario-noted = Scenario kept: { $name }
log-scenario-received = { $from } has shared a scenario. It is not the present
clock-schedule-coverage = next note of coverage
error-finding-form = A finding of the other side cannot be read.
error-finding-not-found = There is no such finding, or you may not see it.
