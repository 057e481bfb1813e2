### The pages: everything that stands on them and is not a value of a list.

## The frame: what stands on every page

page-title = { $party } – Seamline
exercise = تمرين
exercise-banner = تمرين – لا شيء في هذه الصفحة حقيقي
skip-to-content = انتقل إلى المحتوى
nav-pages = الصفحات
nav-watch = المناوبة
nav-lines = الخطوط
nav-understanding = التفاهم
nav-sharing = المشاركة
nav-partners = الشركاء
nav-people = الأشخاص
nav-settings = الإعدادات
go-watch = الذهاب إلى المناوبة
go-lines = الذهاب إلى الخطوط
go-understanding = الذهاب إلى التفاهم
go-sharing = الذهاب إلى المشاركة
go-partners = الذهاب إلى الشركاء
go-people = الذهاب إلى الأشخاص
go-settings = الذهاب إلى الإعدادات
partners-links = الاتصال بالشركاء
link-up = متصل
link-late = متأخر
link-down = لا اتصال
link-never = لم يحدث اتصال قط
link-cut-off = مفصول
link-unsent = بانتظار الإرسال: { $n }
link-suspended = المشاركة معلّقة
node-unreachable = تعذّر الوصول إلى العقدة
loading = لحظة …
close = إغلاق
cancel = إلغاء
open = فتح
more = المزيد
copy = نسخ
copied = تم النسخ.
choose = اختر …
yes = نعم
no = لا
or = أو
by = قبل
from = من
until = حتى
optional = اختياري
urgent = عاجل
language = اللغة
list-comma = { "، " }
try-again = حاول مجدداً
and-more = { $n } غيره
word-missing = (لا نص لـ { $id })

## Ages, lengths and clocks

as-of = منذ { $age }
age-seconds = { $n } ث
age-minutes = { $n } د
age-hours = { $n } س
age-days = { $n } ي
age-never = أبداً
clock-over = تجاوز الوقت
length-minutes = { $n ->
    [zero] أقل من دقيقة
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $n } دقائق
    [many] { $n } دقيقة
   *[other] { $n } دقيقة
 }
length-hours = { $n ->
    [zero] أقل من ساعة
    [one] ساعة واحدة
    [two] ساعتان
    [few] { $n } ساعات
    [many] { $n } ساعة
   *[other] { $n } ساعة
 }
length-m = { $n } م
length-km = { $n } كم
area-km2 = { $n } كم²
precision = ± { $length }
unit-minutes = بالدقائق
points-count = { $n ->
    [zero] لا نقاط
    [one] نقطة واحدة
    [two] نقطتان
    [few] { $n } نقاط
    [many] { $n } نقطة
   *[other] { $n } نقطة
 }

## Signing in

sign-in = تسجيل الدخول
sign-out = تسجيل الخروج
signed-out = تم تسجيل الخروج.
sign-in-alias = الاسم المستعار لموقعك
sign-in-password = كلمة المرور
sign-in-totp = الرمز من جهازك
sign-in-passkey = الدخول بمفتاح المرور
sign-in-link = الدخول بهذا الرابط
sign-in-link-explained = هذا الرابط يُدخلك مرة واحدة، ثم لا قيمة له.
sign-in-other-way = الدخول بطريقة أخرى

## Palette and keys

open-palette = كل الإجراءات
palette-search = إجراء أو كائن أو مكان أو إحداثي شبكة
palette-nothing = لا شيء بهذا الاسم.
palette-object = كائن
palette-place = مكان
palette-go-to = الذهاب إلى { $place }
show-keys = المفاتيح
keys-go = الصفحات
keys-watch = المناوبة
keys-object = الكائن المفتوح
keys-map = الخريطة
keys-page = في كل مكان
print-page = طباعة هذه الصفحة
printed-at = طُبع { $now_at }
language-en = عرض الصفحات بالإنجليزية
language-ar = عرض الصفحات بالعربية
language-ckb = عرض الصفحات بالسورانية

## Waiting entries

show-outbox = القيود المنتظرة
outbox-title = قيود تنتظر العقدة
outbox-explained = محفوظة على هذا الجهاز، وتذهب إلى عقدتك مسوداتٍ متى أمكن الوصول إليها. لم يخرج منها شيء.
outbox-empty = لا شيء ينتظر.
outbox-drop = حذف هذا القيد
outbox-kept = تعذّر الوصول إلى العقدة. القيد ينتظر على هذا الجهاز.
outbox-waiting = { $n ->
    [zero] لا قيد ينتظر
    [one] قيد واحد ينتظر
    [two] قيدان ينتظران
    [few] { $n } قيود تنتظر
    [many] { $n } قيداً ينتظر
   *[other] { $n } قيد ينتظر
 }
