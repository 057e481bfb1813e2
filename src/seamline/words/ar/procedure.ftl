### What all procedures share: refusals of a move, fields, the contact ladder.

## Refusals

error-move-already = سبق لطرفك أن اتخذ هذه الخطوة، وهي تُحسب مرة واحدة.
error-move-answers = لا تذكر الخطوة على نحو صحيح الخطوات التي اتُّخذت في ضوئها.
error-move-field = حقل من حقول هذه الخطوة ناقص أو غير صحيح الشكل.
error-move-field-named = { $field }: ناقص أو أطول مما يجوز أو غير صحيح الشكل. صحّح هذا الحقل وأرسله من جديد؛ لم يُرسل شيء.
error-move-late = لا يمكن إدخال هذه الخطوة بأثر لاحق.
error-move-not-first = لا يبدأ شيء بهذه الخطوة.
error-move-object = هذه الخطوة تخص أمراً آخر.
error-move-other-version = هذا يتعلق بنسخة أخرى. اقرأ النسخة الحالية ثم قرّر من جديد.
error-move-parties = الأطراف المذكورة لا تصلح: يلزم طرف آخر يستطيع أن يقرّر.
error-move-person = يجب أن يتخذ هذه الخطوة شخص من الطرف الذي تصدر عنه.
error-move-same-version = لم يتغيّر فيه شيء.
error-move-side = هذه الخطوة للطرف الآخر.
error-move-time = تُدخَل الخطوة الصوتية بوقت حدوثها: خلال آخر 24 ساعة، وليس بعد الآن.
error-move-too-many = بلغ طرفك أقصى عدد من الخطوات يسمح به الأمر الواحد.
error-move-unsigned = تحتاج هذه الخطوة إلى توقيع شخصي.

## Fields

field-body = قيمة SHA-256 للتقرير كما أُرسل
field-parties = الأطراف المعنية
field-told = للعلم فقط

## The contact ladder

clock-ladder-1 = اتصل بالمستوى 1: الضابط المناوب
clock-ladder-2 = اتصل بالمستوى 2: رئيس المركز
clock-ladder-3 = اتصل بالمستوى 3: قائد القطاع
clock-ladder-4 = اتصل بالمستوى 4: المسؤول الأعلى
ladder-call = اتصل بالمستوى { $level }: { $name }
