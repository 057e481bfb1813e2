### Control measure: geometry that restrains, signed by both headquarters or declared by one for itself.

## Where it stands

control-measure-status-proposed = Proposed, signatures missing
control-measure-status-agreed = Signed by all, not yet in force
control-measure-status-active = In force
control-measure-status-expired = Expired
control-measure-status-withdrawn = Withdrawn
control-measure-status-objected = Objected to
control-measure-status-lapsed = Lapsed unsigned

## Steps

control-measure-act-propose = Propose
control-measure-act-declare = Declare for our own side
control-measure-act-amend = Propose a changed version
control-measure-act-sign = Sign
control-measure-act-object = Object
control-measure-act-withdraw = Withdraw
control-measure-act-lapse = Lapsed: not signed in time
control-measure-act-start = In force from now
control-measure-act-expire = Its time is over

## What each side does meanwhile

control-measure-safe-proposed = Not in force until every party has signed these very bytes. Do not rely on it.
control-measure-safe-agreed = Signed by all. It restrains your units from the time shown; tell them before.
control-measure-safe-active = In force. It restrains your units until the time shown.
control-measure-safe-expired = Its time is over and it restrains nobody. Call the other side before you act on that.
control-measure-safe-withdrawn = Withdrawn. Go on keeping to it yourself until you know that the other side has heard.
control-measure-safe-objected = Not agreed and not in force. Go on keeping to what held before until you have spoken.
control-measure-safe-not-in-force = Not in force. Do not rely on it.

## Fields and choices

field-measure = Hash of what is signed

## Refusals

error-control-measure-times = It must end after it begins.
error-control-measure-geometry = This type is drawn differently: a line, an outline or a point, and only one of them.
