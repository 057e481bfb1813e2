### Line check, joint situation report, handover of the watch, duty posts, calls noted in the log.

## Line check

line-check-status-open = مفتوح
line-check-status-missed = فائت
line-check-status-spoken = أُجري صوتياً
line-check-status-complete = مكتمل
line-check-status-late = مكتمل ولكن متأخر
line-check-status-lapsed = لم يُجرَ
line-check-act-open = فتح فحص الاتصال
line-check-act-report = الإبلاغ
line-check-act-voice = تسجيل بلاغهم الصوتي
line-check-act-miss = فات فحص الاتصال
line-check-act-lapse = انتهى فحص الاتصال دون بلاغ الطرفين
line-check-safe-open = أبلغ بأن لا شيء لديك أو أرسل قائمتك. من يبقى صامتاً بعد المهلة يُعدّ غائباً ويُتصل به.
line-check-safe-missed = ينقص بلاغ. استعمل القناة البديلة الآن؛ سلّم الاتصال قيد الصعود.
line-check-safe-spoken = سُمع صوتهم. ما زال على الطرفين الإبلاغ هنا متى عاد الخط.
line-check-safe-nothing = لا شيء مستحق في فحص الاتصال هذا.
line-check-safe-lapsed = لم يبلّغ الطرفان. لا تفترض شيئاً عن الطرف الآخر حتى فحص الاتصال التالي.
line-check-sheet-opened = فُتح في ساعته
line-check-sheet-reported = أُبلغ
title-line-check = فحص الاتصال { $hour_at }
new-line-check = فحص الاتصال
new-line-check-explained = تُفتح فحوص الاتصال تلقائياً في الساعات المتفق عليها. افتح واحداً يدوياً لفحص الاتصال فيما بينها.
error-line-check-list = القائمة ترافق «حسب القائمة» وحدها، ولا بد منها معها.
error-line-check-parties = فحص الاتصال يكون بين طرفين.
log-line-check-behind = فحص الاتصال: لم يصل كل ما أرسله { $from } ({ $lane })
log-line-check-ahead = فحص الاتصال: لدى { $from } منّا أكثر مما نعرف ({ $lane })
log-line-check-differs = فحص الاتصال: لدى { $from } غير ما أرسلناه ({ $lane })
log-line-check-clock = فحص الاتصال: تبدو ساعة { $from } متقدمة على ساعتنا بمقدار { $count } ث
log-schedule-skipped = لم تكن العقدة تعمل: تُجووزت ساعات سابقة
log-schedule-unopened = لم يُفتح شيء مع { $party } في ساعته ({ $code })
clock-line-check-close = فحص الاتصال: النهاية
clock-line-check-heads = فحص الاتصال: المسارات مختلفة
clock-line-check-clock = فحص الاتصال: الساعتان مختلفتان
clock-schedule-line-check = فحص الاتصال التالي
clock-schedule-sitrep = تقرير الموقف المشترك التالي
clock-schedule-handover = التسليم التالي
plain-clock-line-check-close = انتهاء فحص اتصال فات أو أُجري صوتياً فقط

## Joint situation report

sitrep-status-drafting = قيد الصياغة
sitrep-status-half = وقّعه طرف واحد
sitrep-status-signed = وقّعه الطرفان
sitrep-status-single-sided = من جانب واحد
sitrep-status-unsigned = لم يوقّعه أحد في الوقت المحدد
sitrep-status-late = وقّعه الطرفان متأخرَين
sitrep-act-open = فتح تقرير الموقف
sitrep-act-draft = صياغته من جديد مما لدى الطرفين
sitrep-act-edit = تحرير روايتنا
sitrep-act-sign = التوقيع
sitrep-act-lapse = انقضت مهلة التوقيع
sitrep-safe-drafting = ليس تقريراً مشتركاً قبل أن يوقّعه الطرفان. حرّر روايتك ثم وقّع.
sitrep-safe-half = وقّع طرف واحد. أي تحرير يسقط التوقيع.
sitrep-safe-signed = وقّع الطرفان هذا النص بعينه.
sitrep-safe-single = من جانب واحد: لم يوقّع في الوقت المحدد سوى طرف واحد. لا تمرّره على أنه تقرير مشترك.
sitrep-safe-unsigned = لم يوقّع أحد في الوقت المحدد: هذا ليس تقريراً.
sitrep-safe-late = وقّع الطرفان بعد ساعته.
sitrep-sheet-opened = فُتح في ساعته
sitrep-sheet-drafted = صيغ من الأحداث المشتركة
sitrep-sheet-edited = حُرّرت الرواية
sitrep-sheet-signed = وُقّع
title-sitrep = تقرير الموقف المشترك { $hour_at }
new-sitrep = تقرير الموقف المشترك
new-sitrep-explained = يُفتح ويُصاغ تلقائياً في ساعته. افتح واحداً يدوياً لتقرير فيما بينها.
error-sitrep-empty = اكتب فقرة واحدة على الأقل.
error-sitrep-period = تبدأ المدة قبل ساعة التقرير.

