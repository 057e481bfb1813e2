### Evidence holds: an auditor suspends the purging of what a case needs.

## Where it stands

evidence-hold-status-held = نافذ
evidence-hold-status-lifted = رُفع
evidence-hold-status-expired = انتهت مدته

## Steps

evidence-hold-act-open = التحفظ على الأدلة
evidence-hold-act-join = الانضمام: نتحفظ عليه نحن أيضاً
evidence-hold-act-decline = الاعتذار
evidence-hold-act-renew = تحديد موعد انتهاء جديد
evidence-hold-act-lift = رفع التحفظ
evidence-hold-act-expire = انتهت مدة التحفظ

## What each side does meanwhile

evidence-hold-safe-held = لا يُمحى في هذه العقدة شيء مما يسمّيه. وما يُسترد أو تنتهي مدة حفظه يُحجب: لا يراه بعدئذ إلا مدقق في هذه العقدة.
evidence-hold-safe-asked = الطرف الآخر متحفظ عليه. تُبقي عقدتك ما لديها حتى ينضم مدققك أو يعتذر، ولا تتجاوز في ذلك مهلة الجواب.
evidence-hold-safe-over = انتهى التحفظ. ومُحي ما كان قد أجّله، ما لم يُبقِه تحفظ آخر.

## Names

title-evidence-hold = تحفظ على أدلة: { $case }
new-evidence-hold = التحفظ على الأدلة
new-evidence-hold-explained = يؤجّل المدقق محو ما تحتاجه قضية. ولا يُظهر ذلك شيئاً لأحد.
evidence-hold-sheet-answered = انضم مدقق الطرف الآخر
evidence-hold-sheet-lifted = رُفع

## Fields and choices

field-case = رقم القضية
field-objects = ما يشمله
field-joined-to = ينضم إلى تحفظ الطرف الآخر
field-own-hold = تحفظنا
field-waiting = أجوبة منتظرة
choice-harm-inquiry = تحقيق في ضرر لحق بمدنيين
choice-incident-inquiry = تحقيق في حادث
choice-complaint = شكوى
choice-court = طلب من محكمة
choice-audit = تدقيق
choice-no-basis = لا أساس له لدينا

## The understanding

kind-evidence-hold = تحفظ على أدلة
plain-kind-evidence-hold = التحفظ على الأدلة
authority-evidence-hold-keep = التحفظ على الأدلة
plain-may-evidence-hold-keep = فتح التحفظ على الأدلة والجواب عنه ورفعه
clock-evidence-hold-answer = تحفظ على أدلة: جواب المدقق الآخر
plain-clock-evidence-hold-answer = يجيب مدقق الطرف الآخر عن تحفظ على أدلة؛ وتُبقي عقدته ما سُمّي طوال هذه المدة
clock-evidence-hold-until = تحفظ على أدلة: انتهاؤه

## The log

log-evidence-asked = ورد من { $from } طلب بإبقاء أدلة، القضية { $case }: تُبقى حتى يجيب مدققنا
log-evidence-not-kept = ورد من { $from } طلب بإبقاء أدلة، القضية { $case }: الطلبات المنتظرة من هناك كثيرة؛ لا يُبقى شيء حتى ينضم مدققنا
log-evidence-sealed-recalled = استرداد من { $from }: حُجب كدليل بدلاً من محوه، القضية { $case }
log-evidence-sealed-expired = انتهت مدة تقرير من { $from }، فحُجب كدليل بدلاً من محوه، القضية { $case }
log-evidence-purged-recalled = لم يعد يُبقيه تحفظ: مُحي ما ورد استرداده من { $from }
log-evidence-purged-expired = لم يعد يُبقيه تحفظ: مُحي تقرير { $from }، فقد انتهت مدته
log-evidence-over = تحفظ { $from } في القضية { $case } لم يعد يُبقي شيئاً هنا
log-evidence-renewed = للتحفظ في القضية { $case } موعد انتهاء جديد
log-recall-receipt-sealed = ورد من { $from } أن التقرير المسترد حُجب بموجب تحفظ على أدلة، القضية { $case }

## A recall of what is held