outbox-delivered = { $n ->
    [zero] لم يصر أي قيد منتظر مسودة.
    [one] القيد المنتظر صار مسودة.
    [two] القيدان المنتظران صارا مسودتين.
    [few] { $n } قيود كانت تنتظر صارت مسودات.
    [many] { $n } قيداً كان ينتظر صار مسودة.
   *[other] { $n } قيد كان ينتظر صار مسودة.
 }

## Alarm

alarm-urgent-waits = أمر عاجل ينتظر
alarm-touch = اضغط أي مفتاح أو المس الصفحة لإسكاته.
alarm-no-sound = لا يُصدر هذا المتصفح صوتاً قبل لمس الصفحة مرة واحدة.
alarm-test = نغمة تجريبية
alarm-sound-on = تشغيل الصوت
alarm-quiet = بلا صوت في هذا الموقع؛ يظهر الإنذار على الشاشة فقط
alarm-quiet-switch = الإنذار: تشغيل الصوت أو إيقافه
alarm-now-quiet = الإنذار صامت الآن.
alarm-now-audible = صار الإنذار مسموعاً من جديد.
alarm-explained = إذا انتظر أمر عاجل ولم يلمس أحد الصفحة دقيقة كاملة، رنّت الصفحة حتى يلمسها أحد.

## Exercise injects

inject-title = سيناريو التمرين
inject-number = الفقرة { $n } من { $of }
inject-paused = متوقف مؤقتاً
inject-ended = انتهى السيناريو
inject-next-in = التالي بعد
inject-pause = إيقاف السيناريو مؤقتاً
inject-resume = متابعة السيناريو
inject-next = الفقرة التالية الآن

## Watch: columns, log, inbox

columns = الأعمدة
column-log = السجل
column-map = الخريطة
column-inbox = الوارد
log-title = السجل
log-search = البحث في السجل
log-empty = لم يُسجَّل شيء بعد.
log-nothing-found = لا شيء في السجل يطابق.
focus-log = البحث في السجل
inbox-title = بانتظاري
inbox-empty = لا شيء بانتظارك.
inbox-count = { $urgent ->
    [0] { $n }
   *[other] { $n }، منها { $urgent } عاجلة
 }
inbox-next = التالي في الوارد
inbox-previous = السابق في الوارد
inbox-open-first = فتح ما يحين موعده أولاً
act-first = الإجراء الأول المعروض
act-second = الإجراء الثاني المعروض
meanwhile = في هذه الأثناء:
log-other = قُيِّد.

## The one-line entry

focus-entry = كتابة قيد
entry-label = قيد في سطر واحد
entry-hint = اكتب قيداً، مثل { $example }
entry-file = تسجيل
entry-draft = المسودة كما فُهمت
entry-unparsed = يبقى نصاً:
entry-then = التسجيل يصنع مسودة. لا يخرج شيء قبل أن ترى من سيراه.
entry-offline = تعذّر الوصول إلى العقدة. ما تسجله ينتظر على هذا الجهاز ويصير مسودة لاحقاً.

## Who will see this

who-will-see = من سيرى هذا
preview-allow = يصله هذا الآن
preview-officer = القرار لضابط الإفراج
preview-later = يصله لاحقاً
preview-no = لا يصله هذا
preview-via = عبر { $party }
preview-exactly = هذا بعينه ولا شيء سواه
preview-nobody = لا يذكر أي تفاهم أحداً يمكن أن يصله هذا.
preview-keep-draft = إبقاؤه مسودة
preview-send = { $n ->
    [zero] إرسال
    [one] إرسال إلى مستلم واحد
    [two] إرسال إلى مستلمَين
    [few] إرسال إلى { $n } مستلمين
    [many] إرسال إلى { $n } مستلماً
   *[other] إرسال إلى { $n } مستلم
 }
preview-approve = الموافقة على هذا الإفراج
preview-approve-pin = رقم PIN الخاص بك بصفتك ضابط إفراج
preview-approved = تمت الموافقة والتوقيع.
reasons-title = السبب
article-number = المادة { $number }
report-sent = { $n ->
    [zero] لا مستلم في الطريق إليه.
    [one] في الطريق إلى مستلم واحد.
    [two] في الطريق إلى مستلمَين.
    [few] في الطريق إلى { $n } مستلمين.
    [many] في الطريق إلى { $n } مستلماً.
   *[other] في الطريق إلى { $n } مستلم.
 }
