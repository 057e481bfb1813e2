### Border alert: what was seen at the border, who has acknowledged it, who has it in sight.

## Where it stands

border-alert-status-raised = أُطلق
border-alert-status-unacknowledged = لم يُقرّ به الجميع بعد
border-alert-status-acknowledged = أقرّ به الجميع
border-alert-status-handing = قيد التسليم
border-alert-status-lost = خارج الأنظار
border-alert-status-ended = منتهٍ

## Steps

border-alert-act-raise = إطلاق إنذار حدودي
border-alert-act-relay = تمرير الإنذار
border-alert-act-acknowledge = الإقرار عن مستواي
border-alert-act-take = صار عندي
border-alert-act-hand-over = تسليم الرصد
border-alert-act-update = رُصد من جديد
border-alert-act-lose = فقدته
border-alert-act-told = أُبلغ صوتياً
border-alert-act-end = إنهاء الإنذار
border-alert-act-complete = أقرّت كل مستويات ذلك الطرف
border-alert-act-relayed = أجاب من مُرِّر إليه
border-alert-act-relay-lost = فقده من مُرِّر إليه
border-alert-act-overdue = لم يُقرّ به الجميع في الوقت المحدد
border-alert-act-stay = لم يتسلّمه أحد: يبقى حيث كان

## What each side does meanwhile

border-alert-safe-watch = أبقه تحت النظر. هو عندك إلى أن يقول غيرك: صار عندي.
border-alert-safe-acknowledge = يقرّ كل مستوى من طرفك به، كلٌّ بشخص آخر. ومن يراه يقول: صار عندي.
border-alert-safe-call = لم يُقرّ الجميع. اتصل بهم؛ يبقى الإنذار مفتوحاً ويبقى الرصد عندك.
border-alert-safe-sight = الجميع على علم. من هو عنده يبقيه تحت النظر إلى أن يقول غيره: صار عندي.
border-alert-safe-handing = عُرض التسليم ولم يُتسلَّم بعد. من كان عنده يبقيه تحت النظر.
border-alert-safe-lost = لا أحد يراه. ابحثوا من حيث رُصد آخر مرة؛ ومن يجده يقول: صار عندي.
border-alert-safe-ended = لا شيء يُعمل في هذا الإنذار.

## Names

title-border-alert = الحدود: { $type } { $grid }
new-border-alert = إنذار حدودي
new-border-alert-explained = أين وإلى أين وكم تقريباً: إلى المجاورين فوراً، ثم إلى من تسمّيهم. من يُنقلون من الناس ليسوا إنذاراً: اكتب مذكرة حماية.

## Run sheet

border-alert-sheet-acknowledged = أقرّ به طرف بكل مستوياته
border-alert-sheet-taken = قال أحدهم: صار عندي
border-alert-sheet-told = أُبلغ صوتياً حيث لا عقدة
border-alert-sheet-ended = انتهى

## Fields and choices

field-segment = مقطع الحدود
field-count = كم تقريباً
field-onward = يُمرَّر إلى
field-protection = مذكرة الحماية
field-echelon = المستوى
field-echelons = مستويات ذلك الطرف
field-acknowledged = أقرّ به
field-holder = عند مَن
field-taker = معروض على
field-alert = بصمة الإنذار
field-whom = إلى من
field-relay = مُرِّر إلى
field-track = ما رُصد حتى الآن
field-origin = رصده أولاً
field-outcome = النتيجة
choice-armed = مجموعة مسلحة
choice-vehicles = مركبات
choice-goods = بضائع مهرّبة
choice-aircraft = طائرة
choice-unclear = غير واضح
choice-people-moved = أناس يُنقلون
choice-north = شمالاً
choice-north-east = شمالاً شرقاً
choice-east = شرقاً
choice-south-east = جنوباً شرقاً
choice-south = جنوباً
choice-south-west = جنوباً غرباً
choice-west = غرباً
choice-north-west = شمالاً غرباً
choice-halted = متوقف
choice-told = أُبلغ
choice-acknowledged = أقرّ بالاستلام
choice-has-it = صار عنده
choice-no-answer = لا جواب
choice-turned-back = عاد أدراجه
choice-gone-across = عبر
choice-stopped = أُوقف
choice-out-of-sight = غاب نهائياً
choice-false-alarm = إنذار كاذب

## Who knows and who has it

sighting-title = موضعه من الحدود
sighting-no-segment = ليس في أي من المقاطع المتفق عليها
sighting-along = الكيلومتر { $km } من { $of } من طرفه الغربي
sighting-drawn = مخطط المقطع وعدد مواضع الرصد فيه: { $n }
sighting-seen = عدد مرات الرصد { $n }:
watchers-title = من هو عنده ومن على علم
watchers-nobody = لا أحد يراه
watchers-has = هو عند { $party }
watchers-offered = معروض على { $party } ولم يُتسلَّم
watchers-level = المستوى { $n }
watchers-open = ليس بعد
watchers-through = عبر { $party }
field-party = الطرف
field-person = المقعد

## Refusals

error-border-alert-people = أناس يُنقلون: أولاً مذكرة حماية لدى الجهة المدنية؛ ثم بلا ملاحظة ولا تمرير إلى أحد.
error-border-alert-note = مذكرة الحماية للأشخاص الذين يُنقلون. اختر هذا النوع أو احذف المذكرة.
error-border-alert-civil-first = لم يصل إلى الجهة المدنية بعد، أو لم تسمح بإبلاغ هؤلاء.
error-border-alert-onward = لا يجوز تمريره إلى ذلك الطرف: لم يسمّه مصدره، أو لا مادة تجيز ذلك.
error-border-alert-echelon = دورك ليس مستوى من مستويات طرفك في هذا الإنذار.
error-border-alert-same-person = يقرّ عن هذا المستوى شخص آخر.
error-border-alert-has-it = هو عندك أصلاً.
error-border-alert-not-offered = يجري تسليمه إلى غيرك.
error-border-alert-not-holder = لا يسلّمه أو يفقده إلا من هو عنده.
error-border-alert-taker = سلّمه إلى طرف آخر في هذا الإنذار.
error-border-alert-full = بلغ هذا الإنذار حدّه من الأرصاد. أطلق إنذاراً آخر.
