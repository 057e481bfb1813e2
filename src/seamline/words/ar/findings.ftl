### What analysis has found and may leave: coverage of the seam, scenarios.

kind-coverage = تغطية منطقة التماس
plain-kind-coverage = مذكرات التغطية
kind-scenario = سيناريو
plain-kind-scenario = السيناريوهات
log-coverage-noted = دُوّنت تغطيتنا لمنطقة التماس
log-coverage-received = أخبرنا { $from } كيف يغطي منطقة التماس
log-scenario-noted = حُفظ السيناريو: { $name }
log-scenario-received = أطلعنا { $from } على سيناريو، وهو ليس الوضع الحالي
clock-schedule-coverage = مذكرة التغطية القادمة
error-finding-form = تعذّرت قراءة نتيجة تحليل من الطرف الآخر.
error-finding-not-found = لا توجد نتيجة تحليل كهذه، أو لا يحق لك الاطلاع عليها.
