### People at the shell, and their lines in the log.

## The log

log-person-ticket = أُنشئ رابط دخول لمرة واحدة لـ { $alias }

## `seamline people`

seat-pin = رقم PIN الخاص بك:
seat-root-passphrase = عبارة مرور المفتاح الجذر:
seat-key = لديه مفتاح توقيع مصدَّق.
seat-no-key = ليس لديه مفتاح توقيع مصدَّق بعد.
seat-locked = مقفل: لا يستطيع الدخول ولا التوقيع.
seat-waits = بانتظار شخص ثانٍ: { $what } لـ { $alias }، بطلب من { $first }. للتأكيد:
seat-what-add = منصب جديد
seat-what-roles = أدوار أخرى
seat-what-replace = خلَف
seat-what-new-pin = رقم PIN جديد
seat-second = يجب أن يؤكد شخص ثانٍ هذا خلال 30 دقيقة:
seat-link = رابط دخول لمرة واحدة لـ { $alias }، صالح 15 دقيقة:
seat-done = تمّ.
seat-none-pending = لا مفتاح ينتظر التصديق.
seat-certified = صُدِّق مفتاح { $alias }.
error-recover-proof = لم يقل المفتاح الجذر هذا لهذا المنصب بهذه الأدوار، أو لم يقله الآن.
