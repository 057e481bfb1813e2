### Posture change: a post is to be occupied, left, built or fortified, or has been left without notice.

## Where it stands

posture-status-noticed = أُخطر به
posture-status-acknowledged = أُخطر به وأُقرّ باستلامه
posture-status-objected = معترَض عليه: توقّف
posture-status-lapsed = لم يُتفق عليه في الوقت المحدد: لا يُنفَّذ
posture-status-withdrawn = مسحوب
posture-status-agreed = وقّعه الجميع ولم يُنفَّذ بعد
posture-status-overdue = متفق عليه، انقضى وقته ولم يرد خبر
posture-status-done = نُفِّذ وثبت في السجل
posture-status-frozen = الموقع مجمَّد
posture-status-known = الموقع مجمَّد والطرفان على علم
posture-status-talking = الموقع مجمَّد والمستويات تتحدث
posture-status-met = الموقع مجمَّد وقد التقى الطرفان فيه
posture-status-unmet = الموقع مجمَّد ولم يُعقد اللقاء في وقته
posture-status-proposed = اقتُرح المآل وتنقصه تواقيع
posture-status-disputed = معترَض على المآل: توقّف
posture-status-settled = سوّاه الجميع وثبت في السجل

## Steps

posture-act-plan = الإخطار بتغيير
posture-act-amend = الإخطار بصيغة معدّلة
posture-act-tell = الإبلاغ عن موقع أُخلي أو شُغل
posture-act-propose = اقتراح مآل الموقع وتوقيعه
posture-act-acknowledge = الإقرار بالاستلام
posture-act-agree = التوقيع
posture-act-object = الاعتراض: توقّف
posture-act-withdraw = السحب
posture-act-done = تم التنفيذ
posture-act-talk = تدوين أن مستوىً قد تحدث
posture-act-call-meeting = الدعوة إلى لقاء في الموقع
posture-act-meet = تدوين أن الطرفين التقيا في الموقع
posture-act-lapse = انقضاء مهلة الاتفاق
posture-act-expire = انقضاء مهلة التنفيذ
posture-act-miss = انقضاء مهلة اللقاء

## What each side does meanwhile

posture-safe-wait = لا يتغير شيء في النقطة. ما لم يوقّع الجميع في الوقت المحدد لا يُنفَّذ التغيير.
posture-safe-answer = هم بانتظارك. وقّع أو اعترض. من دون توقيعك لا يتغير شيء في النقطة.
posture-safe-objected = توقّف: لا يتغير شيء في النقطة. الاعتراض ظاهر للمسؤولين الأعليين.
posture-safe-lapsed = لم يُجب أحد في الوقت المحدد. لا يُنفَّذ التغيير وتبقى النقطة على ما هي عليه في السجل.
posture-safe-nothing = هذا الإخطار لا يغيّر شيئاً. تبقى النقطة على ما هي عليه في السجل.
posture-safe-go = وقّع الجميع. نفِّذ في الوقت المبيَّن ثم أبلغ أن التنفيذ تم.
posture-safe-expect = لقد وقّعت. توقّع التغيير في الوقت المبيَّن وأعلِم نقاطك.
posture-safe-say = انقضى الوقت. قل هل نُفِّذ التغيير، أو اسحبه.
posture-safe-may-have = انقضى الوقت ولم يبلغك هل نُفِّذ التغيير. اسأل قبل أن يقترب أحد.
posture-safe-done = نُفِّذ كما وُقِّع. السجل يبيّنه.
posture-safe-frozen = مجمَّد: لا يتحرك أحد من أفرادك إلى الموقع ولا داخل الدائرة حوله حتى يوقّع الطرفان مآله.
posture-safe-frozen-answer = مجمَّد: لا يتحرك أحد من أفرادك إلى الموقع ولا داخل الدائرة حوله. أقرّ بالاستلام الآن واتصل بهم.
posture-safe-unmet = لم يلتقِ أحد في الموقع في الوقت المحدد. يبقى مجمَّداً، ويجب الاتصال بالمسؤولين الأعليين.
posture-safe-proposed = لم يتغير شيء بعد: لا يتحرك أحد إلى الموقع حتى يوقّع الجميع هذا النص بعينه.
posture-safe-disputed = توقّف: المآل معترَض عليه. يبقى الموقع على حاله ولا يتحرك إليه أحد.
posture-safe-settled = وقّع الجميع مآل الموقع. السجل يبيّنه.
posture-safe-told = للعلم فقط. ابتعد عن الموقع.

