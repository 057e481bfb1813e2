### The understanding: its terms as sentences, what is wrong with its text, why something goes or does not.

## Lists and lengths of time, in the form they have after a preposition

plain-comma = { " و" }
plain-semicolon = { "؛ " }
plain-and = { $first } و{ $last }
plain-or = { $first } أو { $last }
plain-seconds = { $n ->
    [zero] أقل من ثانية
    [one] ثانية واحدة
    [two] ثانيتين
    [few] { $n } ثوانٍ
    [many] { $n } ثانية
   *[other] { $n } ثانية
 }
plain-minutes = { $n ->
    [zero] أقل من دقيقة
    [one] دقيقة واحدة
    [two] دقيقتين
    [few] { $n } دقائق
    [many] { $n } دقيقة
   *[other] { $n } دقيقة
 }
plain-hours = { $n ->
    [zero] أقل من ساعة
    [one] ساعة واحدة
    [two] ساعتين
    [few] { $n } ساعات
    [many] { $n } ساعة
   *[other] { $n } ساعة
 }
plain-days = { $n ->
    [zero] أقل من يوم
    [one] يوم واحد
    [two] يومين
    [few] { $n } أيام
    [many] { $n } يوماً
   *[other] { $n } يوم
 }
plain-cell-m = { $n } م
plain-cell-km = { $n } كم

## The version as a whole

plain-title = { $title }، النسخة { $version }.
plain-exercise = هذا تمرين: لا شيء مما يجري بموجبه حقيقي.
plain-validity = يسري من { $start } إلى { $end }، متى وقّعته جميع هذه الأطراف: { $parties }.
plain-supersedes = يحل محل النسخة التي تبدأ قيمة SHA-256 لها بما يلي: { $hash }.
plain-party-direct = { $name } ({ $kind }): طرف مباشر يوقّع بمفاتيح يصادق عليها مفتاحه الجذر { $root }.
plain-party-brokered = { $name } ({ $kind }): طرف يُتواصل معه عبر { $via }، لا يوقّع، ولا يصله إلا ما تسمح مادة بوصوله إليه بالاسم.
plain-party-kind-force = قوة
plain-party-kind-coalition = تحالف
plain-party-kind-civil = سلطة مدنية
plain-party-kind-humanitarian = منظمة إغاثة
plain-area-between = النطاق «{ $name }»: الأرض الواقعة بين خطوط تواجد { $parties }.
plain-area-between-plus = النطاق «{ $name }»: الأرض الواقعة بين خطوط تواجد { $parties }، مع توسيعها { $km ->
    [zero] صفر كيلومتر
    [one] كيلومتراً واحداً
    [two] كيلومترين
    [few] { $km } كيلومترات
    [many] { $km } كيلومتراً
   *[other] { $km } كيلومتر
 } من كل جهة.
plain-area-drawn = النطاق «{ $name }»: الأرض الواقعة داخل محيط مرسوم عبر { $n ->
    [zero] صفر زاوية
    [one] زاوية واحدة
    [two] زاويتين
    [few] { $n } زوايا
    [many] { $n } زاوية
   *[other] { $n } زاوية
 }.
plain-sector = القطاع «{ $name }»: الأرض الواقعة داخل محيط مرسوم عبر { $n ->
    [zero] صفر زاوية
    [one] زاوية واحدة
    [two] زاويتين
    [few] { $n } زوايا
    [many] { $n } زاوية
   *[other] { $n } زاوية
 }.

## Articles

plain-article = المادة { $number } ({ $status }): { $exchange }، { $where }، حتى درجة السرية «{ $level }» ضمناً: { $terms }.
plain-status-in-force = نافذة
plain-status-agreed = متفق عليها وغير نافذة
plain-status-negotiating = قيد التفاوض
plain-exchange = { $n ->
    [one] من { $givers }
   *[other] من كلٍّ من { $givers }
 } إلى { $takers }: { $kinds }
plain-exchange-mutual = بين { $parties } في كل الاتجاهات: { $kinds }
plain-exchange-others = { $n ->
    [one] من { $givers }
   *[other] من كلٍّ من { $givers }
 } إلى سائر الأطراف من بين { $takers }: { $kinds }