report-send = إرسال …
report-do-edit = تعديل المسودة
report-do-correct = تصحيح
report-do-withdraw = سحب
report-do-approve = الموافقة على إفراج …

## The object panel

object-title = الكائن
object-close = إغلاق الكائن
object-on-map = إظهار الكائن على الخريطة
object-content = كما هو معروف هنا
object-steps = المراحل
object-next = من عليه التصرف تالياً
next-then = وبعدها: { $act }
object-acts = ما يمكنك فعله
object-corrected = مصحَّح، النسخة { $n }
object-withdrawn = سحبه مُصدِره، ولم يعد قائماً.
mark-withdrawn = مسحوب
changes-title = ما غيّره التصحيح
changes-nothing = لم يكن هنا شيء
changes-was = كان
changes-is = صار
changes-old-gone = القديم لم يعد محفوظاً
object-opened = فُتح وهو في الطريق.
step-done = (تمت)
step-current = (الآن)
step-ahead = (لاحقاً)
grade = الدرجة
act-done = تم: { $act }
act-late = تم صوتياً ويُقيَّد الآن
act-sure = نعم، أقصد ذلك: { $act } ({ $title })
act-confirm-needed = أكّد أولاً أنك تقصد ذلك.
field-required = هذا لازم.
field-form = تعذّرت قراءة هذا.
number-form = عدد صحيح.
time-form = تاريخ ووقت بصيغة DTG، مثل { $example }
time-now = الآن
time-in-hours = بعد { $n } س
time-minutes-ago = قبل { $n } د
grid-form = إحداثي شبكة مع منطقته، مثل { $example }
ground-hint-line = إحداثيان على الأقل، واحد في كل سطر، أو بالرسم على الخريطة.
ground-hint-area = ثلاثة إحداثيات على الأقل، واحد في كل سطر، أو بالرسم على الخريطة.
pin-own = رقم PIN الخاص بك للتوقيع
pin-form = يتكون رقم PIN من { $least } إلى { $most } محرفاً: أرقام أو حروف أو كلاهما.
correct-explained = غيّر ما كان خطأً. كل من وصله يصله التصحيح مشاراً إليه بأنه تصحيح.
columns-title = ما يقوله كل طرف
columns-field = الحقل
columns-ours = لدينا
columns-theirs = لديهم
columns-agreed = المتفق عليه
columns-differ = مختلفان
columns-unsaid = لم يُذكر
projections-title = ما لدى كل مستلم
receipts-title = إشعارات الاستلام
tick-left = غادر عقدتنا
tick-reached = وصل عقدتهم
tick-read = قرأته مناوبتهم
tick-read-by = قرأه { $by }
tick-not-left = لم يغادر بعد
tick-not-reached = لم يصل بعد
tick-not-read = لم يُقرأ بعد
history-title = السجل الزمني
history-empty = لا شيء بعد.
history-signed = موقَّع
history-late = صوتياً، قُيِّد لاحقاً
history-local = معروف لعقدتنا فقط

## Opening something new

new-crossing = طلب عبور خط
new-crossing-explained = يجيب الطرف الآخر خلال المدة المتفق عليها. إلى أن يأذن: توقف عند الخط.
new-control-measure = اقتراح تدبير سيطرة
new-control-measure-explained = يسري متى وقّع كل طرف مذكور على النص نفسه حرفياً. هو يقيّد ولا يوجّه نيراناً أبداً.
open-with = مع
open-alone = إن لم يُذكر أحد فهو يقيّد جانبكم وحده، ويكفي توقيعك.
open-send = إرسال

## Map and tables

