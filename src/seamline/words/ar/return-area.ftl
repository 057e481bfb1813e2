### Area of return: what is there for families who want to go home; for civil leads, not for security roles.

## Where it stands

return-area-status-kept = قيد التحديث
return-area-status-stale = لم يُراجَع منذ مدة
return-area-status-ended = لم يعد يُحدَّث

## Steps

return-area-act-describe = وصف منطقة عودة
return-area-act-update = تحديث ما هو موجود
return-area-act-hazards = ذكر المخاطر المعروفة
return-area-act-routes = ذكر حال الطرق
return-area-act-end = التوقف عن التحديث
return-area-act-age = حان وقت المراجعة

## What each side does meanwhile

return-area-safe-keep = أنت من يحدّث هذه المنطقة. اذكر ما يتغيّر بفئات عددية فقط، بلا أسماء ولا أعداد.
return-area-safe-add = أضف ما تعرفه عن المخاطر والطرق. كل ما عداه شأن من يحدّثها.
return-area-safe-look-again = لم يراجعها أحد منذ مدة. حدّثها؛ وحتى ذلك الحين لا يعتمد عليها أحد.
return-area-safe-stale = هذه معلومات قديمة. لا تعتمد على توافر أي شرط، واسأل من يحدّثها.
return-area-safe-ended = لم يعد أحد يحدّث هذه المنطقة. لا تعتمد عليها.

## Names

title-return-area = منطقة عودة: { $name } { $grid }
new-return-area = وصف منطقة عودة
new-return-area-explained = أنت تختار من يُبلَّغ، ولا يراها لديهم إلا المسؤولون المدنيون والمدققون. مناطق وفئات عددية لا أشخاص؛ وما دون 20 أسرة لا يُعرض.

## Fields and choices

field-households = الأسر
area-met = استوفيت { $n } من { $of } شروط
field-met = متوافر
field-unmet = غير متوافر
field-not-looked-at = لم يُنظر فيه
field-services = الخدمات
field-hazards = المخاطر
field-routes = الطرق
field-kind = النوع
field-state = الحال
field-cleared = خالية من مخاطر المتفجرات
field-water = الماء
field-clinic = المركز الصحي
field-school = المدرسة
field-shelter = المأوى
field-access = الوصول بالطريق
field-documents = مكتب الوثائق
field-electricity = الكهرباء
field-market = السوق
choice-not-shown = دون 20، لا يُعرض
choice-20-49 = من 20 إلى 49
choice-50-99 = من 50 إلى 99
choice-100-249 = من 100 إلى 249
choice-250-499 = من 250 إلى 499
choice-500-999 = من 500 إلى 999
choice-from-1000 = 1,000 فأكثر
choice-met = متوافر
choice-unmet = غير متوافر
choice-working = يعمل
choice-partly = جزئياً
choice-not-working = لا يعمل
choice-cleared = خالية من المخاطر
choice-clinic = مركز صحي
choice-school = مدرسة
choice-access = وصول بالطريق
choice-documents = مكتب وثائق
choice-mines = ألغام
choice-unexploded = ذخائر غير منفجرة
choice-booby-traps = أفخاخ متفجرة
choice-ruins = أبنية آيلة للسقوط
choice-pollution = تلوّث
choice-suspected = مشتبه به
choice-confirmed = مؤكد
choice-marked = معلَّم
choice-open = مفتوح
choice-off-road = لآليات الطرق الوعرة فقط
choice-closed = مغلق

## Refusals

error-return-area-ground = حدّد نقطة أو منطقة، وواحدة منهما فقط.
error-return-area-nothing = لا شيء مذكور هنا. املأ ما تغيّر.
