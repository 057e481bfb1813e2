### Stock phrases by number. A number is given once and for ever: it stands on printed cards.

## Contact and radio check

phrase-1 = Radio check. How do you hear me?
phrase-2 = I hear you well.
phrase-3 = I hear you badly. Send it again, by phrase number.
phrase-4 = Change to channel { $number }.
phrase-5 = Call me by telephone now.
phrase-6 = Wait. I call you at { $when_at }.

## Where and when

phrase-11 = Where are you? Send your place.
phrase-12 = Meet me at { $place } at { $when_at }.
phrase-13 = We are at { $place }.
phrase-14 = We will be at { $place } at { $when_at }.
phrase-15 = At what time? Send the time.
phrase-16 = We are in sector { $sector }.

## Stop, hold, go back

phrase-21 = Stop. Hold where you are.
phrase-22 = Hold your fire. Those are our people.
phrase-23 = Go back behind your line.
phrase-24 = Mines or explosives at { $place }. Keep away.
phrase-25 = Danger at { $place }. Keep away.
phrase-26 = Our people are at { $place }. Do not fire there.
phrase-27 = We are being fired at. If it is you, cease fire.

## Crossing and movement

phrase-31 = We have sent a request to cross. Please answer it.
phrase-32 = Our vehicles pass { $place } at { $when_at }, on our side of the line.
phrase-33 = We are back behind our line.
phrase-34 = We are delayed. New time: { $when_at }.
phrase-35 = The road is closed at { $place }.
phrase-36 = The road is open at { $place }.

## Medical

phrase-41 = Wounded: { $number }, at { $place }.
phrase-42 = Send medical help to { $place }.
phrase-43 = Medical help is on its way. It arrives at { $when_at }.
phrase-44 = Wounded are being moved past { $place }. Let them through.
phrase-45 = We need no medical help.

## Aid and civilians

phrase-51 = Civilians at { $place }. Do not fire there.
phrase-52 = Civilians have strayed across the line at { $place }. Help them back.
phrase-53 = An aid convoy passes { $place } at { $when_at }.
phrase-54 = People at { $place } need water and food.

## Answers

phrase-61 = Understood.
phrase-62 = Not understood. Send it again.
phrase-63 = Yes.
phrase-64 = No.
phrase-65 = We will do it.
phrase-66 = We cannot do it.
phrase-67 = We do not know.
phrase-68 = Those are not our people.

## Administration

phrase-71 = I hand over the watch at { $when_at }.
phrase-72 = I need an interpreter. Let somebody call who speaks my language.
phrase-73 = Please read what I have sent, and answer it.
phrase-74 = The link is down. We go on by radio, by phrase number.
phrase-75 = The link is up again.
phrase-76 = Nothing to report.
phrase-77 = This is a test. Nothing needs to be done.

## Groups

phrase-group-contact = Contact and radio check
phrase-group-where = Where and when
phrase-group-stop = Stop, hold, go back
phrase-group-crossing = Crossing and movement
phrase-group-medical = Medical
phrase-group-civilians = Aid and civilians
phrase-group-answers = Answers
phrase-group-administration = Administration

## What stands about them

phrase-unknown = Phrase { $number }: not known here. Ask what it means by phrase 62 or by telephone.
phrase-with = { $field }: { $value }
phrase-gap = [{ $field } ……]
phrase-number = Phrase
phrase-card = Phrase card
phrase-card-kind = Read over the radio by number
phrase-card-how = When the link is down, say: the number of the phrase, then what stands in the gaps, in the order of the phrase. The other side reads the same number in its own language and reads it back.
phrase-card-warning = Marked with *: a warning. It goes first and needs no agreement.
phrase-card-clearance = No phrase gives or asks leave to cross: that is a crossing request.
phrase-card-print = Print the phrase card
