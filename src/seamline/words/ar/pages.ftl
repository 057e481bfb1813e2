### The pages: everything that stands on them and is not a value of a list.

## The frame: what stands on every page

page-title = { $party } – Seamline
exercise = تمرين
exercise-banner = تمرين – لا شيء في هذه الصفحة حقيقي
skip-to-content = الانتقال إلى المحتوى
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
link-up = اتصال قائم
link-late = اتصال متأخر
link-down = لا اتصال
link-never = لم يحدث اتصال قط
link-cut-off = اتصال مفصول
link-unsent = بانتظار الإرسال: { $n }
link-suspended = المشاركة معلّقة
link-suspended-part = عُلّق { $n } من { $of } من التفاهمات
link-understandings = عدد التفاهمات: { $n }
node-unreachable = تعذّر الوصول إلى العقدة
loading = لحظة …
close = إغلاق
cancel = رجوع
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
try-again = إعادة المحاولة
and-more = غيرها: { $n }
word-missing = (لا نص لـ { $id })

## Ages, lengths and clocks

as-of = قبل { $age }
age-seconds = { $n } ث
age-minutes = { $n } د
age-hours = { $n } س
age-days = { $n ->
    [zero] أقل من يوم
    [one] يوم
    [two] يومين
    [few] { $n } أيام
    [many] { $n } يوماً
   *[other] { $n } يوم
 }
age-never = أبداً
clock-over = انتهت المهلة
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
sign-in-alias = الاسم المستعار لمنصبك
sign-in-password = كلمة المرور
sign-in-totp = الرمز من جهازك
sign-in-passkey = الدخول بمفتاح المرور
sign-in-link = الدخول بهذا الرابط
sign-in-link-explained = هذا الرابط يُدخلك مرة واحدة، ثم لا قيمة له.
sign-in-other-way = الدخول بطريقة أخرى

## Palette and keys

open-palette = كل الإجراءات
palette-search = إجراء أو موضوع أو مكان أو إحداثي شبكة
palette-nothing = لا شيء بهذا الاسم.
palette-object = موضوع
palette-place = مكان
palette-go-to = الذهاب إلى { $place }
show-keys = اختصارات لوحة المفاتيح
keys-go = الصفحات
keys-watch = المناوبة
keys-object = الموضوع المفتوح
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
outbox-explained = محفوظة على هذا الجهاز، وتصير مسودات في عقدتك متى أمكن الوصول إليها. لم يخرج منها شيء.
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
alarm-quiet = بلا صوت لهذا المنصب؛ يظهر الإنذار على الشاشة فقط
alarm-quiet-switch = الإنذار: تشغيل الصوت أو إيقافه
alarm-now-quiet = الإنذار صامت الآن.
alarm-now-audible = صار الإنذار مسموعاً من جديد.
alarm-explained = إذا انتظر أمر عاجل ولم يلمس أحد الصفحة دقيقة كاملة، رنّ الإنذار حتى يلمسها أحد.

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
   *[other] { $n }، العاجل منها { $urgent }
 }
inbox-next = التالي في الوارد
inbox-previous = السابق في الوارد
inbox-open-first = فتح ما يحين موعده أولاً
act-first = الإجراء الأول المعروض
act-second = الإجراء الثاني المعروض
meanwhile = في هذه الأثناء:
log-other = سُجّل.

## The one-line entry

focus-entry = كتابة قيد
entry-label = قيد في سطر واحد
entry-hint = اكتب قيداً، مثل { $example }
entry-file = تسجيل
entry-draft = المسودة كما فُهمت
entry-unparsed = يبقى نصاً:
entry-then = التسجيل يصنع مسودة. لا يخرج شيء قبل أن ترى من سيطّلع عليه.
entry-offline = تعذّر الوصول إلى العقدة. ما تسجله ينتظر على هذا الجهاز ويصير مسودة لاحقاً.

## Who will see this

who-will-see = من سيطّلع على هذا
preview-allow = يُرسَل الآن
preview-officer = القرار لضابط الإفراج
preview-later = يُرسَل لاحقاً
preview-no = لا يُرسَل
preview-via = عبر { $party }
preview-exactly = هذا بعينه ولا شيء سواه
preview-nobody = لا يذكر أي تفاهم أحداً يمكن أن يُرسَل إليه هذا.
preview-keep-draft = الإبقاء عليه مسودة
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
    [zero] لا أحد يُرسَل إليه.
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