plain-where-anywhere = أينما كانت
plain-where-area = متى وقعت في النطاق «{ $area }»
plain-level-open = مفتوح
plain-level-restricted = محدود
plain-level-confidential = كتوم
plain-level-secret = سري
plain-automatic = يُفرَج عنها تلقائياً
plain-officer = لا يُفرَج عن أي منها إلا بعد موافقة ضابط الإفراج لدى الطرف المرسِل
plain-source-strip = يُحذف المصدر
plain-source-keep = يُذكر المصدر
plain-place-keep = تُذكر الأماكن كما أُبلغ عنها
plain-place-cell = لا يُذكر من المكان إلا مربع MGRS الذي يقع فيه، وضلعه { $cell }
plain-delay = لا تُرسَل قبل مضي { $time } على الرصد
plain-joint = المحتوى نفسه حرفاً بحرف لجميع الأطراف دون حذف شيء منه
plain-retention = يحتفظ بها المستلم مدة لا تزيد على { $time }
plain-onward = يجوز تمريرها إلى { $parties } على أن تُرفق بها كل مرة موافقة الطرف المرسِل
plain-onward-none = لا يجوز تمريرها إلى غير المستلم

plain-kind-reports = التقارير بجميع أنواعها
plain-kind-report-spot = تقارير الرصد
plain-kind-report-sit = تقارير الموقف
plain-kind-report-int = التقارير الاستخبارية
plain-kind-report-med = تقارير الإخلاء الطبي
plain-kind-report-uxo = تقارير مخاطر المتفجرات
plain-kind-report-civ = تقارير الضرر الواقع على المدنيين
plain-kind-report-works = تقارير الأشغال والبناء
plain-kind-event = الأحداث المشتركة
plain-kind-line = خطوط التواجد
plain-kind-position = مواقع الوحدات المتحركة
plain-kind-control-measure = تدابير السيطرة
plain-kind-crossing = طلبات عبور الخط والردود عليها
plain-kind-posture = إخطارات إشغال النقاط أو إخلائها أو بنائها
plain-kind-operation = العمليات المشتركة
plain-kind-rfi = طلبات المعلومات
plain-kind-support = طلبات الدعم
plain-kind-statement = البيانات المشتركة
plain-kind-aid-notice = إخطارات المساعدات

## Authority, clocks, ladder

