### Keys over the years: renewed, revoked, lost, and what a partner sends again.

error-card-other = البطاقة تخص طرفاً آخر.
error-card-receipt = يؤكد الشريك مفتاحاً ليس من مفاتيح هذه العقدة.
error-card-root = البطاقة صادرة تحت مفتاح جذر غير الذي قارنه الأشخاص.
error-key-not-here = لم يعد مفتاح العقدة هذا متوفراً.
error-root-other = هذا ليس المفتاح الجذر لهذا الطرف.

log-node-card = للعقدة بطاقة جديدة، وهي في طريقها إلى الشركاء
log-node-key-changed = تختم العقدة بمفتاح جديد
log-card-received = وردت بطاقة جديدة من { $from }
log-card-receipt = أخذ { $from } أحدث مفتاح للعقدة

## rotate

rotate-key = مفتاح العقدة الجديد { $key } مصدَّق حتى { $date } وهو قيد الاستعمال.
rotate-tls = جُدّدت شهادة TLS للعقدة، حتى { $date }.
rotate-authority = سلطة إصدارها صالحة حتى { $date }. وقبل ذلك يجب أن تحصل عليها المتصفحات والأجهزة مرة أخرى: `seamline authority`.
rotate-card = البطاقة الجديدة: { $file }. تصل إلى الشركاء من تلقاء نفسها؛ سلّمها إلى من يقترن من الآن فصاعداً.
rotate-unaware = إلى أن يأخذها هؤلاء الشركاء، يُختم لهم بالمفتاح القديم: { $parties }
rotate-backup = النسخة الاحتياطية السابقة لا تزال تفتح عقدة بالمفتاح القديم. خذ نسخة جديدة:
rotate-passphrase-new = عبارة المرور الجديدة للعقدة، 12 حرفاً على الأقل:
rotate-passphrase = للعقدة عبارة مرور جديدة، ابتداءً من التشغيل القادم.
rotate-passphrase-kept = دوّنها للمظروف، وضعها حيث تحفظها الخدمة. النسخ الاحتياطية المأخوذة حتى الآن تُفتح بالعبارة القديمة: احفظها معها.