object-title = الموضوع
object-close = إغلاق الموضوع
object-on-map = إظهار الموضوع على الخريطة
object-content = كما هو معروف هنا
object-steps = المراحل
object-next = على من الخطوة التالية
next-then = وبعدها: { $act }
object-acts = ما يمكنك فعله
object-corrected = مصحَّح، النسخة { $n }
object-withdrawn = سحبته الجهة المُصدِرة، ولم يعد قائماً.
mark-withdrawn = مسحوب
changes-title = ما غيّره التصحيح
changes-nothing = لم يكن هنا شيء
changes-was = كان
changes-is = صار
changes-old-gone = القديم لم يعد محفوظاً
object-opened = سُجّل، وهو في الطريق.
step-done = (تمت)
step-current = (الآن)
step-ahead = (لاحقاً)
grade = التقييم
act-done = تم: { $act }
act-not-yet = لا يمكن بعد: { $act }.
act-late = تم صوتياً ويُدخل الآن
act-sure = نعم، أقصد ذلك: { $act } ({ $title })
act-confirm-needed = أكّد أولاً أنك تقصد ذلك.
field-required = هذا لازم.
field-form = تعذّرت قراءة هذا.
number-form = عدد صحيح.
time-form = مجموعة التاريخ والوقت، مثل { $example }
time-now = الآن
time-in-hours = { $n ->
    [zero] بعد أقل من ساعة
    [one] بعد ساعة
    [two] بعد ساعتين
    [few] بعد { $n } ساعات
    [many] بعد { $n } ساعة
   *[other] بعد { $n } ساعة
 }
time-minutes-ago = { $n ->
    [zero] قبل أقل من دقيقة
    [one] قبل دقيقة
    [two] قبل دقيقتين
    [few] قبل { $n } دقائق
    [many] قبل { $n } دقيقة
   *[other] قبل { $n } دقيقة
 }
grid-form = إحداثي شبكة مع منطقته، مثل { $example }
ground-hint-line = إحداثيان على الأقل، واحد في كل سطر، أو بالرسم على الخريطة.
ground-hint-area = ثلاثة إحداثيات على الأقل، واحد في كل سطر، أو بالرسم على الخريطة.
pin-own = رقم PIN الخاص بك للتوقيع
pin-form = يتكون رقم PIN من { $least } إلى { $most } محرفاً: أرقام أو حروف أو كلاهما.
correct-explained = غيّر ما كان خطأً. كل من وصله التقرير يصله التصحيح مُعلَّماً بأنه تصحيح.
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
tick-reached = وصل إلى عقدتهم
tick-read = قرأه المناوب لديهم
tick-read-by = قرأه { $by }
tick-not-left = لم يغادر بعد
tick-not-reached = لم يصل بعد
tick-not-read = لم يُقرأ بعد
history-title = السجل الزمني
history-empty = لا شيء بعد.
history-signed = موقَّع
history-late = صوتياً، أُدخل لاحقاً
history-local = معروف لعقدتنا فقط

## Opening something new

new-crossing = طلب عبور خط
new-crossing-explained = يجيب الطرف الآخر خلال المدة المتفق عليها. ما لم يأذن لك: اثبت عند خطك ولا تعبر.
new-control-measure = اقتراح تدبير سيطرة
new-control-measure-explained = لا يصير نافذاً حتى يوقّع كل طرف مذكور هذا النص بعينه حرفاً بحرف. يقيّد فقط، ولا يوجّه نيراناً أبداً.
open-with = مع
open-alone = إن لم يُذكر أحد فهو يقيّد جانبكم وحده، ويكفي توقيعك.
open-send = إرسال

## Map and tables

