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
rotate-new-authority = لسلطة TLS مفتاح آخر. لا يستطيع الشركاء الاتصال حتى يقترنوا بالبطاقة الجديدة أو تصلهم على ذاكرة USB؛ وتحتاج المتصفحات إلى السلطة الجديدة: `seamline authority`.
rotate-card = البطاقة الجديدة: { $file }. تصل إلى الشركاء من تلقاء نفسها؛ سلّمها إلى من يقترن من الآن فصاعداً.
rotate-unaware = إلى أن يأخذها هؤلاء الشركاء، يُختم لهم بالمفتاح القديم: { $parties }
rotate-backup = النسخة الاحتياطية السابقة لا تزال تفتح عقدة بالمفتاح القديم. خذ نسخة جديدة:
rotate-passphrase-new = عبارة المرور الجديدة للعقدة، 12 حرفاً على الأقل:
rotate-passphrase = للعقدة عبارة مرور جديدة، ابتداءً من التشغيل القادم.
rotate-passphrase-kept = دوّنها للمظروف، وضعها حيث تحفظها الخدمة. النسخ الاحتياطية المأخوذة حتى الآن تُفتح بالعبارة القديمة: احفظها معها.

## revoke, at the word of a root

revoke-place = لا يزال يشهد على { $log }، الحقبة { $epoch }، حتى الرقم { $number }. ما جاء بعد ذلك موضع شك.
revoke-taken = لم يعد المفتاح { $key } لـ { $party } موثوقاً، بقول جذره. ما ختمه منذ ذلك الحين مُعلَّم.
verify-doubt = { $part }: القيود من { $first } إلى { $last } جاءت تحت مفتاح ألغاه جذره بعد ذلك. هي كما سُجّلت؛ أما كلام مَن هي فموضع شك.
flag-key-in-doubt = جاء تحت مفتاح قال طرفه بعد ذلك إنه مخترق
log-revocation-by-root = جذر { $from } لم يعد يشهد لأحد مفاتيحه: { $reason }
log-revocation-refused = رُفض ملف ادّعى أنه قول جذر ({ $code })
log-stream-thawed = مجرى من { $from } يستمر في حقبة لاحقة؛ ودليل تاريخيه محفوظ
log-stream-resumed = المجرى إلى { $party } يستمر فوق ما أُرسل إليه باسمنا
error-key-in-use = لا تزال هذه العقدة تختم بذلك المفتاح. غيّره أولاً: `seamline rotate --root FILE`.
error-revocation-log = لا يوجد مجرى كهذا إلى شريك، أو هذا المجرى لغيركما.
error-revocation-needs-root = مفتاح آخر للعقدة يلغيه جذر الطرف، لا العقدة.
error-revocation-since = حدّد منذ متى لا يوثق بالمفتاح: `--since`.

## A party comes back on a new machine

pair-second = سيكون لـ { $party } مفتاح جذر آخر. على الشخص الثاني، المسؤول أو القائد، أن يسمع البصمة أيضاً وأن يعطي الأمر نفسه باسمه خلال ساعة.
log-node-returned = أُنشئت عقدة لطرف كانت له عقدة من قبل
log-partner-root-asked = سيكون لـ { $party } مفتاح جذر آخر: يجب أن يؤكده شخص ثانٍ
log-partner-root-replaced = لـ { $from } مفتاح جذر آخر أكده شخصان؛ ما جاء تحت القديم أُغلق وحُفظ
error-card-old = لدى العقدة بطاقة أحدث لهذا الطرف.
error-partner-root = هذا الطرف معروف بمفتاح جذر آخر. إن كان قد فقده فليقترن به شخصان بالخيار `--replace-root`.
error-person-needed = يلزم شخصان، كل منهما باسمه: `--as`.
error-second-roles = يجب أن يكون أحد الاثنين مسؤولاً والآخر قائداً.

## reseed: what was lost comes back

