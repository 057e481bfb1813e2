### Messages between two duty posts: a conversation by stock phrases and free text.

## Where it stands

message-status-open = مفتوحة
message-status-unread = لم تُقرأ في الوقت المحدد
message-status-unread-back = لم يُقرأ الرد في الوقت المحدد
message-status-ended = منتهية

## Steps

message-act-open = إرسال الرسالة الأولى
message-act-say = إرسال رسالة
message-act-warn = تحذير
message-act-end = إنهاء المحادثة
message-act-read = قراءة
message-act-read-back = قراءة الرد
message-act-overdue = انقضاء مهلة القراءة
message-act-overdue-back = انقضاء مهلة قراءة الرد

## What each side does meanwhile

message-safe-open = الرسالة ليست إذناً ولا أمراً. ما يجب الرد عليه فوراً يُقال هاتفياً أيضاً.
message-safe-call = لم يقرؤوها في الوقت المحدد. اتصل بهم وقل رقم العبارة.
message-safe-read = لم تقرأ رسالتهم في الوقت المحدد. اقرأها الآن؛ سلّم الاتصال قيد الصعود.
message-safe-ended = انتهت المحادثة. من يقول شيئاً آخر يفتحها من جديد.
message-safe-told = للعلم فقط. نقطتا المناوبة تتحدثان فيما بينهما.

## Names

title-message = الرسائل { $party } – { $other }
new-message = رسالة إلى نقطة مناوبة
new-message-explained = تُقرأ العبارة الجاهزة برقمها بلغة الطرف الآخر. أما الكلام الحر فلا يُترجم.

## The conversation

message-title = المحادثة
message-centre = المركز كله
message-to-post = إلى
message-queued = تنتظر هنا
message-left = في الطريق
message-reached = وصلت إلى عقدتهم
message-read-by = قُرئت، { $post }، { $read_at }
message-unread = لم تُقرأ بعد
message-warning = تحذير
message-by-number = رقم العبارة أو كلماتها
message-by-number-hint = مثلاً 12
message-all-groups = كل المجموعات
message-none-found = لا عبارة تطابق ذلك.
message-chosen = العبارة { $number }
message-other-phrase = عبارة أخرى
message-own-words = بكلماتك
message-language = لغة الكتابة
message-preview = كما ستُقرأ
message-not-translated = يصلهم كلامك كما كُتب، بلغة واحدة.
message-send = إرسال
message-full = هذه المحادثة ممتلئة.
message-open-new = فتح محادثة جديدة
message-link-down = لا اتصال بعقدتهم. تنتظر الرسالة هنا وتذهب تلقائياً. اتصل بهم الآن: قل عبر اللاسلكي رقم العبارة ثم المكان والوقت، ودعهم يعيدون قراءتها.
message-link-suspended = التفاهم معلّق: لا يخرج الآن إلا التحذير. ما عداه ينتظر. اتصل بهم.
message-about-this = بشأن
message-unknown-object = أمر غير معروف هنا

## Fields

field-phrase = العبارة
field-when = الوقت
field-sector = القطاع
field-to-post = نقطة المناوبة
field-from-post = من نقطة المناوبة
choice-ar = العربية
choice-ckb = السورانية
choice-en = الإنجليزية

## Refusals

error-message-empty = الرسالة عبارة جاهزة أو كلام حر أو كلاهما.
error-message-slots = تحتاج العبارة إلى تفاصيل غير هذه.
error-message-language = حدد اللغة التي كُتب بها الكلام الحر.
error-message-no-warning = هذه العبارة ليست تحذيراً.
error-message-full = هذه المحادثة ممتلئة. افتح محادثة جديدة.
error-message-read = لا توجد رسائل بهذا العدد لتُقرأ.
error-message-phrase-unknown = لا توجد هنا عبارة بهذا الرقم.
error-message-one = تذهب الرسالة إلى طرف واحد.
error-message-about = لا يعرف الطرف الآخر هذا: اذكر ما يعرفه كلاكما.
