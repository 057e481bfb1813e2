### Request for support: a medical evacuation, supplies or advice, asked of another party.

## Where it stands

support-status-asked = مطلوب
support-status-unacknowledged = لم يُقرّ باستلامه في الوقت المحدد
support-status-acknowledged = أُقرّ باستلامه
support-status-offered = عُرض جزء منه
support-status-taken = قُبل العرض ولم يؤكَّد بعد
support-status-accepted = مقبول
support-status-en-route = في الطريق
support-status-delivered = سُلِّم
support-status-declined = معتذَر عنه
support-status-lapsed = لم يُتفق على شيء في الوقت المحدد
support-status-offer-lapsed = لم يُقبل العرض في الوقت المحدد
support-status-not-coming = لن يأتي
support-status-withdrawn = مسحوب
support-status-closed = مغلق

## Steps

support-act-ask = طلب دعم
support-act-acknowledge = الإقرار بالاستلام
support-act-accept = نحن قادمون
support-act-offer = عرض جزء
support-act-decline = الاعتذار
support-act-take = قبول العرض
support-act-refuse-offer = عدم قبول العرض
support-act-depart = الانطلاق
support-act-deliver = التسليم
support-act-turn-back = العودة قبل الوصول
support-act-close = استُلم، إغلاق
support-act-not-arrived = لم يصل
support-act-withdraw = سحب الطلب
support-act-overdue = انقضاء مهلة الإقرار بالاستلام
support-act-lapse = انقضاء مهلة الإجابة
support-act-lapse-offer = لم يعد العرض قائماً

## What each side does meanwhile

support-safe-wait = طلبك لديهم. لا أحد قادم بعد: تصرّف كأنك وحدك.
support-safe-answer = هم بانتظارك. أقرّ بالاستلام، ثم قل إنك قادم أو اعرض جزءاً أو اعتذر ليطلبوا من غيرك.
support-safe-unacknowledged = لم يقرّوا بالاستلام في الوقت المحدد. اتصل بهم، واطلب من غيرهم أيضاً.
support-safe-overdue = لم تُقرّ بالاستلام في الوقت المحدد. أقرّ الآن؛ سلّم الاتصال قيد الصعود.
support-safe-offered = يعرضون جزءاً. لا يأتي إلا إذا قبلته في الوقت المحدد؛ واطلب الباقي من غيرهم.
support-safe-offering = عرضك بانتظارهم. لا تنطلق من أجله بعد؛ ينتهي من تلقاء نفسه.
support-safe-taken = قبلت العرض. لا تعتمد على أحد حتى يؤكدوا أنهم قادمون.
support-safe-confirm = قبلوا عرضك. قل الآن هل أنت قادم: لا يعتمدون على أحد قبل ذلك.
support-safe-coming = هم قادمون. علّم المكان وأبقِ الاتصال مفتوحاً وأبلغهم إن تغيّر الخطر.
support-safe-go = هم يعتمدون عليك. إن عدت فقل ذلك فوراً.
support-safe-delivered = يقولون إنه سُلِّم. أغلق إن صحّ ذلك؛ وإلا فقل إنه لم يصل.
support-safe-done = سُلِّم. عليهم تأكيد ذلك.
support-safe-nobody = لا أحد قادم. تابع من دون مساعدة واطلب من غيرهم.
support-safe-late = انقضت المهلة وهم لا ينتظرون أحداً. ما زال بوسعك أن تقول إنك قادم.
support-safe-offer-gone = لم يعد العرض قائماً. اطلب من جديد أو اطلب من غيرهم.
support-safe-none = لا شيء مستحق في هذا الطلب.
support-safe-told = للعلم فقط. الأمر بين الطرفين.

## Names

title-support = { $type } { $topic } { $grid }
new-support = طلب دعم
new-support-explained = إخلاء طبي أو إمداد أو مشورة. إلى أن يقولوا إنهم قادمون لا أحد قادم. فئات واحتياجات فقط: لا أسماء للمرضى.

## Run sheet

support-sheet-acknowledged = أُقرّ بالاستلام
support-sheet-accepted = هناك من هو قادم
support-sheet-en-route = في الطريق
support-sheet-delivered = سُلِّم
support-sheet-closed = استُلم وأُغلق

## Clocks, fields, choices

clock-support-eta = دعم: موعد الوصول
field-urgency = درجة الاستعجال
field-lying = محمولون على نقالة
field-walking = قادرون على السير
field-special = مطلوب على المتن
field-security = الخطر في المكان
field-items = البنود
field-item = البند
field-amount = الكمية
field-unit-of = وحدة القياس
field-wanted = مطلوب قبل
field-eta = الوصول المتوقع
field-offer = بصمة العرض
field-offered = المعروض
field-coming = من القادم
choice-medevac = إخلاء طبي
choice-logistics = إمداد
choice-advice = مشورة
choice-at-once = فوراً
choice-within-4-h = خلال 4 ساعات
choice-within-24-h = خلال 24 ساعة
choice-nobody = لا أحد
choice-1-2 = من 1 إلى 2
choice-3-5 = من 3 إلى 5
choice-6-10 = من 6 إلى 10
choice-over-10 = أكثر من 10
choice-hoist = رافعة
choice-extraction = تخليص من الركام
choice-ventilator = جهاز تنفس
choice-blood = دم
choice-quiet = هادئ
choice-enemy-possible = العدو محتمل
choice-enemy-near = العدو قريب
choice-under-fire = تحت النار
choice-panels = ألواح
choice-smoke = دخان
choice-lights = أضواء
choice-no-marking = بلا علامة
choice-fuel = وقود
choice-medical-stores = مستلزمات طبية
choice-transport = نقل
choice-spares = قطع غيار
choice-litres = لتر
choice-kilograms = كيلوغرام
choice-tonnes = طن
choice-pieces = قطعة
choice-days = يوم
choice-out-of-range = خارج المدى

## Refusals

error-support-medevac = يحتاج الإخلاء إلى المكان والاتصال ودرجة الاستعجال ومن يُحمل ومن يسير والخطر في المكان.
error-support-logistics = يحتاج الإمداد إلى مكان وسطر واحد على الأقل مما هو مطلوب.
error-support-advice = اذكر موضوع المشورة المطلوبة.
error-support-nobody = الإخلاء لشخص واحد على الأقل، محمول أو ماشٍ. اذكر عدد المحمولين أو الماشين.
error-support-fields = في هذا ما يخص نوعاً آخر من الطلبات. احذفه أو اختر ذلك النوع.
error-support-offer = اذكر ما تعرضه.