## Names

title-posture = تموضع: { $name } { $grid }
new-posture = تغيير نقطة
new-posture-explained = المخطط له: أخطِر به مسبقاً؛ ومن دون توقيع الطرف الآخر لا يُنفَّذ. وما أُخلي أو شُغل بلا تخطيط: أبلغ عنه فوراً، ويُجمَّد الموقع للطرفين.

## Run sheet

posture-sheet-told = أُبلغ عنه وجُمِّد الموقع
posture-sheet-acknowledged = أقرّ الطرف الآخر بالاستلام
posture-sheet-talked = تحدث المستوى الأعلى
posture-sheet-meeting = دُعي إلى لقاء في الموقع
posture-sheet-met = التقى الطرفان في الموقع
posture-sheet-proposed = اقتُرح المآل
posture-sheet-signed = وقّع الطرف الآخر

## Register of posts

posts-title = النقاط المثبتة في السجل
posts-none = لا نقطة مثبتة في السجل بعد.
posts-explained = يُبنى من الخطوات الموقّعة وحدها: تغيير وقّعه الجميع ونُفِّذ، أو ما وقّع الجميع على أن يؤول إليه الموقع.
posts-held = يشغلها { $party }
posts-joint = نقطة مشتركة
posts-neither = لا يشغلها أي من الطرفين
posts-monitored = لا يشغلها أي من الطرفين وهي مراقَبة
posts-frozen = مجمَّدة: لا يتحرك إليها أحد
posts-open = ثمة تغيير قيد النظر
posts-since = في السجل منذ
posts-works = الأشغال: { $works }
posts-show = فتح ما أثبتها في السجل

## Fields and choices

field-happened = ما الذي حدث
field-by = مِن قِبَل
field-known-at = معلوم منذ
field-after-min = الدقائق بين العلم والإبلاغ
field-post = النقطة في السجل
field-radius-m = لا يتحرك أحد ضمن مسافة، بالأمتار
field-watched = كيف يُراقَب ومن يراقبه
field-meet-at = وقت اللقاء
field-meet-place = مكان اللقاء
field-objection = الاعتراض
field-talks = المستويات التي تحدثت
field-of-record = ما ثبت في السجل
choice-occupy = شغل نقطة
choice-leave = إخلاء نقطة
choice-build = بناء
choice-fortify = تحصين
choice-was-left = أُخليت نقطة
choice-was-taken = شُغل موقع
choice-was-built = بُني شيء
choice-not-clear = غير واضح
choice-by-us = أفرادنا
choice-by-them = أفرادهم
choice-by-third-party = أفراد طرف ثالث
choice-by-unknown = غير معروف
choice-joint-post = نقطة مشتركة
choice-one-side = يشغلها طرف واحد
choice-neither = لا يشغلها أي من الطرفين
choice-monitored = لا يشغلها أحد وهي مراقَبة
clock-posture-until = تغيير نقطة: مهلة التنفيذ

## Refusals

error-notice-short = يجب الإخطار قبل { $minutes } دقيقة على الأقل.
error-posture-times = يجب أن ينتهي بعد أن يبدأ.
error-posture-holder = سمِّ من يشغل الموقع إذا كان يشغله طرف واحد، وفي هذه الحالة فقط، على أن يكون من الأطراف.
error-posture-watch = قل كيف يُراقَب الموقع ومن يراقبه.
error-posture-unsigned = لم يكن الجميع قد وقّع هذا حين اعتُرض عليه. إن كان الموقع قد تغيّر فأبلغ عنه.
error-posture-window = هذا خارج الوقت الموقَّع عليه. إن كان الموقع قد تغيّر فأبلغ عنه.
error-posture-post = هذه ليست نقطة من نقاطكم في السجل.

## The exercise

inject-post-left = نقطة تُخلى كما وقّع الطرفان
inject-site-vacated = موقع يُخلى: مجمَّد حتى يوقّع الطرفان
found-posts = سجل النقاط