map-title = الخريطة
map-loading = الخريطة قيد التحميل. الجدول يعمل الآن.
map-unavailable = لا يمكن عرض الخريطة هنا. استخدم الجدول.
map-controls = أدوات الخريطة
map-zoom-in = تكبير
map-zoom-out = تصغير
map-whole = إظهار الأرض كلها
map-legend = مفتاح الخريطة
map-line-of = خط تواجد: { $party }
map-corridor-asked = ممر عبور مطلوب
map-corridor-cleared = ممر عبور مأذون به
map-mark-merged = حدث واحد من عدة تقارير
map-mark-corrected = صحّحه مُصدِره
map-mark-crossed = عبور بلا إذن
map-mark-withdrawn = مسحوب
map-sources = الحدود: ناتشورال إيرث. الأسماء: جيونيمز (المشاع الإبداعي، نَسب المُصنَّف 4.0)
map-several = عدة كائنات هنا
draw-on-map = ارسم
draw-point = انقر المكان على الخريطة.
draw-line = انقر على طول الخط، ثم انقر النقطة الأخيرة مجدداً للإنهاء.
draw-area = انقر الزوايا، ثم انقر الأولى مجدداً للإنهاء.
draw-stop = إيقاف الرسم
show-table = الجدول أو الخريطة
show-map = الخريطة
table-title = الكائن
table-heading = كل ما على الخريطة
table-counted = { $n ->
    [zero] لا تقارير ولا أحداث؛ المدموج يُحسب مرة واحدة.
    [one] تقرير أو حدث واحد؛ المدموج يُحسب مرة واحدة.
    [two] تقريران أو حدثان؛ المدموج يُحسب مرة واحدة.
    [few] { $n } تقارير وأحداث؛ المدموج يُحسب مرة واحدة.
    [many] { $n } تقريراً وحدثاً؛ المدموج يُحسب مرة واحدة.
   *[other] { $n } تقرير وحدث؛ المدموج يُحسب مرة واحدة.
 }
table-search = بحث
table-kind = النوع
table-all = كل الأنواع
table-status = الحالة
table-party = الطرف
table-place = المكان
table-received = الاستلام
table-due = المهلة
table-empty = لا شيء يطابق.
ground-lines = خطوط التواجد
ground-seams = مناطق التماس والقطاعات
ground-from = من
ground-to = إلى
ground-since = منذ
ground-length = الطول
ground-area = المساحة

## Understanding

understanding-none = لا يوجد تفاهم هنا بعد.
understanding-version = النسخة { $n }
understanding-missing = لم يوقّع بعد: { $parties }
understanding-views = العروض
understanding-view-articles = المواد
understanding-view-difference = الفروق
understanding-view-terms = الصلاحيات والمهل
understanding-view-text = النص كما وُقّع
understanding-signed = وقّع
understanding-unsigned = لم يوقّع
understanding-suspended-by = علّقه { $party }. لا يوضع في طرد شيء بموجب المواد التي تذكره.
understanding-download = حفظ النص
understanding-sign = توقيع هذه النسخة
understanding-explain-sign = أنت توقّع نص «{ $title }»، النسخة { $n }، حرفاً بحرف. قارن قيمة SHA-256 مع الطرف الآخر صوتياً قبل ذلك.
understanding-sure-sign = قارنتُ قيمة SHA-256 وأوقّع باسم طرفي.
understanding-done-sign = تم التوقيع.
understanding-suspend = تعليق
understanding-explain-suspend = لن يُفرَج بعد الآن عن شيء بموجب مواد «{ $title }»، النسخة { $n }، التي تذكر طرفك. يسري فوراً وتُبلَّغ الأطراف الأخرى.
understanding-sure-suspend = نعم، أوقفوا المشاركة الآن.
understanding-done-suspend = عُلّق. يجري إبلاغ الشركاء.
suspend-now = تعليق تفاهم …
suspend-which = أي تفاهم
suspend-reason-needed = اذكر السبب.
suspend-nothing = لا تفاهم سارياً يستطيع طرفك تعليقه.
understanding-resume = رفع التعليق
understanding-explain-resume = تُستأنف المشاركة بموجب «{ $title }»، النسخة { $n }، وفق موادها.
understanding-sure-resume = نعم، استأنفوا المشاركة.
understanding-done-resume = رُفع التعليق.
understanding-check = فحص نص أو اقتراحه
understanding-check-explained = ألصق نصاً أو حمّله وعدّله هنا. كل مشكلة تذكر سطرها. لا يُقترح شيء قبل أن تقول ذلك.
understanding-load = تحميل ملف
understanding-text = النص
understanding-problems = { $n ->
    [zero] لا مشكلات
    [one] مشكلة واحدة
    [two] مشكلتان
    [few] { $n } مشكلات
    [many] { $n } مشكلة
   *[other] { $n } مشكلة
 }
