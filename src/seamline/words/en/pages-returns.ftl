### Areas of return beside the way there, for civil leads: on the Seam page and on paper.

returns-title = Areas of return and the way there
returns-kind = For civil leads
returns-no-score = Indicators beside each other, in the order of names. Nothing is added up and nothing is ranked.
returns-none = No area of return is known here.
returns-status = Stands
returns-looked = Looked at last
returns-keeper = Kept by
returns-to = Way to
returns-to-post = the post of record that is there first
returns-to-picked = the place picked
returns-within = Hazards counted within
returns-response = First post of record there
returns-response-road = { $time } by road: { $post } ({ $parties })
returns-response-open-ground = { $time } over open ground, at the off-road speed: { $post } ({ $parties })
returns-response-not-reached = not reached: restricted areas lie between, or it is too far
returns-response-not-known = not known: this node knows of no post of record
returns-way = Way
returns-way-road = to { $to }: { $km } km by road, { $time }
returns-way-open-ground = to { $to }: { $km } km straight over open ground, { $time } at the off-road speed
returns-way-not-reached = none: restricted areas lie between, or it is too far
returns-way-not-known = not known: no post of record is known here and no place was picked
returns-near = Hazards near the way
returns-near-unknown = not known, for there is no way
returns-near-of = { $area }: hazards near the way
returns-col-along = Along the way
returns-col-away = Away from it
returns-col-what = What
returns-col-by = Said by
returns-col-when = When
returns-hazard-report = report of explosive hazard
returns-doubt = place known within { $m } m
returns-perhaps = perhaps not so near
returns-nothing-said = nothing said
returns-assumed-indicators = These are indicators, side by side. There is no score and no order but that of names. Whether to return is for the families to decide.
returns-assumed-not-safe = No hazard near a way means that none is known here, not that the way is safe.
returns-assumed-released = Hazards are those that the civil side holds: reports of explosive hazards that are its own or were released to it, and what areas of return say. What a force has not released is not in here.
returns-assumed-old = What an area’s keeper has not looked at for long is old; when it was looked at last stands beside it.
returns-assumed-posts = Response counts from posts of record that somebody holds. Where none is known here, or no roads are, that is said and nothing is guessed.
returns-assumed-near = A hazard counts where its place, with the doubt about it, may lie within { $m } m of the way.
returns-assumed-off-road = Over open ground a team goes straight at { $kmh } km/h; the way is a straight line then.
returns-assumed-no-roads = No roads have been taken in on this node, so every way is straight over open ground.
error-returns-place = A place has a latitude and a longitude; one of them is missing.

## The tab

seam-tab-returns = Areas of return
returns-pick = Pick the place that ways lead to, or leave it for the first post of record
returns-on-map = On the map
returns-open = Open
returns-conditions = Conditions
