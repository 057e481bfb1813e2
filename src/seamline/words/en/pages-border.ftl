### The border on the Seam page, and the own border line.

line-border-stated = Border line stated: { $vertices } points, { $km } km, { $segments } segments, of which { $kept } keep their id.
log-border-stated = Own border line stated
error-line-crosses-itself = A border line must not meet or cross itself.
error-repeats-many = At most { $most } are looked at together.
error-repeats-form = A repeat place takes at least two occasions within 100 m to 50 km.
border-assumed-spots = A stretch of the border is stood for by places along it, at most 1 km apart. It counts as seen when one of them was; the percentage beside it says how well all of them were.
border-assumed-partners = Of partners this counts what both sides hold anyway: posts of record, joint patrols, alerts and reports that they have let this node have. Their own looks at the border are not told.
border-assumed-people = Alerts about people who are being moved are left out here, and are not counted either. They are with the civil party.
border-assumed-levels = How long a level took is counted from when this node knew of the alert, by this node’s clock.
border-assumed-crossings = A crossing counts for the stretch to which its corridor comes closest; with no corridor, its place.
border-assumed-neighbours = What a neighbour knows is told by its broker, alert by alert. Nothing is known here of what it does by itself.
border-assumed-repeats = A repeat place: alerts on { $least } or more occasions within { $km } km of one of them, within the window. What follows an alert within { $gap } h is the same occasion. False alarms are left out. It counts what was and predicts nothing.
border-assumed-reach = An alert or a crossing within { $km } km of the line is at the border. What is placed more vaguely than { $vague } km counts for the border and for no stretch.
