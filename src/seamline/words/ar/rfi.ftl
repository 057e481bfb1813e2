### Request for information: one party asks, the other answers or says by class why it does not.

## Where it stands

rfi-status-asked = مطلوب
rfi-status-unacknowledged = لم يُقرّ باستلامه في الوقت المحدد
rfi-status-accepted = أُقرّ باستلامه
rfi-status-asked-back = سؤال استيضاح لدى الطالب
rfi-status-answered = أُجيب عنه
rfi-status-declined = معتذَر عنه
rfi-status-unanswered = لم يُجَب عنه في الوقت المحدد
rfi-status-withdrawn = مسحوب
rfi-status-closed = مغلق

## Steps

rfi-act-ask = طلب معلومات
rfi-act-acknowledge = الإقرار بالاستلام
rfi-act-ask-back = طلب استيضاح
rfi-act-explain = التوضيح
rfi-act-ask-again = سؤال إضافي
rfi-act-answer = الإجابة
rfi-act-decline = الاعتذار عن الإجابة
rfi-act-close = الإغلاق
rfi-act-withdraw = سحب الطلب
rfi-act-overdue = انقضاء مهلة الإقرار بالاستلام
rfi-act-lapse = انقضاء مهلة الإجابة

## What each side does meanwhile

rfi-safe-wait = سؤالك لديهم. إلى أن يجيبوا تصرّف كأنك لم تسأل.
rfi-safe-answer = هم بانتظارك. أقرّ بالاستلام، وأجب بما يجوز الإفراج عنه، أو اعتذر مع ذكر فئة السبب. الصمت ليس جواباً.
rfi-safe-unacknowledged = لم يقرّوا بالاستلام في الوقت المحدد. اتصل بهم. لم يُجَب عن شيء.
rfi-safe-overdue = لم تُقرّ بالاستلام في الوقت المحدد. أقرّ الآن؛ سلّم الاتصال قيد الصعود.
rfi-safe-explain = يحتاجون إلى معرفة المزيد. عدّهم متوقف إلى أن توضّح.
rfi-safe-explaining = عليهم التوضيح أولاً. عدّك متوقف في هذه الأثناء.
rfi-safe-answered = اقرأ الجواب ثم أغلق الطلب، أو اسأل سؤالاً إضافياً.
rfi-safe-given = جوابك لديهم. يمكن أن يتبعه جواب أوفى في أي وقت.
rfi-safe-unanswered = انقضت المهلة ولا جواب: لا يعني ذلك نعم ولا لا ولا عدم العلم. اتصل بهم.
rfi-safe-late = انقضت المهلة. ما زال عليك جواب أو فئة سبب؛ والتأخر خير من الإهمال.
rfi-safe-declined = لا يجيبون عن هذا. فئة السبب هي كل ما يلزمهم قوله.
rfi-safe-nothing = لا شيء مستحق في هذا الطلب.
rfi-safe-told = للعلم فقط. الأمر بين الطرفين.

## Names

title-rfi = معلومات: { $topic } { $grid }
new-rfi = طلب معلومات
new-rfi-explained = يقرّ الطرف الآخر بالاستلام ويجيب خلال المدد المتفق عليها. له أن يعتذر بفئة سبب، ولا يلزمه تفسير.

## Run sheet

rfi-sheet-acknowledged = أُقرّ بالاستلام
rfi-sheet-answered = أُجيب
rfi-sheet-closed = قُرئ وأُغلق

## Fields and choices

field-topic = الموضوع
field-question = السؤال
field-priority = الأولوية
field-needed = مفيد حتى
field-partial = جزء من الجواب فقط
field-useful = كان مفيداً
field-said = ما قيل
field-decline = الاعتذار
choice-priority = عاجل
choice-routine = اعتيادي
choice-not-releasable = لا يجوز الإفراج عنه
choice-originator = يعود إلى جهة أخرى
choice-resources = لا إمكانات الآن
choice-duplicate = سُئل من قبل

## Refusals

error-rfi-times = المدة المسؤول عنها تنتهي قبل أن تبدأ.
error-rfi-where = اذكر مكاناً أو منطقة، لا كليهما.
