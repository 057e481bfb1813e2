### What the forms and panels of all joint workflows share.

## Forms made from the tables

open-act = What it is
open-told = Told as well
open-told-explained = They see every step and decide nothing.
open-none = Nothing in force lets you open this now.
open-about = Open something about this
open-by-line = Open a form:
form-numbers = The numbers are those of the printed form: what is read out over the radio is typed in by number.
form-persons = Look at this before you send it: names and numbers of persons do not belong here.
records-add = One more
records-remove = Take number { $n } away
records-number = Number { $n }
pick-nothing = There is nothing here to pick.
error-window = The end must come after the beginning.

## Run sheet, printed form, parts

sheet-title = Run sheet
sheet-done = done
sheet-open = to do
sheet-by = { $party }, { $at }
parts-title = Parts and who has joined them
parts-nobody = nobody yet
parts-hash = Check sum
field-window = From and until
field-part = Part

## Annexes of one's own

error-annex-form = An annex has a title and a text, neither of them too long.
error-annex-full = This matter has as many annexes as it takes.
log-annex-written = Own annex { $number } written

## Plans compared without being shown

error-blind-length = What the other side sent for the comparison has another length than agreed.
error-blind-many = The plan is too large to be compared. Make it smaller.
error-blind-point = What the other side sent for the comparison is malformed.
error-blind-token = This plan cannot be compared.
