### What the doors of a node say when they refuse. One message per error code, without variables.

## Requests

error-attempt-wait = محاولات خاطئة كثيرة. انتظر قليلاً ثم حاول من جديد.
error-body-too-long = هذا أكثر مما تقبله العقدة دفعة واحدة.
error-body-too-slow = لم يصل ما أُرسل في الوقت المحدد. حاول من جديد.
error-host-refused = لا تجيب هذه العقدة تحت هذا الاسم. استعمل العنوان الذي أُعطي لك.
error-internal = حدث خلل في العقدة، وهو مدوَّن في سجل تشغيلها.
error-method-not-allowed = لا يمكن فعل هذا هنا.
error-not-found = لا وجود لهذا الشيء، أو ليس لك أن تعرفه.
error-rate-limited = طلبات كثيرة في وقت قصير. انتظر لحظة.
error-request-ambiguous = يحتمل الطلب قراءتين فرُفض.
error-request-form = الطلب غير صحيح الشكل.
error-request-too-long = العنوان أطول من المسموح.

## Start

error-pages-not-built = لم تُبنَ الصفحات. تقدّم العقدة واجهتها البرمجية فقط.
