### What a plan meets, and what the map draws of a plan.

## The list

meets-title = ما تصادفه هذه الخطة
meets-explained = كل ما تعلم هذه العقدة بوجوده هناك في ذلك الوقت: مناطق المساعدات، والتدابير، وعمليات العبور، والدوريات، والعمليات، والحوادث. لا يرى هذه القائمة وما تكتبه هنا إلا جانبك.
meets-none = لا شيء مما تعلمه هذه العقدة يقع هناك في ذلك الوقت.
meets-no-plan = ارسم الأرض وأدخل الأوقات، فيظهر ما يقع هناك.
meets-open = أمور ما زالت تنتظر كلمتك قبل تدوين هذا أو توقيعه: { $n }
meets-all-said = قيلت كلمة في كل منها.
meets-aid = مساعدات: ابتعد عنها
meets-informs = للعلم، ولا يحتاج كلمة
meets-no-end = بلا نهاية
meets-nowhere = لا أحد يعلم مكانه، فيُحسب هنا.
meets-by = قالها
meets-word = كلمتك
choice-accepted = يبقى كما هو لهذا السبب
choice-changed = جرى تغيير بسببه
meets-text = ما الذي تغيّر، أو لماذا يبقى
meets-spoken = مع من جرى الحديث في منظمة الإغاثة
meets-save = احفظ هذه الكلمة
log-met-dealt = ما تصادفه خطة: { $note }

## What the map draws of the chosen plan

drawn-title = من الخطة المختارة
drawn-area = نطاق العملية
drawn-track = المسار
drawn-other-track = مسار الطرف الآخر
drawn-movement = تحرك
drawn-phase-line = خط مرحلة
drawn-link-up-point = نقطة الالتقاء
drawn-second-point = نقطة بديلة
drawn-site-civil = موقع مدني
drawn-site-aid = موقع مساعدات
drawn-site-medical = مستشفى أو عيادة
drawn-medical = نقطة تجميع الجرحى
drawn-box = تعارض: اتصل، في هذا المربع والوقت
drawn-measure = تدبير سيطرة
drawn-place = المكان
drawn-position = موقع ثابت لا يتحرك
drawn-frozen = موقع مجمّد
drawn-restraint = مساعدات: ابتعد عنها
drawn-met = ما تصادفه الخطة

## Refusals

error-met-open = تصادف الخطة أموراً لم يقل أحد هنا كلمة فيها (عددها: { $n }). انظر إلى القائمة، وغيّر الخطة أو قل لماذا تبقى.
error-met-aid-overlay = تمسّ الخطة منطقة مساعدات لا يذكرها بيان المواقع. أدخل الموقع ليوقّع عليه كل طرف، أو انقل الخطة.
error-met-aid-spoken = لا تُقبل منطقة مساعدات بصمت. اذكر مع من جرى الحديث في منظمة الإغاثة.
error-met-form = قل هل جرى تغيير أم يبقى كما هو، وما الذي تغيّر أو لماذا يبقى.
error-met-unknown = لم تعد الخطة تصادف هذا. انظر إلى القائمة ثانية.

## In the exercise

inject-link-up = تلتقي وحدتان في نقطة، بخطة وقّعها الطرفان
inject-unread-plan = خطة تصادف شيئاً لا تُوقَّع قبل أن يقول جانبها كلمة فيه
found-met = ما تصادفه الخطة
