### Refusals of what is sealed, signed and proved, beyond those in errors.ftl.

error-card-size = البطاقة أطول من المسموح.
error-certificate-revoked = أُبطل مفتاح هذه الشهادة.
error-head-epoch = إشعار الاستلام يخص حقبة انتهت أو لم تبدأ قط.
error-parcel-epoch = الحزمة تخص حقبة من المجرى انتهت.
error-parcel-fork = ختم الشريك تسلسلين مختلفين من القيود بالأرقام نفسها. جُمّد المجرى وحُفظ الاثنان دليلاً.
error-parcel-gap = حزم سابقة لهذه الحزمة مفقودة. ستُطلب من جديد.
error-parcel-rollback = يعيد الشريك ترقيم ما استُلم من قبل. أُعيد سجله إلى حالة سابقة. المجرى مجمّد حتى يفتح حقبة جديدة.
error-revocation-form = قرار الإبطال غير صحيح الشكل.
error-revocation-many = بلغت قرارات الإبطال المحفوظة حدها الأقصى.
error-revocation-party = قرار الإبطال يخص طرفاً آخر.
error-revocation-signature = قرار الإبطال غير موقّع بالمفتاح الجذر.

## Proofs

error-proof-fails = لا يمكن إثبات هذا القيد بالختم والمفتاح المتوفرين.
error-proof-key = الشهادة لمفتاح غير الذي وُضع به الختم.
error-proof-path = لا يؤدي القيد إلى الجذر المختوم.

## Verification of a record

error-verify-altered = عُدّل القيد بعد تسجيله.
error-verify-missing = قيد مفقود أو ليس في موضعه.
error-verify-order = الأختام غير متتابعة، أو أحدها مفقود.
error-verify-root = بين هذه القيود واحد على الأقل ليس كما خُتم.
error-verify-seal = الختم على هذه القيود لم يُصنع بمفتاح موثوق.
error-verify-unsealed = لا ختم يشهد على هذه القيود.