plain-authority = لدى { $party }، لمن يتولى مهمة { $roles } صلاحية { $may } في جميع القطاعات.
plain-authority-sector = لدى { $party }، لمن يتولى مهمة { $roles } صلاحية { $may } في القطاع «{ $sector }» دون غيره.
plain-role-duty-officer = الضابط المناوب
plain-role-release-officer = ضابط الإفراج
plain-role-commander = القائد
plain-role-analyst = المحلل
plain-role-auditor = المدقق
plain-role-administrator = المشرف على النظام
plain-may-crossing-request = طلب العبور
plain-may-crossing-decide = البت في طلب العبور
plain-may-control-measure-propose = اقتراح تدبير سيطرة
plain-may-control-measure-sign = توقيع تدبير سيطرة
plain-may-event-merge = دمج التقارير في حدث واحد
plain-may-recall-issue = إصدار استرداد
plain-may-recall-attest = الرد على استرداد
plain-may-report-send = إرسال التقارير وتصحيحها وسحبها
plain-may-report-dispose = الرد على التقارير
plain-clock = { $clock }: خلال { $time }.
plain-clock-report-flash = وصول أولى وقائع التقرير العاجل إلى الطرف الآخر
plain-clock-report-full = وصول التقرير الكامل
plain-clock-report-disposition = رد المستلم على التقرير
plain-clock-event-confirm = تأكيد الطرف الآخر حدثاً مشتركاً أو رفضه
plain-clock-crossing-acknowledge = الإقرار باستلام طلب العبور
plain-clock-crossing-decide = البت في طلب العبور، وإلا سقط
plain-clock-crossing-valid = انتهاء مدة الإذن بالعبور
plain-clock-crossing-extension = انتهاء التمديد الوحيد للإذن بالعبور
plain-clock-control-measure-answer = توقيع تدبير السيطرة المقترح، وإلا سقط
plain-clock-recall-receipt = الرد على الاسترداد
plain-clock-rfi-acknowledge = الإقرار باستلام طلب المعلومات
plain-clock-rfi-priority = الرد على طلب المعلومات العاجل
plain-clock-rfi-answer = الرد على طلب المعلومات
plain-clock-posture-notice = إبلاغ الطرف الآخر بتغيير غير مخطط له في نقطة
plain-clock-posture-planned = الإخطار المسبق بتغيير مخطط له في نقطة
plain-clock-posture-level-2 = تولّي المستوى الثاني أمر نقطة أُخليت
plain-clock-posture-level-3 = تولّي المستوى الثالث أمر نقطة أُخليت
plain-clock-posture-meeting = اجتماع الطرفين عند نقطة أُخليت
plain-clock-patrol-file = الإبلاغ المسبق عن دورية مخطط لها
plain-clock-patrol-answer = الرد على إبلاغ عن دورية
plain-clock-line-check-missed = الانتقال إلى القناة البديلة عند فوات فحص الاتصال
plain-clock-line-check-level-2 = رفع فوات فحص الاتصال إلى المستوى الثاني
plain-clock-line-check-level-3 = رفع فوات فحص الاتصال إلى المستوى الثالث
plain-clock-support-medevac-acknowledge = الإقرار باستلام طلب الإخلاء الطبي
plain-clock-support-medevac-decide = البت في طلب الإخلاء الطبي
plain-clock-support-acknowledge = الإقرار باستلام طلب الدعم
plain-clock-support-answer = الرد على طلب الدعم
plain-clock-aid-notice-acknowledge = الإقرار باستلام إخطار المساعدات
plain-rung = المستوى { $level }: { $name }؛ وإن لم يرد جواب خلال { $time } يُتصل بالمستوى التالي.
plain-rung-last = المستوى { $level }: { $name }، وهو آخر من يُتصل به.

## What is wrong with the text, and what to write instead

problem-at-line = السطر { $line }: { $problem }
problem-at-article = السطر { $line }، المادة { $article }: { $problem }
problem-more = { $count ->
    [zero] لا توجد مشكلات أخرى
    [one] توجد مشكلة أخرى واحدة
    [two] توجد مشكلتان أخريان
    [few] توجد { $count } مشكلات أخرى
    [many] توجد { $count } مشكلة أخرى
   *[other] توجد { $count } مشكلة أخرى
 }؛ صحّح ما سبق أولاً.

problem-file-long = حجم الملف { $bytes } بايت، ولا يُقرأ أكثر من { $most } كيبيبايت. اختصره.
problem-text-utf8 = عند البايت { $column } من السطر نص ليس بترميز UTF-8؛ احفظ الملف بترميز UTF-8.
problem-text-hidden = المحرف { $char } لا يُرى أو يقلب اتجاه النص؛ احذفه.
problem-text-tab = يوجد محرف جدولة ({ $char })؛ اكتب فراغات بدلاً منه.
problem-text-carriage = تنتهي الأسطر بمحرفي رجوع وسطر جديد؛ احفظ الملف بمحرف السطر الجديد وحده.
problem-text-end = السطر الأخير بلا نهاية؛ اضغط Enter في آخر الملف.