understanding-sound = النص سليم.
understanding-propose = اقتراحه على الأطراف الأخرى
understanding-proposed = اقتُرح. لا يُلزم أحداً حتى يوقّع الجميع.
line-number = السطر { $n }
file-too-large = ذلك الملف أكبر من المسموح.
hash-label = SHA-256:
hash-explained = تعرض الشاشتان القيمة نفسها للنص نفسه.
article-opens = تتيح:
articles-version-not-in-force = هذه النسخة غير نافذة: لا تتيح أي مادة منها شيئاً الآن.
difference-only-one = لا توجد نسخة أخرى للمقارنة.
difference-from = بالمقارنة مع
difference-none = النسختان متطابقتان في المضمون.
difference-head = التفاهم في جملته
difference-added = أُضيفت
difference-removed = أُزيلت
difference-changed = تغيّرت
difference-was = كان
difference-is = صار
difference-opens = تتيح
difference-closes = تمنع
terms-authorities = من يحق له ماذا
terms-clocks = المهل
terms-ladder = من يُستدعى تالياً
terms-roles = الأدوار
terms-may = يحق لهم
terms-sector = القطاع
terms-everywhere = في كل مكان
terms-next-after = التالي بعد { $n } د

## Sharing

sharing-partners = الشركاء
sharing-released = أُفرج عنه
sharing-queued = ينتظر
sharing-outstanding = استردادات قائمة
sharing-got = ما وصل { $party } منّا
sharing-nothing = لا شيء بعد.
sharing-recalled = مُسترَد
sharing-corrected = مصحَّح
sharing-open = فتح الكائن
explain-title = لماذا وصل هذا { $party } أو لم يصله؟
explain-object = أحد كائناتنا
explain-yes = المادة { $article } تسمح بإيصاله إلى { $party }.
explain-no = لا توجد مادة نافذة تسمح بإيصاله إلى { $party }.
streams-title = رؤوس مجارينا
streams-explained = اقرأها على الطرف الآخر عند فحص الخط: يجب أن يظهر لديه الشيء نفسه.
streams-lane = المسار
streams-epoch = الحقبة
streams-sent = المُرسَل
streams-acknowledged = المُقَر باستلامه
streams-behind = ({ $n } قيد الانتظار)
stick-title = بواسطة ذاكرة USB
stick-export = حفظ ما ينتظر { $party }
stick-drop = أفلت ملف طرود هنا أو اختر ملفاً
stick-taken = قُبل: { $n }. رُفض: { $refused }.
recalls-title = الاستردادات
recalls-explained = الاسترداد يثبت أن الإخطار بلغ وما الجواب عنه. ولا يثبت المحو.
recalls-object = كائن لنا
recalls-issued = الإصدار
recalls-recipients = المستلمون
recalls-none = لم يُسترَد شيء.

## People

people-explained = الاسم المستعار يدل على موقع وظيفي لا على شخص بعينه.
people-search = البحث عن أشخاص
people-none = لا أحد يطابق.
people-add = إضافة شخص
people-alias = الاسم المستعار
people-alias-hint = حروف لاتينية صغيرة وأرقام وشرطات، مثل { $example }
people-role-needed = دور واحد على الأقل.
people-roles = الأدوار
people-self = أنت
people-has-key = لديه مفتاح توقيع مصدَّق
people-no-key = بلا مفتاح توقيع
people-has-passkey = لديه مفتاح مرور
people-no-passkey = بلا مفتاح مرور
people-since = منذ
people-sectors = القطاعات:
people-locked = مقفل: لا يستطيع الدخول ولا التوقيع.
people-replaced-by = حلّ محله { $alias }.
people-pending = يجب أن يؤكد شخص ثانٍ.
people-waits = ينتظر تأكيد شخص ثانٍ.
people-change-roles = الأدوار …
people-replace = استبدال …
people-lock = قفل …
people-unlock = فتح القفل …
people-new-pin = رقم PIN جديد …
people-ask-roles = تغيير الأدوار
people-ask-replace = استبدال
people-ask-lock = قفل
people-ask-unlock = فتح القفل
people-ask-new-pin = طلب رقم PIN جديد
people-explain-roles = ما يحق لـ { $alias } من الآن فصاعداً.
people-explain-replace = لا يستطيع { $alias } الدخول بعد الآن، ويشغل الموقعَ شخصٌ جديد برابط لمرة واحدة.
people-explain-lock = يخرج { $alias } من كل مكان فوراً ولا يستطيع الدخول.
people-explain-unlock = يستطيع { $alias } الدخول من جديد.
people-explain-new-pin = أنت الأول من شخصين. يحصل { $alias } على مفتاح توقيع جديد، ويُلغى القديم ويُبلَّغ الشركاء.
people-explain-second = لا تؤكد إلا إذا تحدثت بنفسك مع { $alias }.
ticket-title = رابط لمرة واحدة
ticket-explained = يظهر الآن ولا يظهر ثانية، ويصلح مرة واحدة ولمدة 15 دقيقة. سلّمه للشخص بنفسك.