map-title = الخريطة
map-loading = الخريطة قيد التحميل. الجدول يعمل الآن.
map-unavailable = لا يمكن عرض الخريطة هنا. استعمل الجدول.
map-controls = أدوات الخريطة
map-zoom-in = تكبير
map-zoom-out = تصغير
map-whole = إظهار الأرض كلها
map-legend = مفتاح الخريطة
map-line-of = خط تواجد: { $party }
map-corridor-asked = ممر عبور مطلوب
map-corridor-cleared = ممر عبور مأذون به
map-mark-merged = حدث واحد من عدة تقارير
map-mark-corrected = صحّحته الجهة المُصدِرة
map-mark-crossed = عبور بلا إذن
map-mark-withdrawn = مسحوب
map-sources = الحدود: ناتشورال إيرث. الأسماء: جيونيمز (المشاع الإبداعي، نَسب المُصنَّف 4.0)
map-several = عدة مواضيع هنا
draw-on-map = رسم
draw-point = انقر المكان على الخريطة.
draw-line = انقر على طول الخط، ثم انقر النقطة الأخيرة من جديد للإنهاء.
draw-area = انقر الزوايا، ثم انقر الأولى من جديد للإنهاء.
draw-stop = إيقاف الرسم
show-table = الجدول أو الخريطة
show-map = الخريطة
table-title = الموضوع
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
understanding-missing = بانتظار توقيع: { $parties }
understanding-views = طرق العرض
understanding-view-articles = المواد
understanding-view-difference = الفروق
understanding-view-terms = الصلاحيات والمهل
understanding-view-text = النص كما وُقّع
understanding-signed = تم التوقيع
understanding-unsigned = لم يتم التوقيع
understanding-suspended-by = معلّق من جانب { $party }. لا يدخل شيء في حزمة بموجب المواد التي تذكر هذا الطرف.
understanding-download = حفظ النص
understanding-sign = توقيع هذه النسخة
understanding-explain-sign = أنت توقّع نص «{ $title }»، النسخة { $n }، حرفاً بحرف. قبل ذلك قارن قيمة SHA-256 مع الطرف الآخر صوتياً.
understanding-sure-sign = قارنتُ قيمة SHA-256 وأوقّع باسم طرفي.
understanding-done-sign = تم التوقيع.
understanding-suspend = تعليق
understanding-explain-suspend = لن يُفرَج بعد الآن عن شيء بموجب مواد ما تؤشّر عليه التي تذكر طرفك. يسري فوراً وتُبلَّغ الأطراف الأخرى.
understanding-sure-suspend = نعم، أوقفوا المشاركة الآن.
understanding-done-suspend = عُلّق. يجري إبلاغ الشركاء.
suspend-now = تعليق تفاهم …
suspend-which = أي تفاهمات
suspend-all = كلها
suspend-choose = أشّر على ما ينبغي تعليقه.
suspend-reason-needed = اذكر السبب.
suspend-nothing = لا تفاهم نافذاً يستطيع طرفك تعليقه.
understanding-resume = رفع التعليق
understanding-explain-resume = تُستأنف المشاركة بموجب «{ $title }»، النسخة { $n }، وفق موادها.
understanding-sure-resume = نعم، استأنفوا المشاركة.
understanding-done-resume = رُفع التعليق.
understanding-check = فحص نص أو اقتراحه
understanding-check-explained = ألصق نصاً أو حمّله وعدّله هنا. كل مشكلة تذكر سطرها. لا يُقترح شيء قبل أن تقول ذلك.
understanding-load = تحميل ملف
understanding-beside = تُضاف إليه التواقيع من { $file }.
understanding-beside-not = بلا تواقيع
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
article-opens = يُسمح بـ:
articles-version-not-in-force = هذه النسخة غير نافذة: لا تسمح أي مادة منها بشيء الآن.
difference-only-one = لا توجد نسخة أخرى للمقارنة.
difference-from = بالمقارنة مع
difference-none = النسختان متطابقتان في المضمون.
difference-head = التفاهم في جملته
difference-added = إضافة
difference-removed = حذف
difference-changed = تغيير
difference-was = كان
difference-is = صار
difference-opens = يُسمح بـ
difference-closes = يُمنع
terms-authorities = من يحق له ماذا
terms-clocks = المهل
terms-ladder = بمن يُتصل تالياً
terms-roles = الأدوار
terms-may = يحق لهم
terms-sector = القطاع
terms-everywhere = في كل القطاعات
terms-next-after = { $n ->
    [zero] التالي فوراً
    [one] التالي بعد دقيقة
    [two] التالي بعد دقيقتين
    [few] التالي بعد { $n } دقائق
    [many] التالي بعد { $n } دقيقة
   *[other] التالي بعد { $n } دقيقة
 }

## Sharing

