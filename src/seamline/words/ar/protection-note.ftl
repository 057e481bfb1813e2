### Protection note: people being moved or smuggled; the civil party hears of it first.

## Where it stands

protection-note-status-raised = مكتوبة
protection-note-status-unacknowledged = لم يُقرّ باستلامها في الوقت المحدد
protection-note-status-received = مستلمة، في طريقها إلى الجهة المدنية
protection-note-status-not-reached = لم تُبلَّغ الجهة المدنية
protection-note-status-taken = هي لدى الجهة المدنية
protection-note-status-withdrawn = مسحوبة
protection-note-status-ended = منتهية

## Steps

protection-note-act-raise = كتابة مذكرة حماية
protection-note-act-acknowledge = الإقرار بالاستلام
protection-note-act-take = الجهة المدنية تسلّمتها
protection-note-act-advise = تحديد ما يُعمل في الأثناء
protection-note-act-allow = تحديد من يجوز إبلاغه أيضاً
protection-note-act-withdraw = سحب المذكرة
protection-note-act-end = انتهى الأمر
protection-note-act-overdue = انقضاء مهلة الإقرار بالاستلام
protection-note-act-lapse = انقضاء مهلة إبلاغ الجهة المدنية

## What each side does meanwhile

protection-note-safe-nobody-else = لا تخبر به أحداً آخر. ساعد من هو في خطر، وابقَ بعيداً عن سواهم، ولا تكتب أسماء.
protection-note-safe-reach = أبلغ الجهة المدنية الآن وقل هنا متى تسلّمتها.
protection-note-safe-call = لم تُبلَّغ الجهة المدنية. اتصل بها بنفسك. لا يُبلَّغ أحد قبلها.
protection-note-safe-taken = القيادة للجهة المدنية. اعمل بما تنصح به، ولا تُبلغ إلا من تسمح بهم.
protection-note-safe-lead = القيادة لك. قل ما يعمله الآخرون ومن يجوز لهم إبلاغه.
protection-note-safe-over = لا شيء مستحق في هذه المذكرة.

## Names

title-protection-note = حماية { $grid }
new-protection-note = مذكرة حماية
new-protection-note-explained = أناس يُنقلون أو يُهرَّبون. تذهب إلى الجهة المدنية لا غيرها: المكان بدقة كيلومتر، وكم تقريباً، وما يحتاجون إليه. لا موضع فيها لاسم.

## Run sheet

protection-note-sheet-received = استُلمت
protection-note-sheet-taken = هي لدى الجهة المدنية
protection-note-sheet-advised = أُعطيت النصيحة
protection-note-sheet-ended = انتهت

## Kinds, fields, choices

kind-protection-note = مذكرة حماية
field-civil = الجهة المدنية
field-people = كم شخصاً تقريباً
field-needs = الاحتياجات
field-advice = في الأثناء
field-allowed = يجوز إبلاغهم أيضاً
choice-up-to-20 = حتى 20
choice-21-50 = من 21 إلى 50
choice-51-200 = من 51 إلى 200
choice-over-200 = أكثر من 200
choice-water-food = ماء وغذاء
choice-doctor = طبيب
choice-rescue = إنقاذ
choice-children-alone = أطفال بلا بالغين
choice-keep-distance = ابقَ بعيداً
choice-give-water = قدّم الماء والغذاء
choice-give-first-aid = قدّم الإسعاف الأولي
choice-escort-out = أخرجهم من الخطر
choice-do-not-detain = لا توقفهم
choice-do-not-send-back = لا تُعدهم

## Refusals

error-protection-note-place = اذكر المكان بدقة كيلومتر لا أدق.
error-protection-note-civil = مذكرة الحماية لجهة مدنية أو إنسانية من أطراف التفاهم.
error-protection-note-one = تذهب إلى { $party } لا غير.
