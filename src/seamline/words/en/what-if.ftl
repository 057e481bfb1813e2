### What if some of it goes: never the present.

seam-tab-what-if = What if
what-if-assumed-strength = Nobody has said how many stand at which post. A strength that falls closes posts of its party in the same proportion, those first that are first for the least ground. Whoever knows better names the posts.
what-if-assumed-posts = A post that is gone answers nobody and sees nothing. A post that two hold stands as long as one of them does.
what-if-assumed-watching = Where surveillance is gone, what the drones and sensors of that party saw counts no more; people on the ground are reckoned on as before.
what-if-assumed-added = What is added is there at once and stays: a post answers and sees, a drone sees without landing, a relay carries signals and sees nothing, an owner takes over what others provide now.
what-if-assumed-workflows = A workflow of this side and its clocks rest on every party with whom an article lets it be carried; capabilities as they were declared. What nobody declared is not here.
what-if-no-posts-of = { $party } holds no post of record: its strength changes nothing here.
what-if-off-roads = { $count } added posts join no road that a post of today joins: they are reckoned over open ground.
what-if-none-declared = Nobody has declared what rests on whom: nothing is known of capabilities.
error-what-if-changes = What would be different is not of the form that is taken, or more than { $most } changes.
error-what-if-field = Change { $number }: something is missing in it or out of place.
error-what-if-party = Change { $number }: no such party is known here.
error-what-if-post = Change { $number }: there is no such post of record that anybody holds.
error-what-if-capability = Change { $number }: nobody has declared this capability so.
error-what-if-strength = Change { $number }: a strength falls, from above 0.
error-what-if-twice = There are two strengths of one party.
error-what-if-added = At most { $most } things can be added.
error-what-if-range = Change { $number }: it sees 1 to { $most } m far.
error-what-if-far = A post would lie more than { $most } km from the ground.
error-seam-area-not-found = There is no such ground between lines.