problem-toml-line-end = يوجد شيء بعد نهاية هذه القيمة؛ ابدأ سطراً جديداً، أو ابدأ تعليقاً بالعلامة `#`.
problem-toml-header = العنوان غير مغلق؛ اختمه بـ{ $close }.
problem-toml-twice = تتكرر { $key } هنا، وأول ورودها في السطر { $first }؛ احذف إحداهما.
problem-toml-twice-table = هذا الجدول أو المفتاح معرّف مرتين؛ احذف أحدهما.
problem-toml-equals = لا توجد علامة مساواة بعد { $key }؛ اكتب `key = value`.
problem-toml-depth = هذا متداخل أعمق من { $most } مستويات؛ اكتبه بتداخل أقل.
problem-toml-key = لا يصلح { $text } مفتاحاً؛ اكتب حروفاً لاتينية صغيرة وأرقاماً و`_`، أو ضعه بين علامتي اقتباس.
problem-toml-value = لا يصلح { $text } قيمة؛ ضع النص بين علامتي اقتباس.
problem-toml-quote = النص غير مغلق؛ اختمه بـ{ $close }.
problem-toml-bracket = القوس غير مغلق، أو تنقص فاصلة؛ افصل بين العناصر بفواصل واختم بـ{ $close }.
problem-toml-values = في الملف أكثر من { $most } قيمة؛ اختصره.
problem-toml-escape = عند العمود { $column } شرطة مائلة خلفية في نص لا معنى لها؛ اكتبها مرتين.
problem-toml-form = عند العمود { $column } ما ليس من صيغة TOML؛ قارنه بملف مقبول.

problem-key-missing = تنقص { $key }؛ اكتبها، مثلاً { $example }.
problem-key-unknown = لا مكان لـ{ $key } في هذا الجدول؛ ما يجوز فيه: { $allowed }.
problem-key-unknown-near = لا مكان لـ{ $key } في هذا الجدول؛ اكتب { $near }.
problem-not-table = قيمة { $key } ليست جدولاً؛ ضع لها عنواناً خاصاً بها.
problem-not-tables = قيمة { $key } ليست قائمة جداول؛ ضع لكل جدول عنواناً بين قوسين مزدوجين.
problem-not-text = قيمة { $key } ليست نصاً؛ اكتبها بين علامتي اقتباس، مثلاً { $example }.
problem-not-integer = قيمة { $key } ليست عدداً صحيحاً؛ اكتب عدداً صحيحاً دون علامتي اقتباس، مثلاً { $example }.
problem-not-flag = قيمة { $key } ليست `true` ولا `false`؛ اكتب إحداهما دون علامتي اقتباس.
problem-not-list = قيمة { $key } ليست قائمة؛ اكتب عناصرها بين قوسين مربعين.
problem-not-time = قيمة { $key } ليست وقتاً؛ اكتبها دون علامتي اقتباس، مثلاً { $example }.
problem-not-names = لا لغات في { $key }؛ اكتب سطراً لكل لغة يبدأ بـ{ $example }.
problem-time-zone = لا تذكر { $key } منطقتها الزمنية؛ للتوقيت العالمي اكتب { $example }.
problem-text-form = في { $key } القيمة { $value } وليست بالشكل الصحيح؛ اكتبها على شكل { $example }.
problem-not-one-of = في { $key } القيمة { $value } وليست من هذه: { $allowed }؛ اكتب إحداها.
problem-twice-in-list = تتكرر { $value } في { $key }؛ احذف إحداهما.
problem-list-short = عناصر { $key } أقل من المطلوب؛ أقل ما يلزم { $least }.
problem-too-many = عناصر { $key } أكثر من المسموح، وأقصاه { $most }. اختصرها أو قسّمها.
problem-out-of-range = قيمة { $key } هي { $value }؛ اكتب عدداً صحيحاً من { $low } إلى { $high }.
problem-duration-form = في { $key } القيمة { $value } وليست مدة زمنية؛ اكتب عدداً و`s` أو `min` أو `h` أو `days`، مثلاً { $example }.
problem-duration-whole = في { $key } القيمة { $value } وليست عدداً كاملاً من وحدتها؛ اكتبها على شكل { $example }.
problem-duration-range = في { $key } القيمة { $value }؛ اكتب مدة من { $low } إلى { $high }.
problem-name-missing = تنقص { $key }؛ كل اسم يُكتب باللغات الثلاث.
problem-name-form = { $key } أطول من المسموح، أو فيها سطر جديد، أو تبدأ أو تنتهي بفراغ؛ اكتب { $most } محرف على الأكثر في سطر واحد.

