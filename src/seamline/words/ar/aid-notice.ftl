### Aid notice: an aid organisation says where it will be; the others acknowledge and keep clear. Nobody approves it.

## Where it stands

aid-notice-status-submitted = قُدّم ولم يقرّ الجميع باستلامه بعد
aid-notice-status-unacknowledged = لم يُقرّ باستلامه في الوقت المحدد
aid-notice-status-acknowledged = أقرّ الجميع باستلامه
aid-notice-status-active = جارٍ
aid-notice-status-overrun = انقضى وقته ولم يُعلَن انتهاؤه
aid-notice-status-ended = أنهته منظمة الإغاثة

## Steps

aid-notice-act-submit = تقديم إخطار مساعدات
aid-notice-act-acknowledge = الإقرار بالاستلام
aid-notice-act-amend = تعديل الإخطار
aid-notice-act-end = إعلان انتهائه
aid-notice-act-overdue = انقضاء مهلة الإقرار بالاستلام
aid-notice-act-start = بدؤه
aid-notice-act-overrun = انقضاء وقته دون إعلان انتهائه

## What each side does meanwhile

aid-notice-safe-submitted = إخطارك لديهم أو في طريقه إليهم. لا تحتاج إلى إذن من أحد، وحمايتك لا تتوقف على إقرارهم بالاستلام.
aid-notice-safe-acknowledge = أقرّ بالاستلام وأبلغ كل وحدة تخطط هناك. ليس في الأمر ما يُوافَق عليه. المنطقة تقيّدك منذ الآن.
aid-notice-safe-unacknowledged = لم يقرّ الجميع بالاستلام في الوقت المحدد. اتصل بهم قبل الانطلاق.
aid-notice-safe-overdue = لم تُقرّ بالاستلام في الوقت المحدد. أقرّ الآن. المنطقة تقيّدك على كل حال.
aid-notice-safe-acknowledged = أقرّ الجميع بالاستلام. إن تغيّر شيء فأعلنه فوراً.
aid-notice-safe-clear = ابتعد عن المنطقة حتى تعلن منظمة الإغاثة انتهاء الأمر.
aid-notice-safe-under-way = أنت في الميدان. أعلن هنا الانتهاء حالما ينتهي الأمر.
aid-notice-safe-say-it-is-over = انقضى الوقت الذي حدّدته. أعلن الانتهاء أو عدّل الإخطار؛ وحتى ذلك الحين يبقى الآخرون بعيدين.
aid-notice-safe-overrun = انقضى الوقت ولم تعلن منظمة الإغاثة الانتهاء: قد تكون لا تزال هناك. ابتعد واتصل.
aid-notice-safe-ended = أنهته منظمة الإغاثة ولم يعد يقيّد أحداً.

## Names

title-aid-notice = مساعدات: { $name } { $grid }
new-aid-notice = تقديم إخطار مساعدات
new-aid-notice-explained = أنت تختار من يُبلَّغ. يقرّون بالاستلام خلال المدة المتفق عليها ويبتعدون؛ ولا يملك أحد الموافقة عليه أو رفضه. قدّمه قبل الموعد بالمدة المتفق عليها، وفي الطوارئ في أقرب وقت ممكن.

## Run sheet

aid-notice-sheet-acknowledged = أُقرّ بالاستلام
aid-notice-sheet-started = جارٍ
aid-notice-sheet-ended = أنهته منظمة الإغاثة

## Fields, choices, flags, clocks

field-purpose = الغرض
field-margin-m = مسافة الابتعاد بالمتر
field-vehicles = عدد الآليات
field-marking = العلامة
field-emergency = لا يحتمل التأجيل
field-notice = رقم التحقق من الإخطار
field-end = عند انتهائه
choice-food = غذاء
choice-water = ماء
choice-health = رعاية صحية
choice-shelter = إيواء
choice-mine-clearance = إزالة ألغام
choice-assessment = تقييم
choice-evacuation = إجلاء مدنيين
choice-returns = مساعدة العائدين
flag-short-notice = بمهلة أقصر مما اتُّفق عليه
clock-aid-notice-from = يبدأ خلال
clock-aid-notice-until = يُفترض أن ينتهي خلال

## Refusals

error-aid-notice-times = يجب أن ينتهي بعد أن يبدأ. ضع الوقت اللاحق ثانياً.
error-aid-notice-ground = حدّد موقعاً أو طريقاً: نقطة أو منطقة أو خطاً، وواحداً منها فقط.
