### النماذج على الورق: النموذج الثابت لأي بند، بصيغة ملف للطباعة.

## الترويسة والتذييل

print-exercise = تمرين – لا شيء في هذه الورقة حقيقي
print-page-of = صفحة
print-number = رقم النموذج
print-time = الوقت
print-party = الطرف
print-parties = الأطراف
print-understanding = التفاهم
print-version = { $name }، النسخة { $n }
print-understanding-hash = بصمة نص التفاهم
print-articles = المواد
print-node = العقدة
print-node-key = { $party }، المفتاح الجذر { $key }
print-printed = طُبع

## الجداول

print-no = م
print-value = القيمة
print-by = صاحب القول
print-field-of = { $field } ({ $act })
print-names = ما يسمّيه هذا النموذج
print-named = العنوان
print-signatures = التوقيعات
print-cleared-by = أجازه
print-not-cleared-by = لم يجزه بعد
print-over = بصمة ما يتفق عليه الجميع
print-step = الخطوة
print-key-and-hash = المفتاح، وبصمة ما وُقّع عليه
print-released = أُفرج عنه إلى
print-recipient = المستلم
print-left = غادر
print-state = الحالة
print-log = السجل
print-without-effect = بلا أثر: { $why }

## ما لم يُطبع

print-left-out = { $n ->
    [zero] لم يُترك أي سطر.
    [one] تُرك سطر واحد هنا. النص الكامل في الصفحة وفي السجل.
    [two] تُرك سطران هنا. النص الكامل في الصفحة وفي السجل.
    [few] تُركت { $n } أسطر هنا. النص الكامل في الصفحة وفي السجل.
    [many] تُرك { $n } سطراً هنا. النص الكامل في الصفحة وفي السجل.
   *[other] تُرك { $n } سطر هنا. النص الكامل في الصفحة وفي السجل.
 }
print-cut = هذا النموذج أطول مما يتسع له الورق، فتُركت نهايته. النص الكامل في الصفحة وفي السجل.

## في الصفحة وفي سطر الأوامر

print-button = طباعة / ملف PDF
print-busy-now = يجري إعداد النموذج …
print-written = كُتب الملف { $path }.

## حالات الرفض

error-print-unavailable = لا تستطيع هذه العقدة إعداد النماذج: الحزمة `typst` غير مثبتة. اطبع الصفحة المفتوحة من المتصفح، وأخبر من يدير العقدة.
error-print-fonts = لا تستطيع هذه العقدة إعداد النماذج: خطوط الطباعة غير موجودة. اطبع الصفحة المفتوحة من المتصفح، وعلى من يدير العقدة أن يبني الصفحات بالأمر `make ui`.
error-print-busy = تُعدّ الآن نماذج أخرى. حاول من جديد بعد ثوانٍ.
error-print-slow = استغرق إعداد النموذج وقتاً أطول مما ينبغي. حاول من جديد، أو اطبع الصفحة المفتوحة من المتصفح.
error-print-failed = تعذّر إعداد النموذج. اطبع الصفحة المفتوحة من المتصفح، وأخبر من يدير العقدة.
