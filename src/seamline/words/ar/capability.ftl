### Register of what rests on whom, made from what parties declare.

## Where it stands

capability-status-declared = مُعلَن
capability-status-confirmed = أكّده طرف آخر
capability-status-differs = يراه طرف آخر خلاف ذلك
capability-status-ended = منتهٍ
capability-status-expired = انقضت مدته

## Steps

capability-act-declare = إعلان ما يعتمد على مَن
capability-act-confirm = نراه كذلك أيضاً
capability-act-differ = نراه خلاف ذلك
capability-act-amend = تعديل
capability-act-end = لقد انتهى
capability-act-expire = انقضاء مدته

## What each side does meanwhile

capability-safe-declared = يُحسب في السجل كما أُعلن. ولا يُلزم أحداً.
capability-safe-confirmed = يراه طرف آخر كذلك أيضاً. ولا يُلزم أحداً.
capability-safe-differs = يراه طرف آخر خلاف ذلك. خطّط كأن المساعدة قد لا تأتي، واستوضح الأمر.
capability-safe-over = لم يعد يُحسب.

## Names

title-capability = { $capability }
new-capability = إعلان ما يعتمد على مَن
new-capability-explained = أي قدرة لدى طرف لا تقوم إلا على ما يوفره طرف آخر، ومن متى إلى متى. تُدرج في سجل من تجيز لهم مادة رؤيتها، ولا تُلزم أحداً.

open-own = إن لم يُذكر أحد بقي في عقدتك وحدها.

## Clocks, kinds, fields, choices

clock-capability-until = القدرة: تنتهي خلال
kind-capability = ما يعتمد على مَن
field-capability = القدرة
field-provider = من يوفرها
field-user = من يعتمد عليها
field-share = كم منها
field-where = أين
field-seen-so-by = يراه كذلك أيضاً
field-seen-otherwise-by = يراه خلاف ذلك
choice-medical-evacuation = الإخلاء الطبي
choice-surveillance = المراقبة
choice-air-transport = النقل الجوي
choice-road-transport = النقل البري
choice-fuel-supply = تموين الوقود
choice-food-and-water = الغذاء والماء
choice-field-hospital = مستشفى ميداني
choice-signals = الاتصالات
choice-engineering = الهندسة
choice-training = التدريب
choice-planning-advice = المشورة في التخطيط
choice-all-of-it = كلها
choice-most-of-it = معظمها
choice-part-of-it = جزء منها

## The register

register-title = ما يعتمد على مَن
register-explained = ما أعلنته الأطراف فقط. لا يتنبأ بشيء: يبيّن ما سيبقى بلا من يوفره.
register-without = من دون
register-without-nobody = يبقى الجميع
register-on = في تاريخ
register-empty = لم يعلن أحد شيئاً بعد.
register-gone = تنعدم
register-less = تقلّ
register-stays = تبقى
register-summary = من دون { $party } في { $on_at }: ما ينعدم: { $gone }، ما يقلّ: { $less }، ما يبقى كما هو: { $stays }.
register-left = من يبقى موفراً لها
register-outcome = ما مصيرها
register-disputed = يراه طرف آخر خلاف ذلك
register-open-end = لم تُذكر نهاية
register-matrix = القدرات بحسب الجهة المزوّدة
register-capability = القدرة
register-only = على جهة وحيدة
register-only-count = { $n } من { $of } تعتمد على جهة وحيدة
register-nothing = لا شيء معلن
register-timeline = من متى إلى متى، حسب الموفّر

## Refusals

error-capability-times = يجب أن تأتي النهاية بعد البداية. صحّح إحداهما أو اترك النهاية فارغة.
error-capability-party = لا يعلن الطرف إلا ما يوفره أو يعتمد عليه بنفسه.
error-capability-own = ما أعلنته بنفسك يؤكده الآخرون.