sharing-partners = الشركاء
sharing-released = أُفرج عنه
sharing-queued = ينتظر
sharing-outstanding = استردادات بلا جواب
sharing-got = ما وصل إلى { $party } منّا
sharing-nothing = لا شيء بعد.
sharing-recalled = مُسترَد
sharing-corrected = مصحَّح
sharing-open = فتح الموضوع
explain-title = لماذا وصل هذا إلى { $party } أو لم يصل؟
explain-object = أحد مواضيعنا
explain-yes = المادة { $article } تسمح بإرساله إلى { $party }.
explain-no = لا توجد مادة نافذة تسمح بإرساله إلى { $party }.
streams-title = أحدث أرقام مجارينا
streams-explained = اقرأها على الطرف الآخر عند فحص الاتصال: يجب أن يظهر لديه الشيء نفسه.
streams-lane = المسار
streams-epoch = الحقبة
streams-sent = المُرسَل
streams-acknowledged = أُقرّ باستلامه
streams-behind = (المتبقي { $n })
stick-title = بواسطة ذاكرة USB
stick-export = حفظ ما ينتظر { $party }
stick-drop = أفلت ملف حزم هنا أو اختر ملفاً
stick-taken = قُبل: { $n }. رُفض: { $refused }.
recalls-title = الاستردادات
recalls-explained = الاسترداد يثبت أن الإخطار بلغ وما كان الجواب عنه. ولا يثبت المحو.
recalls-object = موضوع لنا
recalls-issued = الإصدار
recalls-recipients = المستلمون
recalls-none = لم يُسترَد شيء.

## People

people-explained = الاسم المستعار يدل على منصب، لا على شخص بعينه.
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
people-explain-replace = لا يستطيع { $alias } الدخول بعد الآن، ويشغل المنصبَ شخصٌ جديد برابط لمرة واحدة.
people-explain-lock = تُنهى جلسات { $alias } كلها فوراً ولا يستطيع الدخول.
people-explain-unlock = يستطيع { $alias } الدخول من جديد.
people-explain-new-pin = أنت الأول من شخصين. يحصل { $alias } على مفتاح توقيع جديد، ويُبطَل القديم ويُبلَّغ الشركاء.
people-explain-second = لا تؤكد إلا إذا تحدثت بنفسك مع { $alias }.
ticket-title = رابط لمرة واحدة
ticket-explained = يظهر الآن ولا يظهر ثانية، ويصلح مرة واحدة ولمدة 15 دقيقة. سلّمه للشخص بنفسك.

## Settings

settings-me = هذا المنصب
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
line-import = تحميل ملف GeoJSON
line-edit-known = تعديل الخط النافذ
line-commander-only = لا يغيّر الخطَّ إلا القائد.
line-file-unread = لم يُعثر في ذلك الملف على خط واحد.
line-vertices = النقاط: { $n }
line-vertex = النقطة { $n }
line-drop-vertex = إزالة النقطة { $n }
line-add-vertex = إضافة نقطة
line-sound = الخط سليم: { $km } كم.
line-put-in-force = إنفاذ هذا الخط
line-discard = تجاهل
line-kept = بدأ رسم هذا الخط من قبل، وهو غير نافذ بعد.
line-sure = عدد نقاط الخط الجديد { $n } وطوله { $km } كم. تتبعه منطقة التماس والمواد والشركاء فوراً.
line-saved = صار الخط نافذاً.

# What could not be applied.
quarantine-title = في الحجر
quarantine-explained = ما أرسله الشركاء وتعذّر على هذه العقدة تطبيقه. أما بقية مجراهم فقد استمرت. أعد المحاولة بعد الترقية أو حين يصل ما كان ناقصاً؛ وما يُستبعد يبقى في المجرى دليلاً.
quarantine-why = السبب
quarantine-place = موضعه في المجرى
quarantine-retry = إعادة المحاولة
quarantine-drop = استبعاد
quarantine-drop-sure = لن يُطبَّق هذا القيد. تبقى بايتاته في مجرى الشريك.

# Going by a partner's line.
lines-partners = خطوط الشركاء
lines-partners-explained = ما يجوز خروجه «بين الخطين» لا يتبع خط الشريك إلا بعد أن يعتمده قائد هنا. وحتى ذلك الحين لا تُحتسب الأرض التي لا يُدخلها في منطقة التماس إلا خطه الجديد، ولا الأرض التي يُخرجها منها.
lines-acknowledged = معتمد
lines-unacknowledged = غير معتمد
lines-version = النسخة { $n }
lines-change-in = { $km2 } كم² زيادة
lines-change-out = { $km2 } كم² نقصاناً
lines-change-none = بلا تغيير
lines-acknowledge = اعتماد هذا الخط
lines-acknowledge-sure = من الآن فصاعداً يمتد ما تجيز المواد خروجه بين الخطين إلى حيث يسمح به خط { $party } هذا.
lines-acknowledge-done = تعتمد هذه العقدة الخط الآن.