recall-status-sealed = محجوب بموجب تحفظ على أدلة
recall-act-seal = الحجب كدليل
recall-safe-sealed = لا يراه أحد سوى المدقق. وسيُمحى ويُقَر بمحوه حين ينتهي التحفظ؛ وحتى ذلك الحين افترض أنه موجود.
recall-state-sealed = محجوب لديهم كدليل
recall-sealed-case = القضية { $case }، حتى { $until_at }
receipt-sealed = حجبه كدليل

## On panels and on paper

evidence-held = متحفظ عليه كدليل: القضية { $case }، حتى { $until_at }. لا يُمحى قبل ذلك.
evidence-sealed = محجوب ومتحفظ عليه كدليل: القضية { $case }، حتى { $until_at }. ثم يُمحى.
evidence-sealed-eyes = ترى هذا بصفتك مدققاً. لقد استُرد أو انتهت مدته: لا يراه أحد سواك، ولا يجوز استعماله ولا تمريره.

## The auditor's page

nav-evidence = الأدلة
go-evidence = الانتقال إلى التحفظ على الأدلة
holds-title = التحفظ على الأدلة
holds-explained = التحفظ يؤجّل محو ما تحتاجه قضية. ولا يُظهر شيئاً لأحد: ما يُسترد أو تنتهي مدته يغيب عن الأنظار كالعادة، ولا يراه بعدئذ إلا مدقق في هذه العقدة.
holds-none = لا يوجد تحفظ.
holds-new = تحفظ جديد
holds-case-hint = أحرف لاتينية كبيرة وأرقام و . / - وفيه رقم واحد على الأقل. لا اسم شخص أبداً.
holds-ids = بالمعرّف، واحد في كل سطر
holds-ids-hint = المعرّف غير المعروف هنا يُحفظ كما هو: فقد يرد لاحقاً.
holds-told = مَن يُبلَّغ
holds-told-none = لا أحد سوانا
holds-who = الجهة المتحفظة
holds-since = منذ
holds-kept-until = يُبقي هنا حتى
holds-keeps-nothing = لا يُبقي شيئاً هنا.
holds-asked = جوابك مطلوب: انضم أو اعتذر.
holds-keeps = ما يُبقيه
holds-waits = ينتظر المحو: { $n }
holds-answers = الأجوبة
hold-state-in-sight = ظاهر
hold-state-sealed = محجوب
hold-state-gone = مُحي قبل ورود التحفظ
hold-state-not-here = غير موجود هنا
hold-why-recalled = استُرد
hold-why-expired = انتهت مدته
holds-sure-open = من الآن لا يُمحى شيء من هذا في هذه العقدة حتى ينتهي التحفظ. ويعرف مَن تبلّغهم القضية وما يسمّيه.
holds-sure-renew = ينتهي التحفظ عندئذ. ويُبلَّغ بالموعد الجديد كل مَن أُبلغ بأن ما استرده محجوب هنا.
holds-sure-lift = ما أجّله هذا التحفظ يُمحى فوراً ولا يُستعاد: المحجوب { $n }.
holds-sure-join = يتحفظ طرفك على الشيء نفسه وبموعد انتهاء خاص به. ترفعه أنت لا هم.
holds-sure-decline = لا تعود عقدتك تُبقي ما طلبوه. وما أُجّل بسببه يُمحى فوراً.
holds-done = تم.

## Refusals

error-evidence-hold-past = موعد انتهاء التحفظ مضى.
error-evidence-hold-far = ينتهي التحفظ خلال 366 يوماً. جدّده إن لم يكفِ ذلك.
error-evidence-hold-own = هذا تحفظ طرفك. يُجدَّد أو يُرفع، ولا يُنضم إليه.
error-evidence-hold-answered = أعطى طرفك هذا الجواب من قبل.
error-evidence-hold-not-theirs = أحد الذين ستبلّغهم لا يملك { $ob }: ذكره إفشاء له. تحفّظ عليه دون إبلاغهم.
error-evidence-hold-many = عدد حالات التحفظ النافذة كبير جداً. ارفع ما لم تعد هناك حاجة إليه.

## The exercise

inject-evidence-held = استرداد يصادف تحفظاً على أدلة: حجب ثم محو
found-hold = التحفظ على الأدلة
found-sealed = ما لا يراه إلا المدقق