problem-party-unknown = تذكر { $key } القيمة { $value } وليست طرفاً؛ اكتب أحد { $allowed } أو أضف الطرف.
problem-party-not-direct = تذكر { $key } القيمة { $value } وليست طرفاً مباشراً؛ اكتب أحد { $allowed }.
problem-parties-few = الأطراف المباشرة المذكورة أقل من { $least }؛ أضفها ومع كل منها مفتاحه الجذر.
problem-root-brokered = الطرف الذي يُتواصل معه عبر غيره لا يوقّع؛ احذف مفتاحه الجذر أو `via`.
problem-root-twice = هذا المفتاح الجذر لطرف آخر مذكور في السطر { $first }؛ لكل طرف مفتاحه. ({ $value })
problem-id-twice = الاسم { $value } مستعمل في السطر { $first }؛ اكتب غيره.
problem-number-twice = توجد مادة { $value } من قبل في السطر { $first }؛ اكتب رقماً آخر.
problem-kind-unknown = تذكر { $key } القيمة { $value } وليست نوعاً معروفاً؛ اكتب أحد { $allowed }.
problem-from-brokered = ليس لـ{ $party } عقدة تعطي شيئاً؛ اذكر الطرف الذي يُتواصل معه عبره: { $via }.
problem-same-party = المرسِل والمستلم هنا طرف واحد: { $party }؛ اذكر طرفاً آخر.
problem-redact-missing = لم يُذكر شيء عن المصدر والمكان؛ أضف الجدول `[article.redact]` وفيه `source` و`place`.
problem-redact-joint = لا يمكن حذف شيء من { $kinds } لأن المحتوى واحد حرفاً بحرف لدى جميع الأطراف؛ انقلها إلى مادة ليس فيها `[article.redact]`.
problem-area-shape = للنطاق إما `between` وإما محيط مرسوم؛ اكتب أحدهما.
problem-between-two = يقع النطاق بين خطي طرفين؛ اذكر طرفين.
problem-plus-without-between = لا يُوسَّع إلا نطاق يقع بين خطين؛ احذف `plus_km`.
problem-corner-form = لا تصلح { $value } زاوية؛ اكتب دائرة العرض وخط الطول بالدرجات، أو إحداثي شبكة: { $example }.
problem-ring-crosses = المحيط يلامس نفسه أو يقطعها؛ اكتب زواياه بترتيب السير حوله.
problem-supersedes-first = لا تحل النسخة الأولى محل غيرها؛ احذف `supersedes` أو ارفع رقم النسخة.
problem-until-before-from = ينتهي قبل أن يبدأ؛ اكتب في `valid_until` وقتاً بعد `valid_from`.
problem-clock-quotes = يُكتب اسم المهلة بين علامتي اقتباس؛ ضع { $key } بينهما.
problem-ladder-order = هذا المستوى { $level } والتالي هو المستوى { $expected }؛ اكتب المستويات بالترتيب دون فجوات.

## Why something goes or does not

reason-at-article = المادة { $article }: { $reason }
reason-allowed = تسمح بإرساله.
reason-brokered-via = يصل إلى المستلم عبر { $party }.
reason-needs-officer = يجب أن يوافق عليه أولاً ضابط الإفراج لدى الجهة المُصدِرة.
reason-delay = يجوز إرساله ابتداءً من { $due_at }.
reason-no-article = لا توجد مادة نافذة تسمح بإرسال هذا.
reason-not-in-force = لا يوجد هنا تفاهم يمكن أن يسمح بإرساله.
reason-same-party = هو لدى { $party } من قبل.
reason-recalled = استُرد هذا.
reason-releasable-to = يسمّي التصنيف المستلمين، ولا يذكر { $party }.
reason-caveat = { $caveat ->
    [eyes-only] يقصر التصنيف الاطلاع على طرف مباشر يسمّيه، ومن الجهة المُصدِرة وحدها.
    [no-onward] يمنع التصنيف تمريره إلى الغير.
    [orcon] تبت الجهة المُصدِرة بنفسها في كل إفراج.
    [exercise-only] التصنيف للتمرين فقط، وهذا ليس تمريناً.
   *[other] في التصنيف تقييد تداول غير معروف هنا.
 }
