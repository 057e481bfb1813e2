### Places, lines, seams, files of geometry, imported events, one-line reports, checks of text.

## Files

error-gazetteer-file = تعذّرت قراءة دليل أسماء الأماكن.
error-geojson-crs = إحداثيات هذا الملف ليست على نظام WGS 84.
error-geojson-depth = تداخُل عناصر ملف GeoJSON هذا أعمق مما يُقبل.
error-geojson-duplicate = ورد أحد الحقول مرتين في ملف GeoJSON هذا.
error-geojson-features = عناصر ملف GeoJSON هذا أكثر مما يُقبل.
error-geojson-form = بنية هذا الملف ليست بنية GeoJSON.
error-geojson-json = هذا الملف ليس بصيغة JSON.
error-geojson-too-long = ملف GeoJSON هذا أكبر مما يُقبل.
error-geojson-utf8 = هذا الملف ليس نصاً بترميز UTF-8.
error-geojson-vertices = نقاط الشكل الهندسي أكثر مما يُقبل.
error-seam-lines = تقع منطقة التماس بين خطين على الأقل وثمانية خطوط على الأكثر.
error-place-altitude = لا يوجد ارتفاع كهذا.

## Importing events

error-import-columns = عدد أعمدة الصف يختلف عن عدد أعمدة الصف الأول.
error-import-csv = الصف ليس بصيغة CSV سليمة.
error-import-date = تعذّرت قراءة أحد التواريخ.
error-import-date-order = ينتهي الحدث قبل أن يبدأ.
error-import-duplicate = رقم هذا الحدث ورد في الملف من قبل.
error-import-field-too-long = أحد الحقول أطول مما يُقبل.
error-import-header = ينقص الصفَّ الأول من الملف عمود، أو تكرر فيه عمود.
error-import-line-too-long = الصف أطول مما يُقبل.
error-import-number = أحد الأرقام ناقص أو مكتوب خطأً أو خارج الحدود.
error-import-place = الإحداثيات ناقصة أو مكتوبة خطأً.
error-import-quote = فُتحت علامة تنصيص ولم تُغلق.
error-import-too-many = صفوف الملف أكثر مما يُقبل، ولم يُقرأ ما بقي منها.
ged-violence-1 = قتال تشارك فيه دولة
ged-violence-2 = قتال بين جماعات مسلحة
ged-violence-3 = عنف ضد المدنيين
ged-deaths = الوفيات: { $best } (أدنى تقدير { $low }، وأعلى تقدير { $high })

## What is kept and shown with it

flag-geojson-precision = منازل عشرية أكثر مما يُحفظ
flag-geojson-winding = حلقة مرسومة بالاتجاه المعاكس
flag-geojson-crosses-itself = محيط يتقاطع مع نفسه
flag-geojson-single-collection = مجموعة من شكل واحد
flag-geojson-empty = لا شيء يُعرض
flag-import-coarse-date = تاريخ معروف تقريباً فقط
flag-import-coarse-place = النقطة تمثل منطقة كاملة
flag-import-deaths-order = التقديرات الأدنى والأرجح والأعلى غير متسقة
flag-import-side-left-out = حُذفت جماعة مسماة باسم شخص
flag-import-cut = اختُصر أحد الأسماء
line-problem-too-short = يحتاج الخط إلى نقطتين مختلفتين على الأقل.
line-problem-too-long = في الخط نقاط أكثر من المسموح.
line-problem-length = الخط أطول من المسموح على الأرض.
line-problem-antimeridian = لا يجوز أن يعبر الخط خط الطول 180.
line-problem-repeated = تكررت النقطة نفسها مرتين متتاليتين.

## Person data found in a text

warning-person-phone = يبدو هذا رقم هاتف. احذفه.
warning-person-mail = يبدو هذا عنوان بريد إلكتروني. احذفه.
warning-person-handle = يبدو هذا حساب شخص ما. احذفه.
warning-person-number = يبدو هذا رقم وثيقة شخصية. احذفه.
warning-person-passport = يبدو هذا رقم جواز سفر. احذفه.
warning-person-named = يبدو أن هنا اسم شخص. احذفه.
warning-person-title = لقب يليه اسم على ما يبدو. احذفه.
warning-person-kunya = قد تكون هذه كنية شخص. احذفها.
warning-person-unchecked = النص طويل جداً؛ لم يُفحص ما بعد هذا الموضع بحثاً عن بيانات أشخاص.

## What was odd about a text that is shown

mark-bidi = يقلب اتجاه الكتابة
mark-control = يحتوي على محارف تحكم
mark-invisible = يحتوي على محارف غير مرئية
mark-combining = يكدّس علامات على حرف واحد
mark-mixed-script = يخلط حروف كتابات مختلفة في كلمة واحدة
mark-look-alike = مكتوب بحروف تشبه الحروف اللاتينية
mark-cut = مختصر

## Words of a one-line report

salute-moto = دراجة نارية
salute-car = سيارة
salute-pickup = سيارة حمل صغيرة
salute-truck = شاحنة
salute-boat = قارب
salute-uav = طائرة مسيّرة
salute-mortar = هاون
salute-rpg = قاذفة صواريخ محمولة
salute-mg = رشاش
salute-rifle = بندقية
salute-ied = عبوة ناسفة
salute-tunnel = نفق
salute-animal = دابة حمل
salute-moving = تحرك
salute-static = توقف
salute-firing = إطلاق نار
salute-explosion = انفجار
salute-digging = حفر
salute-crossing = عبور
salute-planting = زرع عبوات
salute-observing = مراقبة
salute-meeting = تجمع
salute-burning = حريق

title-line = خط تواجد جديد لدى { $party }
line-status-redrawn = بانتظارك
error-line-not-found = لا يُعرف هنا خط تواجد لذلك الطرف.
error-line-redrawn = أُعيد رسم الخط في هذه الأثناء. انظر إلى أحدثه أولاً.
log-line-acknowledged = اعتُمدت النسخة { $version } من خط { $party }
line-acknowledged = تعتمد هذه العقدة النسخة { $version } من خط { $party } من الآن فصاعداً.
line-is-acknowledged = تعتمد هذه العقدة أحدث خط لدى { $party }، وهو النسخة { $version }.
line-not-acknowledged = لم يعتمد أحد هنا بعد النسخة { $version } من خط { $party }. لاعتمادها: `--version { $version }`.
line-changes = { $area }: يدخل { $more } كم²، ويخرج { $less } كم²
