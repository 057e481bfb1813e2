### What waits for a second person, certificates, and the own ways of signing in.

## What waits for a second person

waiting-title = بانتظار شخص ثانٍ
waiting-none = لا شيء ينتظر.
waiting-what-new-pin = رقم PIN جديد
waiting-what-add = إضافة شخص
waiting-what-roles = تغيير الأدوار
waiting-what-replace = استبدال
waiting-asked = بطلب من
waiting-until = يمكن تأكيده حتى
waiting-successor = يشغل المنصب
waiting-before = حتى الآن
waiting-gives = يُمنح
waiting-seat = المنصب
waiting-own = أنت طلبت هذا، ويؤكده شخص آخر.
waiting-subject = يخص هذا منصبك، ويؤكده شخص آخر.
waiting-confirm = تأكيد …
waiting-refuse = رفض …
waiting-take-back = سحب الطلب …
waiting-ask-confirm = تأكيد
waiting-ask-refuse = رفض
waiting-ask-take-back = سحب الطلب
waiting-explain-refuse = لا يتغير شيء، ومن يريده يطلبه من جديد. يُظهر السجل من رفض.

## Keys that wait for the root

pending-title = مفاتيح تنتظر الجذر
pending-explained = ما لم يصدّق الجذر مفتاحاً في هذه الأدوار فلا قيمة لما يُوقَّع به. أحضر ذاكرة USB التي فيها المفتاح الجذر واكتب هذا على جهاز العقدة:
pending-id = المعرّف، يُقرأ على من يحفظ الجذر:
pending-public = المفتاح العام
certificate-enter = إدخال شهادة …
certificate-title = شهادة لـ { $alias }
certificate-explained = إن كان الجذر يوقّع في مكان آخر: الصق الشهادة التي صنعها لهذا المفتاح بعينه، لهذا الشخص وبلا أدوار أخرى.
certificate-text = الشهادة
certificate-send = قبول الشهادة
certificate-taken = صُدّق مفتاح { $alias }.

## Seats

people-key-waits = مفتاحه ينتظر الجذر
people-has-password = لديه كلمة مرور
people-no-password = بلا كلمة مرور
people-sectors-all = في كل القطاعات
people-sectors-choose = في هذه القطاعات فقط
people-sectors-none = إن لم تختر شيئاً فهي كلها.
people-successor = الاسم المستعار للخَلَف
people-successor-hint = إن تُرك فارغاً صنعت العقدة اسماً من القديم.

## Passkeys, password, PIN, sessions

passkey-title = مفاتيح المرور
passkey-number = مفتاح المرور { $n }
passkey-since = أُضيف
passkey-used = آخر استعمال
passkey-remove = إزالة …
passkey-remove-title = إزالة مفتاح مرور
passkey-remove-explained = لا يُدخل أحداً بعد الآن، وتُنهى الجلسات الأخرى لمنصبك.
passkey-remove-do = إزالة
passkey-removed = أُزيل مفتاح المرور.
passkey-unavailable = لا يتيح هذا المتصفح مفاتيح المرور هنا. فهي تحتاج إلى اسم مضيف وشهادة يثق بها.
password-title = كلمة المرور والرمز
password-rule = { $least } محرفاً على الأقل.
pin-title = رقم PIN
pin-letters = حروف
sessions-title = جلسات منصبك المفتوحة الآن
sessions-seen = آخر نشاط
sessions-here = هنا
sessions-end = إنهاء كل الجلسات الأخرى
sessions-ended = الجلسات التي أُنهيت في أماكن أخرى: { $n }
signed-in-ticket = برابط لمرة واحدة
signed-in-password = بكلمة المرور والرمز
signed-in-passkey = بمفتاح المرور