reason-no-grant = لم توافق الجهة المُصدِرة ({ $party }) على تمريره.
reason-not-signed = { $understanding }، النسخة { $version }: ما زال ينقصها توقيع { $parties }.
reason-withdrawn = { $understanding }، النسخة { $version }: أُنهيت أو حلت محلها غيرها.
reason-sequence = { $understanding }، النسخة { $version }: لا تتبع ما قبلها على الوجه الصحيح، فلا تسري.
reason-not-yet-valid = { $understanding }، النسخة { $version }: لا تسري إلا ابتداءً من { $starts_at }.
reason-expired = { $understanding }، النسخة { $version }: انتهت في { $ended_at }.
reason-exercise-mismatch = { $understanding }، النسخة { $version }: لا يختلط التمرين بالواقع.
reason-unknown-party = { $understanding }، النسخة { $version }: لا تشمل أطرافها { $party }.
reason-article-status = { $status ->
    [agreed] متفق عليها وغير نافذة.
   *[negotiating] ما زالت قيد التفاوض.
 }
reason-kind = لا تشمل مواضيع من هذا النوع.
reason-from = لا تسمح بإرسال شيء من { $party }.
reason-to = لا تسمح بإرسال شيء إلى { $party }.
reason-onward = لا تسمح للمستلم بتمرير شيء إلى { $party }.
reason-area = ليس من المؤكد أن الموضوع يقع في النطاق «{ $area }».
reason-level = درجة سريته أعلى من «{ $up_to ->
    [open] مفتوح
    [restricted] محدود
    [confidential] كتوم
   *[secret] سري
 }»، وهي أقصى ما تشمله المادة.
reason-suspended = معلّقة من جانب { $parties }.

## Differences between two versions

change-added = إضافة
change-removed = حذف
change-changed = تغيير
change-looser = يتسع ما يجوز إرساله
change-stricter = يضيق ما يجوز إرساله
change-opens = يُسمح بـ: { $kinds } من { $giver } إلى { $taker }.
change-closes = يُمنع: { $kinds } من { $giver } إلى { $taker }.
change-none = النسختان متطابقتان في المضمون.
change-field = { $field }: { $old } ← { $new }
change-part-understanding = التفاهم في جملته
change-part-party = الطرف { $key }
change-part-area = النطاق { $key }
change-part-sector = القطاع { $key }
change-part-article = المادة { $key }
change-part-authority = الصلاحية { $key }
change-part-clock = المهلة { $key }
change-part-ladder = سلّم الاتصال، المستوى { $key }

## Signing

error-understanding-line = هذا ليس سطر توقيع واحداً.
error-understanding-signer = لا يوقّع التفاهم إلا طرف مباشر فيه.
error-understanding-bytes = هذا النص ليس نص هذه النسخة حرفاً بحرف.
error-understanding-twice = لهذا الطرف أكثر من توقيع، أو يوقّع مفتاح واحد عن طرفين.
error-language-unknown = لا توجد لغة كهذه هنا؛ اكتب `en` أو `ar` أو `ckb`.
error-understanding-no-key = أعطِ ملف مفتاح مع شهادته (`--key` و`--certificate`)، أو عقدة وشخصاً (`--dir` و`--person`).

## On the command line

cli-understanding-good = { $file } سليم. SHA-256 { $hash }
cli-understanding-bad = { $file }: { $n ->
    [zero] لا مشكلات
    [one] مشكلة واحدة
    [two] مشكلتان
    [few] { $n } مشكلات
    [many] { $n } مشكلة
   *[other] { $n } مشكلة
 }
cli-understanding-signed = الموقّعون: { $parties }
cli-understanding-unsigned = لم يوقّع أحد بعد.
cli-understanding-missing = بانتظار توقيع: { $parties }
cli-understanding-pin = رقم PIN لمفتاح التوقيع
cli-understanding-read-first = أنت على وشك توقيع { $title }، النسخة { $version }، عن { $party }. SHA-256 { $hash }
cli-understanding-written = توقيع { $party } مكتوب في { $file }.
error-understanding-suspended = التفاهم معلّق: لا يمكن الآن توقيع ما يأذن أو يُلزم بموجبه.
