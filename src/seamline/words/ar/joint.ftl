### What the forms and panels of all joint workflows share.

## Forms made from the tables

open-act = نوعه
open-told = يُبلَّغ أيضاً
open-told-explained = يرون كل خطوة ولا يقرّرون شيئاً.
open-none = لا شيء نافذ يتيح لك فتح هذا الآن.
open-about = فتح ما يتعلق بهذا
open-by-line = فتح استمارة:
form-numbers = الأرقام هي أرقام الاستمارة المطبوعة: ما يُقرأ عبر اللاسلكي يُكتب برقمه.
form-persons = راجع هذا قبل الإرسال: لا مكان هنا لأسماء الأشخاص وأرقامهم.
records-add = إضافة آخر
records-remove = حذف رقم { $n }
records-number = رقم { $n }
pick-nothing = لا شيء هنا للاختيار.
error-window = يجب أن تأتي النهاية بعد البداية.

## Run sheet, printed form, parts

sheet-title = ورقة التسلسل
sheet-done = تمّ
sheet-open = لم يتم بعد
sheet-by = { $party }، { $at }
parts-title = الأجزاء ومن وافق عليها
parts-nobody = لا أحد بعد
parts-hash = رقم التحقق
field-window = من وإلى
field-part = الجزء

## Annexes of one's own

error-annex-form = للملحق عنوان ونص، ولا يطول أيٌّ منهما أكثر مما يجوز.
error-annex-full = بلغت ملاحق هذا الموضوع حدّها.
log-annex-written = كُتب الملحق الخاص { $number }

## Plans compared without being shown

error-blind-length = ما أرسله الطرف الآخر للمقارنة ليس بالطول المتفق عليه.
error-blind-many = الخطة أكبر من أن تُقارن. صغّرها.
error-blind-point = ما أرسله الطرف الآخر للمقارنة غير صحيح الشكل.
error-blind-token = لا يمكن مقارنة هذه الخطة.
