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
title-coverage = تغطية منطقة التماس
title-scenario = سيناريو – ليس الوضع الحالي
log-scenario-renamed = أُعيدت تسمية السيناريو: { $name }
log-scenario-changed = غُيّر السيناريو: { $name }
log-scenario-deleted = حُذف السيناريو: { $name }
log-scenario-shared = أُطلع { $party } على السيناريو: { $name }
error-scenario-form = للسيناريو اسم في سطر واحد وتغيير واحد على الأقل، وكل تغيير يبيّن موضوعه.
error-scenario-too-large = السيناريو أطول مما يمكن حفظه ومشاركته ({ $most } بايت). احفظه في اثنين.
error-scenario-full = يُحفظ هنا { $most } من السيناريوهات لا أكثر. احذف أحدها أولاً: لا يُحذف شيء من تلقاء نفسه.
error-scenario-name-taken = لسيناريو آخر هذا الاسم. أعطه اسماً يميّزه.
error-scenario-changed = غيّر أحدهم هذا السيناريو بعد أن نظرت فيه. انظر فيه مرة أخرى.
error-scenario-shared = لدى شريك هذا السيناريو. استرده أولاً، أو احفظ نسخة باسم آخر.
error-scenario-not-shared = لا أحد لديه هذا السيناريو: لا شيء يُسترد.
error-scenario-not-allowed = لا مادة تسمح الآن بإطلاع { $party } على هذا السيناريو. لم يُطلع عليه أحد.
error-scenario-to-nobody = سمِّ شريكاً واحداً على الأقل.