reseed-asked = طُلب منهم أن يرسلوا من جديد ما أفرجوا عنه منذ ذلك الحين: { $parties }. القرار لأشخاص هناك، ثم يستمر الأمر من تلقاء نفسه.
reseed-waits = لم يبدأ { $party } بعد.
reseed-comes = يرسل { $party } الآن.
reseed-ended = أرسل { $party } كل ما بقي لديه لهذه العقدة.
reseed-counts = ما وصل حتى الآن: التقارير { $reports }، خطوات الأعمال المشتركة { $moves }، الاستردادات { $recalls }، قيود خاصة عادت { $back }
reseed-released = عدد القيود التي أفرجت عنها هذه العقدة منذ ذلك الحين وهي لدى الشريك بتوقيعه: { $count }. عدد ما عاد منها: { $back }؛ أما ما فعلته البقية (استردادات وإشعارات استلام ومفاتيح) فقد تمّ هناك وليس مكتوباً هنا.
reseed-gone = فُقد نهائياً ما كُتب هنا منذ { $at } ولم يُفرج عنه: ليس لدى أحد غيرنا، فلا أحد يعرف مقداره.
reseed-gone-all = فُقد نهائياً ما كُتب على الجهاز السابق ولم يُفرج عنه: ليس لدى أحد غيرنا، فلا أحد يعرف مقداره.
reseed-asks = استُعيدت عقدة { $party } من نسخة، وهو يطلب منذ { $at } أن يُرسَل إليه من جديد ما فقده. للقيام بذلك:
reseed-begun = تذهب الاستردادات والمفاتيح والنصوص إلى { $party } أولاً، ثم ما لا يزال مفرجاً عنه له؛ والحد الأقصى للقيود في اليوم { $day }. يستمر الأمر من تلقاء نفسه ما دامت العقدة تعمل.
reseed-under-way = عدد القيود إلى { $party } اليوم: { $count }
reseed-through = وصل كل شيء إلى { $party }.
log-reseed-asked = استُعيدت عقدة { $from } من نسخة، ويطلب أن يُرسَل إليه من جديد ما فقده
log-reseed-sent = طُلب من الشركاء ما فُقد
log-reseed-begun = بدأ { $from } يرسل من جديد ما فُقد
log-reseed-ended = أرسل { $from } من جديد كل ما بقي لديه لهذه العقدة
log-partner-reseed-ended = كل ما أُرسل إلى { $party } من جديد قد وصل
log-partner-reseed-broken = تعذّر أن يُرسَل إلى { $party } من جديد ما فقده ({ $code }): ابدأ ذلك مرة أخرى
log-report-back = عاد تقرير خاص بنا من { $from } كما أُفرج عنه
log-move-back = عادت خطوة خاصة بنا من { $from }
flag-came-back = عاد من شريك: لم يبقَ إلا ما أُفرج عنه
error-reseed-form = ما يطلبه الشريك أو يرسله من جديد غير صحيح الشكل.
error-reseed-not-lost = لم تُستعد هذه العقدة من نسخة ولم تُنشأ من جديد: لم تفقد شيئاً. لإرسال ما فقده شريك سمِّ الشريك.
error-reseed-running = يجري إرساله من جديد.
error-reseed-unasked = لم تطلب هذه العقدة ذلك.
error-returned-doubt = ما عاد مختوم بمفتاح كان جذرنا قد ألغاه حينها.
error-returned-form = ما عاد غير صحيح الشكل.
error-returned-proof = لا شيء يثبت أن ما عاد من هذه العقدة.

## key: مفتاح شخص في ملف

key-passphrase = عبارة مرور مفتاحك:
key-passphrase-new = عبارة مرور لمفتاحك، 12 حرفاً على الأقل:
key-made = مفتاحك { $key } في { $file }. احفظه حيث لا يصل إليه غيرك.
key-made-next = احمل { $file } إلى من يحفظ المفتاح الجذر لطرفك، واقرأ عليه معرّف المفتاح: `seamline key certify`.
key-certify = المفتاح { $key } لـ { $person }، بصفة { $roles }
key-certify-ask = هل قرأ صاحبه هذا المعرّف عليك؟ أتصادق عليه (نعم أو لا)؟
key-certify-not = لم يُصدَّق مفتاح { $person }.
key-certified = صُدِّق مفتاح { $person }: { $file }. أعده إلى صاحبه.
error-key-person-form = صاحب المفتاح يُكتب بصيغة { $form }، مثل { $example }.
error-key-public-form = هذا ليس الجزء العلني من مفتاح: ملف فيه 64 رقماً ({ $digits }).
error-clock-broken = خطأ في هذه العقدة نفسها يمنع هذه المهلة من الانتهاء كما ينبغي: تصرّف بالصوت وأبلغ المشرف على النظام.
error-reseed-broken = حال دون ذلك خطأ في هذه العقدة نفسها: أبلغ المشرف على النظام.
