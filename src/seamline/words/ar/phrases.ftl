### Stock phrases by number. A number is given once and for ever: it stands on printed cards.

## Contact and radio check

phrase-1 = فحص اللاسلكي. كيف تسمعني؟
phrase-2 = أسمعك بوضوح.
phrase-3 = لا أسمعك جيداً. أعد الإرسال برقم العبارة.
phrase-4 = انتقل إلى القناة { $number }.
phrase-5 = اتصل بي هاتفياً الآن.
phrase-6 = انتظر. سأتصل بك في { $when_at }.

## Where and when

phrase-11 = أين أنتم؟ أرسلوا مكانكم.
phrase-12 = قابلني عند { $place } في { $when_at }.
phrase-13 = نحن عند { $place }.
phrase-14 = سنكون عند { $place } في { $when_at }.
phrase-15 = في أي وقت؟ أرسلوا الوقت.
phrase-16 = نحن في القطاع { $sector }.

## Stop, hold, go back

phrase-21 = قفوا. اثبتوا حيث أنتم.
phrase-22 = أوقفوا النار. هؤلاء أفرادنا.
phrase-23 = عودوا خلف خطكم.
phrase-24 = ألغام أو متفجرات عند { $place }. ابقوا بعيداً.
phrase-25 = خطر عند { $place }. ابقوا بعيداً.
phrase-26 = أفرادنا عند { $place }. لا تطلقوا النار هناك.
phrase-27 = نتعرض لإطلاق نار. إن كان منكم فأوقفوه.

## Crossing and movement

phrase-31 = أرسلنا طلب عبور. نرجو الرد عليه.
phrase-32 = تمر آلياتنا عند { $place } في { $when_at }، على جانبنا من الخط.
phrase-33 = عدنا خلف خطنا.
phrase-34 = نحن متأخرون. الوقت الجديد: { $when_at }.
phrase-35 = الطريق مغلق عند { $place }.
phrase-36 = الطريق مفتوح عند { $place }.

## Medical

phrase-41 = عدد الجرحى: { $number }، عند { $place }.
phrase-42 = أرسلوا مساعدة طبية إلى { $place }.
phrase-43 = المساعدة الطبية في الطريق. تصل في { $when_at }.
phrase-44 = نقل جرحى عند { $place }. دعوهم يمرون.
phrase-45 = لا نحتاج إلى مساعدة طبية.

## Aid and civilians

phrase-51 = مدنيون عند { $place }. لا تطلقوا النار هناك.
phrase-52 = مدنيون اجتازوا الخط خطأً عند { $place }. ساعدوهم على العودة.
phrase-53 = تمر قافلة مساعدات عند { $place } في { $when_at }.
phrase-54 = الناس عند { $place } بحاجة إلى ماء وطعام.

## Answers

phrase-61 = مفهوم.
phrase-62 = غير مفهوم. أعد الإرسال.
phrase-63 = نعم.
phrase-64 = لا.
phrase-65 = سنفعل ذلك.
phrase-66 = لا نستطيع ذلك.
phrase-67 = لا نعلم.
phrase-68 = هؤلاء ليسوا أفرادنا.

## Administration

phrase-71 = أسلّم المناوبة في { $when_at }.
phrase-72 = أحتاج إلى مترجم. ليتصل بي من يتكلم لغتي.
phrase-73 = نرجو قراءة ما أرسلته والرد عليه.
phrase-74 = الاتصال مقطوع. نكمل عبر اللاسلكي برقم العبارة.
phrase-75 = عاد الاتصال.
phrase-76 = لا شيء للإبلاغ عنه.
phrase-77 = هذه تجربة. لا يلزم أي إجراء.

## Groups

phrase-group-contact = الاتصال وفحص اللاسلكي
phrase-group-where = أين ومتى
phrase-group-stop = قفوا واثبتوا وعودوا
phrase-group-crossing = العبور والحركة
phrase-group-medical = الشؤون الطبية
phrase-group-civilians = المساعدات والمدنيون
phrase-group-answers = الردود
phrase-group-administration = شؤون إدارية

## What stands about them

phrase-unknown = العبارة { $number }: غير معروفة هنا. اسأل عن معناها بالعبارة 62 أو هاتفياً.
phrase-with = { $field }: { $value }
phrase-gap = [{ $field } ……]
phrase-number = العبارة
phrase-card = بطاقة العبارات
phrase-card-kind = تُقرأ عبر اللاسلكي بالرقم
phrase-card-how = عند انقطاع الاتصال قل: رقم العبارة، ثم ما يملأ الفراغات بترتيب العبارة. يقرأ الطرف الآخر الرقم نفسه بلغته ويعيد قراءته.
phrase-card-warning = ما عليه علامة * تحذير: يذهب أولاً ولا يحتاج إلى اتفاق.
phrase-card-clearance = لا عبارة تمنح إذناً بالعبور أو تطلبه: ذلك هو طلب العبور.
phrase-card-print = طباعة بطاقة العبارات