## Handover

handover-status-due = مستحق
handover-status-overlap = تداخل المناوبتين
handover-status-taken = وقّعه القادم
handover-status-handed-over = تم التسليم
handover-status-taken-up = استُلمت دون تسليم
handover-status-cancelled = مُبطَل
handover-act-begin = بدء التسليم
handover-act-remind = حان وقت التسليم
handover-act-take-up = استلام المناوبة دون تسليم
handover-act-refresh = إدراج المفتوح الآن
handover-act-confirm = التأكيد
handover-act-ask = السؤال عنه
handover-act-explain = الإجابة
handover-act-take = استلام المناوبة
handover-act-give = تسليم المناوبة
handover-act-cancel = إبطال التسليم
handover-safe-due = المناوبة باقية عند صاحبها. ابدأ التسليم.
handover-safe-overlap = المناوبة عند المغادر. يُؤكَّد كل بند مفتوح أو يُسأل عنه أولاً.
handover-safe-taken = وقّع القادم. تنتقل المناوبة متى وقّع المغادر.
handover-safe-over = المناوبة عند من وقّع عليها.
handover-safe-cancelled = لم يتغير شيء: المناوبة عند من كانت عنده.
handover-sheet-begun = أُدرجت البنود المفتوحة
handover-sheet-confirmed = أُكّدت البنود
handover-sheet-taken = وقّع القادم
handover-sheet-given = وقّع المغادر
title-handover = تسليم المناوبة { $post }
kind-handover = تسليم المناوبة
plain-kind-handover = تسليم المناوبات
new-handover = تسليم المناوبة
new-handover-explained = تُدرج العقدة كل بند مفتوح. يؤكد القادم كلاً منها أو يسأل عنه، ثم يوقّع الاثنان.
error-handover-items-open = بقي بند لم يُؤكَّد أو سؤال لم يُجَب عنه.
error-handover-no-item = هذا البند ليس في القائمة.
error-handover-no-seat = لا يفعل هذا إلا شخص.
error-handover-not-on-watch = لا يبدأ التسليم إلا من هو في المناوبة هناك.
error-handover-not-outgoing = لا يفعل هذا إلا المغادر.
error-handover-other-post = هذا تسليم نقطة مناوبة أخرى.
error-handover-other-seat = بدأ مناوب آخر باستلام هذه المناوبة.
error-handover-own-watch = لا يسلّم أحد نفسَه: يؤكد ويوقّع مناوب آخر.
error-handover-question-open = هذا البند ينتظر جواباً أولاً.
error-object-unopened = تعذّر فتح هذا.
clock-handover-overlap = التسليم: التداخل
plain-clock-handover-overlap = انتهاء التسليم، وإلا أُبلغ المعنيون

## Centre

go-centre = الذهاب إلى صفحة المركز
language-name-other = غيرها
keys-call = تدوين مكالمة
log-call-noted = مكالمة: { $note }
log-post-set = أُنشئت نقطة المناوبة { $name }
log-post-removed = أُغلقت نقطة المناوبة { $name }
log-watch-taken = المناوبة في { $name } عند { $alias }
error-call-form = سطر واحد لا يتجاوز 400 حرف.
error-post-form = لنقطة المناوبة اسم، ولغات من القائمة.
error-post-not-found = لا توجد نقطة مناوبة كهذه.
error-post-on-watch = هناك من هو في المناوبة.
error-post-too-many = نقاط المناوبة أكثر مما يجوز.

## Fields and choices

field-hour = الساعة
field-news = ما يُبلَّغ
field-heads = المسارات
field-roster = جدول المناوبة
field-off-s = تقدّم ساعتهم بالثواني
field-own-code = رمز التحقق لدينا
field-events = الأحداث
field-total = مجموع الأحداث
field-views = الروايات
field-situation = الموقف
field-own-activity = ما فعلناه
field-plans = ما ننوي فعله
field-sitrep = رقم التحقق
field-duty-post = نقطة المناوبة
field-more = غير مُدرج
field-outgoing = المغادر
field-incoming = القادم
field-handover-list = رقم التحقق من القائمة
choice-nothing-to-report = لا شيء للإبلاغ
choice-as-listed = حسب القائمة

## Exercise

inject-line-check = فحص اتصال يفتحه الطرفان معاً هو فحص واحد
inject-line-check-missed = فحص اتصال يفوت ثم يُجرى متأخراً
inject-sitrep-signed = تقرير موقف يُصاغ تلقائياً ويوقّعه الطرفان
inject-handed-over = تسليم المناوبة
found-same-object = الموضوع
found-on-watch = في المناوبة
found-clock-off = اختلاف الساعة
found-views = الروايات
found-figures = مجموع الأحداث في كل رواية
found-same-words = رقم التحقق من النص
