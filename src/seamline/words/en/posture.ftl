### Posture change: a post is to be occupied, left, built or fortified, or has been left without notice.

## Where it stands

posture-status-noticed = Announced
posture-status-acknowledged = Announced and acknowledged
posture-status-objected = Objected to: hold
posture-status-lapsed = Not agreed in time: does not happen
posture-status-withdrawn = Withdrawn
posture-status-agreed = Agreed by all, not yet carried out
posture-status-overdue = Agreed, its time is over, nothing heard
posture-status-done = Carried out and of record
posture-status-frozen = Site frozen
posture-status-known = Site frozen, both know
posture-status-talking = Site frozen, levels are talking
posture-status-met = Site frozen, both have met there
posture-status-unmet = Site frozen, no meeting in time
posture-status-proposed = Outcome proposed, signatures missing
posture-status-disputed = Outcome objected to: hold
posture-status-settled = Settled by all and of record

## Steps

posture-act-plan = Give notice of a change
posture-act-amend = Give a changed notice
posture-act-tell = Tell of a site left or taken
posture-act-propose = Propose and sign what becomes of the site
posture-act-acknowledge = Acknowledge
posture-act-agree = Sign
posture-act-object = Object: hold
posture-act-withdraw = Withdraw
posture-act-done = Carried out
posture-act-talk = Note that a level has spoken
posture-act-call-meeting = Call a meeting on the site
posture-act-meet = Note that both have met on the site
posture-act-lapse = Time to agree has run out
posture-act-expire = Time to carry it out is over
posture-act-miss = Time for the meeting has run out

## What each side does meanwhile

posture-safe-wait = Nothing changes at the post. Unless all have signed in time, it does not happen.
posture-safe-answer = They wait for you. Sign or object. Without your signature nothing changes at the post.
posture-safe-objected = Hold: nothing changes at the post. The principals can see the objection.
posture-safe-lapsed = Nobody has answered in time. The change does not happen and the post stays as it is of record.
posture-safe-nothing = This notice changes nothing. The post stays as it is of record.
posture-safe-go = All have signed. Carry it out in the time shown, then say that it is done.
posture-safe-expect = You have signed. Expect the change in the time shown and tell your posts.
posture-safe-say = The time is over. Say whether it was carried out, or withdraw.
posture-safe-may-have = The time is over and you have not heard whether it was carried out. Ask before anybody goes near.
posture-safe-done = Carried out as signed. The register shows it.
posture-safe-frozen = Frozen: nobody of yours moves onto the site or inside the circle around it until both have signed what becomes of it.
posture-safe-frozen-answer = Frozen: nobody of yours moves onto the site or inside the circle around it. Acknowledge now and call them.
posture-safe-unmet = Nobody has met on the site in time. It stays frozen: the principals must be called.
posture-safe-proposed = Nothing changes yet: nobody moves onto the site until all have signed these very bytes.
posture-safe-disputed = Hold: the outcome is objected to. The site stays as it is, and nobody moves onto it.
posture-safe-settled = All have signed what becomes of the site. The register shows it.
posture-safe-told = For your information. Keep away from the site.

## Names

title-posture = Posture: { $name } { $grid }
new-posture = Change of a post
new-posture-explained = Planned: give notice ahead; without the other side's signature it does not happen. Left or taken without a plan: tell at once, and the site is frozen for both.

## Run sheet

posture-sheet-told = Told, site frozen
posture-sheet-acknowledged = Acknowledged by the other side
posture-sheet-talked = The higher level has spoken
posture-sheet-meeting = Meeting on the site called
posture-sheet-met = Both have met on the site
posture-sheet-proposed = Outcome proposed
posture-sheet-signed = Signed by the other side

## Register of posts

posts-title = Posts of record
posts-none = No post is of record yet.
posts-explained = Made from signed moves alone: a change that all have signed and that was carried out, or what all have signed to become of a site.
posts-held = held by { $party }
posts-joint = joint post
posts-neither = held by neither side
posts-monitored = held by neither side, watched
posts-frozen = Frozen: nobody moves onto it
posts-open = A change is open
posts-since = Of record since
posts-works = Works: { $works }
posts-show = Open what put it on record

## Fields and choices

field-happened = What has happened
field-by = By
field-known-at = Known since
field-after-min = Minutes from knowing to telling
field-post = Post of record
field-radius-m = Nobody moves within, metres
field-watched = How it is watched, and by whom
field-meet-at = Time of the meeting
field-meet-place = Place of the meeting
field-objection = Objection
field-talks = Levels that have spoken
field-of-record = Put on record
choice-occupy = occupy
choice-leave = leave
choice-build = build
choice-fortify = fortify
choice-was-left = a post has been left
choice-was-taken = a site has been taken
choice-was-built = something has been built
choice-not-clear = not clear
choice-by-us = ours
choice-by-them = theirs
choice-by-third-party = a third party's
choice-by-unknown = not known
choice-joint-post = a joint post
choice-one-side = one side holds it
choice-neither = neither side holds it
choice-monitored = neither side, but watched
clock-posture-until = change of a post: time to carry it out

## Refusals

error-notice-short = Notice must be given at least { $minutes } minutes ahead.
error-posture-times = It must end after it begins.
error-posture-holder = Name who is to hold it where one side holds it, and only then; it must be one of the parties.
error-posture-watch = Say how the site is watched, and by whom.
error-posture-unsigned = All had not signed this when it was objected to. If the site has changed, tell of it.
error-posture-window = This lies outside the time that was signed. If the site has changed, tell of it.
error-posture-post = This is no post of record of yours.

## The exercise

inject-post-left = A post is left as both have signed
inject-site-vacated = A site is vacated: frozen until both sign
found-posts = register of posts
