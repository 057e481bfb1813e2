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
title-coverage = Coverage of the seam
title-scenario = Scenario – not the present
log-scenario-renamed = Scenario renamed: { $name }
log-scenario-changed = Scenario changed: { $name }
log-scenario-deleted = Scenario deleted: { $name }
log-scenario-shared = Scenario shared with { $party }: { $name }
error-scenario-form = A scenario has a name of one line and at least one change; each change says what it is about.
error-scenario-too-large = The scenario is longer than can be kept and shared ({ $most } bytes). Keep it in two.
error-scenario-full = { $most } scenarios are kept here, and no more. Delete one first: none goes by itself.
error-scenario-name-taken = Another scenario has this name. Give it one by which people can tell them apart.
error-scenario-changed = Somebody has changed this scenario since you looked at it. Look again.
error-scenario-shared = A partner has this scenario. Recall it first, or keep a copy under another name.
error-scenario-not-shared = Nobody has this scenario: there is nothing to recall.
error-scenario-not-allowed = No article lets { $party } have this scenario now. Nobody has got it.
error-scenario-to-nobody = Name at least one partner.
