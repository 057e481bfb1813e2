### Joint statement: cleared paragraph by paragraph in three languages, released by all at one minute.

## Where it stands

statement-status-draft = قيد الإعداد
statement-status-cleared = أجازه الجميع
statement-status-set = محدد لدقيقة صدوره
statement-status-missed = لم يصدر
statement-status-released = صدر
statement-status-withdrawn = مسحوب

## Steps

statement-act-draft = صياغة بيان مشترك
statement-act-clear = إجازة جزء
statement-act-paragraph = كتابة فقرة
statement-act-object = الاعتراض على جزء
statement-act-drop = حذف فقرة
statement-act-head = تغيير العنوان والدقيقة
statement-act-stop = وقف الإصدار
statement-act-correct = تصحيح ما صدر
statement-act-leave = إبقاؤه كما صدر
statement-act-withdraw = سحب المسودة
statement-act-order = أُجيز كله: صدر أمر الإصدار
statement-act-release = الإصدار
statement-act-miss = لم يصدر في دقيقته
statement-act-mark = رقم لم يعد متفقاً عليه: عُلّمت فقرته

## What each side does meanwhile

statement-safe-draft = لا تقل شيئاً من هذا علناً. أجز جزءاً جزءاً ما قرأته باللغات الثلاث أو اعترض عليه. الصمت لا يجيز شيئاً.
statement-safe-cleared = أُجيز كله ولم يصدر أمر الإصدار بعد. لا تقل شيئاً علناً قبل الدقيقة المحددة.
statement-safe-set = يصدر في دقيقته إذا كانت العقدتان على اتصال حينها. ويمكن لأي طرف وقفه حتى آخر موعد للوقف.
statement-safe-missed = لم يصدر شيء. لا تقل شيئاً علناً، واتفقوا على دقيقة أخرى.
statement-safe-released = أصبح علنياً. ما فيه من خطأ يُصحَّح بالطريقة نفسها، لا من جانب واحد.
statement-safe-withdrawn = لا يوجد بيان مشترك. لا تقل شيئاً باسمه.

## Names

title-statement = بيان مشترك: { $name }
new-statement = صياغة بيان مشترك
new-statement-explained = اكتبه فقرة فقرة بثلاث لغات. كل طرف يجيز كل فقرة، وتصدره العقدتان في دقيقة واحدة أو لا تصدره أي منهما.

## Run sheet

statement-sheet-cleared = أُجيزت الأجزاء
statement-sheet-ordered = صدر أمر الإصدار
statement-sheet-released = صدر

## Fields, choices, clocks, marks

field-release-at = يصدر في
field-paragraph = رقم التحقق من الجزء
field-paragraphs = الفقرات
field-ar = العربية
field-ckb = السورانية
field-en = الإنجليزية
field-figures = الأرقام
field-agreed = ما اتُّفق عليه من أحداثها
field-value = الرقم
field-event = الحدث
field-objected = الاعتراضات
field-marked = معلَّمة: لم يعد متفقاً عليها
field-published = كما صدر
field-editions = الإصدارات
field-edition = الإصدار
part-head = العنوان والدقيقة
field-order-s = يؤمَر بإصداره قبل الدقيقة بعدد من الثواني
field-last-stop-s = يمكن وقفه حتى ما قبل الدقيقة بعدد من الثواني
clock-statement-minute = دقيقته
clock-statement-release = الإصدار
flag-released-here-alone = صدر هنا ولم يصدر لدى الطرف الآخر: اتصل
log-statement-released-here = صدر هنا في دقيقته، الإصدار { $number }
statement-edition = الإصدار { $number }
statement-paragraph = الفقرة { $number }
statement-cleared-by = أجازه
statement-not-cleared = لم يجزه بعد
statement-order-by = يؤمَر بإصداره قبل
statement-stop-until = يمكن وقفه حتى
statement-file-pdf = ملف للطباعة بهذه اللغة
statement-file-html = صفحة باللغات الثلاث
statement-corrected = تصحيح: { $why }

## Refusals

error-statement-minute = يصدر البيان في دقيقة كاملة. اذكر الوقت بلا ثوانٍ.
error-statement-clocks = بحسب التفاهم يمكن وقف البيان بعد الموعد الذي يجب أن يؤمَر فيه بإصداره. اطلب تعديل المهلتين: الأمر أولاً.
error-statement-figures = كل رقم يذكر حدثه، وتعذّرت معرفة ما اتُّفق عليه منه.
error-statement-event-not-agreed = يذكر هذا الرقم حدثاً لم تدمجه أطراف البيان كلها.
error-statement-part = لا يوجد جزء كهذا.
error-statement-objected = هناك اعتراض على هذا الجزء. أعد كتابته أولاً.
error-statement-marked = في هذه الفقرة رقم لم يعد متفقاً عليه. أعد كتابتها أولاً.
error-statement-empty = لا توجد فقرة بعد. اكتب فقرة أولاً.
error-statement-unpublished = لم يصدر شيء يمكن الرجوع إليه.
error-statement-published = ما صدر لا يُسحب. صحّحه أو أبقه كما صدر.
error-statement-editions = بلغت الإصدارات حدّها. صغ بياناً آخر.
error-statement-too-soon = الدقيقة قريبة جداً ولن يصل الإقرار بالأمر في وقته. اختر دقيقة أبعد.
error-statement-too-late = فات الأوان: مضى آخر موعد للوقف ولا يمكن وقف شيء بعده. إن كان فيه خطأ فصحّحه بعد صدوره.
error-statement-not-released = لم يصدر هذا البيان.
