### De-escalation: somebody raises the alarm, everybody holds, both sides find out what happened.

## Where it stands

incident-status-alarm = إنذار: الجميع ثابتون
incident-status-talking = الضابطان المناوبان يتحدثان والجميع ثابتون
incident-status-leaders = القائدان يتحدثان والجميع ثابتون
incident-status-releasing = اقتُرح إنهاء الثبات وتنقصه تواقيع
incident-status-released = أنهى الجميع الثبات
incident-status-findings = النتائج مطروحة وتنقصها تواقيع
incident-status-settled = وقّع الجميع النتائج
incident-status-closed = مغلق

## Steps

incident-act-alarm = إطلاق الإنذار
incident-act-voice = الضابطان المناوبان على اتصال صوتي
incident-act-safe = هل أفرادكم سالمون
incident-act-where = أين أفرادي
incident-act-hold = اثبتوا حيث أنتم
incident-act-medical = الحاجة الطبية
incident-act-leaders = تحدث القائدان
incident-act-view = ما حدث كما نراه
incident-act-find = الدعوة إلى تقصٍّ مشترك للوقائع
incident-act-offer-release = اقتراح إنهاء الثبات وتوقيعه
incident-act-offer-findings = اقتراح النتائج وتوقيعها
incident-act-sign = التوقيع
incident-act-object = الاعتراض
incident-act-close = الإغلاق

## What each side does meanwhile

incident-safe-alarm = اثبتوا جميعاً حيث أنتم. لا رمي ولا حركة. اتصل صوتياً بضابطهم المناوب وسِر على النص المقرر.
incident-safe-hold = اثبتوا حيث أنتم. لا رمي ولا حركة حتى يوقّع الطرفان انتهاء الثبات.
incident-safe-releasing = يستمر الثبات حتى يوقّع الجميع هذا النص بعينه.
incident-safe-released = انتهى الثبات. التزموا بما وُقِّع، وتقصّوا معاً ما حدث.
incident-safe-findings = إلى أن يوقّع الجميع لكل طرف عموده، ولا يُقال للجمهور شيء.
incident-safe-settled = وقّع الجميع النتائج. يُقال للجمهور النص الموقَّع أو لا شيء.
incident-safe-closed = مغلق. السجل باقٍ. ويمكن إطلاق إنذار جديد في أي وقت.

## Names

title-incident = إنذار { $grid }
new-incident = إنذار
new-incident-explained = لأي شخص أن يطلقه من دون ذكر السبب. يثبت الجميع من الطرفين حيث هم.

## Run sheet

incident-sheet-alarm = أُطلق الإنذار
incident-sheet-voice = الضابطان المناوبان على اتصال صوتي
incident-sheet-safe = هل أفرادكم سالمون؟
incident-sheet-where = أين أفرادي؟ أُبلغ عن المواقع
incident-sheet-hold = اثبتوا حيث أنتم
incident-sheet-medical = هل من حاجة طبية؟
incident-sheet-leaders = تحدث القائدان
incident-sheet-find = دُعي إلى تقصٍّ مشترك للوقائع
incident-sheet-release = اقتُرح إنهاء الثبات
incident-sheet-findings = اقتُرحت النتائج والنص الموجَّه إلى الجمهور
incident-sheet-closed = أُغلق ودُوّنت الدروس

## The script, side by side

incident-script = النص المقرر
incident-script-explained = يجيب كل طرف عن نفسه بهذا الترتيب.
incident-unanswered = لا جواب
incident-frozen-explained = أفراد كل طرف كما أبلغ عنهم، وبدقة لا تتجاوز ما تسمح به مادة المواقع. هم ثابتون هناك.

## Fields and choices

field-what = ماذا
field-noticed-at = وقت الملاحظة
field-safe = هل أفرادكم سالمون
field-hurt-count = عدد المصابين
field-positions = المواقع
field-hold = اثبتوا حيث أنتم
field-need = الحاجة الطبية
field-began = البداية
field-ended = النهاية
field-harm = الضرر الواقع
field-terms = كيف ينتهي الثبات
field-result = النتيجة
field-findings = ما توصل إليه الطرفان
field-measures = التدابير
field-public = للجمهور
field-wording-en = النص بالإنكليزية
field-wording-ar = النص بالعربية
field-wording-ckb = النص بالسورانية
field-lessons = الدروس
field-script = النص المقرر
choice-shots = إطلاق نار
choice-strike = ضربة
choice-near-miss = حادث كاد يقع
choice-movement = حركة أُسيء فهمها
choice-accident = حادث عرضي
choice-civilians = يتعلق بمدنيين
choice-other-incident = أمر آخر
choice-all-safe = الجميع سالمون
choice-some-hurt = ثمة مصابون
choice-not-known = غير معروف بعد
choice-no-medical-need = لا حاجة
choice-medic-needed = مسعف
choice-holding = نحن ثابتون
choice-cannot-hold = لا نستطيع الثبات هنا
choice-passing-on = يجري تبليغ أفرادنا
choice-facts-agreed = الوقائع متفق عليها
choice-facts-differ = نحن مختلفون
choice-no-statement = لا بيان
choice-agreed-wording = النص أدناه

## Refusals

error-incident-hurt = عدد المصابين لا يُذكر إلا مع «ثمة مصابون».
error-incident-wording = النص المتفق عليه يكون باللغات الثلاث، ومع «لا بيان» لا نص.
error-incident-positions = لا مادة نافذة تسمح الآن بذهاب المواقع إلى { $party }. قلها صوتياً.
error-move-held-back = لا شيء نافذ يسمح الآن بذهاب هذا إلى { $party }. قله صوتياً.

## The exercise

inject-alarm-raised = إنذار: الجميع ثابتون حتى يوقّع الطرفان
found-script = النص المقرر
found-positions = دقة المواقع
