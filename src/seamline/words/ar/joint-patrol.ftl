### Synchronised patrols and link-ups: one plan that both sides sign and go by.

## Synchronised patrol

joint-patrol-status-proposed = مقترحة، تنقصها توقيعات
joint-patrol-status-agreed = وقّعها الطرفان
joint-patrol-status-running = جارية
joint-patrol-status-ended = انتهت
joint-patrol-status-objected = معترَض عليها
joint-patrol-status-withdrawn = مسحوبة
joint-patrol-status-lapsed = سقطت دون توقيع
joint-patrol-status-stopped = أُوقفت
joint-patrol-status-over = انقضى وقتها
joint-patrol-act-propose = اقتراح
joint-patrol-act-amend = اقتراح خطة معدَّلة
joint-patrol-act-sign = توقيع
joint-patrol-act-object = اعتراض
joint-patrol-act-withdraw = سحب
joint-patrol-act-go = خرجت
joint-patrol-act-phase = عند خط مرحلة
joint-patrol-act-in = عادت
joint-patrol-act-stop = إيقاف
joint-patrol-act-end = انتهت: عاد الجميع
joint-patrol-act-heard = بلغه أنها أُبطلت
joint-patrol-act-lapse = سقطت: لم تُوقَّع في الوقت المحدد
joint-patrol-act-over = انقضى وقتها
joint-patrol-safe-unsigned = لا اتفاق إلى أن يوقّع الطرفان هذا النص بعينه. لا يعمل بها أحد.
joint-patrol-safe-agreed = وقّعها الطرفان. اخرجوا ضمن الوقت المحدد، كلٌّ على مساره، وأعلِموا نقاطكم أين سيكون الطرف الآخر.
joint-patrol-safe-running = جارية. الزم مسارك، ولا تقطع مسارهم، وأبلغ عند خطوط المراحل وعند العودة.
joint-patrol-safe-stopped = أُوقفت. اثبت مكانك واتصل بالطرف الآخر، ثم عُد على مسارك.
joint-patrol-safe-over = انقضى وقتها. من بقي في الخارج يعود على مساره ويبلغ عن ذلك؛ اتصل بالطرف الآخر.
joint-patrol-safe-ended = انتهت. لا أحد في الخارج بموجب هذه الخطة.
joint-patrol-safe-not-agreed = لا اتفاق. لا يعمل بها أحد؛ من بقي في الخارج يبلغ ويتوقف ويتصل.
joint-patrol-safe-expect = لقد وقّعتَ: قد يكون التوقيعان لدى الطرف الآخر وهو يعمل بها. توقّع وجوده على مساره إلى أن يقول غير ذلك. ولا تتحرك أنت قبل أن يصل التوقيعان إلى هنا.
joint-patrol-safe-may-be-out = أُبطلت الخطة، لكن قد لا يكون الطرف الآخر قد بلغه ذلك وهو خارج بموجبها. توقّع وجوده على مساره إلى أن تقول عقدته إنه بلغه ذلك، أو يقول هو إنه عاد.
title-joint-patrol = دورية متزامنة: { $name } { $grid }
new-joint-patrol = التخطيط لدورية متزامنة
new-joint-patrol-explained = يخرج الطرفان في وقت واحد، كلٌّ على مساره، ولا يجوز أن يتقاطع المساران. تسري متى وقّع الطرفان الخطة نفسها.
joint-patrol-sheet-signed = وُقّعت
joint-patrol-sheet-out = خرجت
joint-patrol-sheet-in = عادت
joint-patrol-sheet-ended = انتهت

## Link-up

link-up-status-proposed = مقترحة، تنقصها توقيعات
link-up-status-agreed = وقّعها الطرفان
link-up-status-running = جارية
link-up-status-ended = انتهت
link-up-status-objected = معترَض عليها
link-up-status-withdrawn = مسحوبة
link-up-status-lapsed = سقطت دون توقيع
link-up-status-stopped = أُوقفت
link-up-status-over = انقضى وقتها
link-up-act-propose = اقتراح
link-up-act-amend = اقتراح خطة معدَّلة
link-up-act-sign = توقيع
link-up-act-object = اعتراض
link-up-act-withdraw = سحب
link-up-act-go = خرجت
link-up-act-phase = عند خط مرحلة
link-up-act-in = عادت
link-up-act-stop = إيقاف
link-up-act-end = انتهت: عاد الجميع
link-up-act-heard = بلغه أنها أُبطلت
link-up-act-lapse = سقطت: لم تُوقَّع في الوقت المحدد
link-up-act-over = انقضى وقتها
link-up-safe-unsigned = لا اتفاق إلى أن يوقّع الطرفان هذا النص بعينه. لا يذهب أحد إلى النقطة.
link-up-safe-agreed = وقّعها الطرفان. كونوا هناك ضمن الوقت المحدد، وأظهروا علامة التعارف البعيدة قبل الاقتراب.
link-up-safe-running = جارٍ. لا يقترب أحد دون تعارف. بعد آخر لحظة آمنة لا يأتي أحد.
link-up-safe-stopped = أُوقف. لا يقترب أحد أكثر. اثبت مكانك واتصل بالطرف الآخر.
link-up-safe-over = مضت آخر لحظة آمنة. لا تذهب إلى النقطة، ولا تجرّب النقطة البديلة إلا بعد اتصال صوتي.
link-up-safe-ended = انتهى. لا أحد ينتظر عند النقطة.
link-up-safe-not-agreed = لا اتفاق. لا يذهب أحد إلى النقطة؛ من كان في الطريق يبلغ ويتوقف ويتصل.
link-up-safe-expect = لقد وقّعتَ: قد يكون التوقيعان لدى الطرف الآخر وهو في طريقه إلى النقطة. توقّع وجوده هناك إلى أن يقول غير ذلك. ولا تتحرك أنت قبل أن يصل التوقيعان إلى هنا.
link-up-safe-may-be-out = أُبطلت الخطة، لكن قد لا يكون الطرف الآخر قد بلغه ذلك وهو في طريقه إلى النقطة. توقّع وجوده هناك إلى أن تقول عقدته إنه بلغه ذلك، أو يقول هو إنه عاد.
title-link-up = التقاء: { $name } { $grid }
new-link-up = التخطيط لالتقاء
new-link-up-explained = تلتقي وحدتان في نقطة ووقت محددين. يسري متى وقّع الطرفان الخطة نفسها.
link-up-sheet-signed = وُقّعت
link-up-sheet-out = خرجت
link-up-sheet-in = عادت
link-up-sheet-ended = انتهت

## Fields and choices

field-other-corridor = مسار الطرف الآخر
field-meeting-point = نقطة اللقاء
field-joint-plan = بصمة الخطة الموقَّعة
field-alternate = النقطة البديلة
field-who-waits = من ينتظر
field-far-recognition = التعارف من بعيد
field-near-recognition = التعارف عن قرب
field-measures-in-force = تدابير السيطرة السارية
choice-proposer = ينتظر صاحب الاقتراح
choice-other-side = ينتظر الطرف الآخر
choice-both-move = كلاهما يتحرك

## What it is called

kind-joint-patrol = دورية متزامنة
kind-link-up = التقاء

## Refusals

error-joint-patrol-times = يجب أن تنتهي بعد أن تبدأ.
error-joint-patrol-crosses = المساران يتقاطعان أو يتلامسان. ارسمهما متباعدين.
error-link-up-alternate = النقطة البديلة على أقل من 200 م من الأولى.
field-signature = التوقيع الذي سارت به الخطة