## Settings

settings-me = هذا الموقع
settings-zone = حرف المنطقة الزمنية
settings-alarm = الإنذار
settings-keys = مفتاح التوقيع والدخول
settings-saved = حُفظ.
pin-first-needed = اختر أولاً رقم PIN لمفتاح توقيعك. بدونه لا تستطيع توقيع شيء.
pin-explained = رقم PIN يفتح مفتاح توقيعك على هذه العقدة. لا يعرفه سواك، ونسيانه يتطلب شخصين آخرين.
pin-new = رقم PIN جديد
pin-again = أعد كتابته
pin-differ = الرقمان مختلفان.
pin-save = تعيين رقم PIN
pin-saved = عُيّن رقم PIN.
pin-is-set = رقم PIN معيَّن. الرقم الجديد يتطلب شخصين: اطلبه من المشرف على النظام.
passkey-explained = مفتاح المرور يُدخلك من هذا الجهاز، ولا يُوقَّع به السجل أبداً.
passkey-add = إضافة مفتاح مرور من هذا الجهاز
passkey-added = أُضيف مفتاح المرور.
password-explained = كلمة المرور مع رمز من جهازك تُدخلك من أي مكان.
password-change = تعيين كلمة مرور
password-new = كلمة مرور جديدة
password-scan = امسح هذا بالتطبيق الذي يعرض رموزك، أو أدخل السر كتابةً.
password-secret = السر:
password-code = الرمز الذي يعرضه الآن
password-saved = عُيّنت كلمة المرور والرمز.

## Lines

lines-explained = خط تواجد طرفك. يرى الشركاء منه ما تسمح به المواد.
line-draw = رسم
line-import = تحميل GeoJSON
line-edit-known = تعديل الخط النافذ
line-commander-only = لا يغيّر الخطَّ إلا القائد.
line-file-unread = لم يُعثر في ذلك الملف على خط واحد.
line-vertices = النقاط: { $n }
line-vertex = النقطة { $n }
line-drop-vertex = إزالة النقطة { $n }
line-add-vertex = إضافة نقطة
line-sound = الخط سليم: { $km } كم.
line-put-in-force = جعل هذا الخط نافذاً
line-discard = تجاهل
line-sure = عدد نقاط الخط الجديد { $n } وطوله { $km } كم. تتبعه منطقة التماس والمواد والشركاء فوراً.
line-saved = صار الخط نافذاً.

# What could not be applied.
quarantine-title = في الحجر
quarantine-explained = ما أرسله الشركاء وتعذّر على هذه العقدة تطبيقه. أما بقية مجراهم فقد استمرت. أعد المحاولة بعد الترقية أو حين يصل ما كان ناقصاً؛ وما يُسقَط يبقى في المجرى دليلاً.
quarantine-why = السبب
quarantine-place = موضعه في المجرى
quarantine-retry = أعد المحاولة
quarantine-drop = أسقِط
quarantine-drop-sure = لن يُطبَّق هذا القيد. تبقى بايتاته في مجرى الشريك.

# Going by a partner's line.
lines-partners = خطوط الشركاء
lines-partners-explained = ما يجوز خروجه «بين الخطين» لا يتبع خط الشريك إلا بعد أن يُقرّه قائد هنا. وحتى ذلك الحين لا تُحتسب الأرض التي لا يُدخلها في منطقة التماس إلا خطه الجديد، ولا الأرض التي يُخرجها منها.
lines-acknowledged = مُقَرّ
lines-unacknowledged = غير مُقَرّ
lines-version = النسخة { $n }
lines-change-in = { $km2 } كم² زيادة
lines-change-out = { $km2 } كم² نقصاناً
lines-change-none = بلا تغيير
lines-acknowledge = اعتمد هذا الخط
lines-acknowledge-sure = من الآن فصاعداً يمتد ما تجيز المواد خروجه بين الخطين إلى حيث يسمح به خط { $party } هذا.
lines-acknowledge-done = تعتمد هذه العقدة الخط الآن.
