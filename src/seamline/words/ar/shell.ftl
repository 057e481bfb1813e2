### What the commands on a node's directory say: init, serve, card, authority, pair, partners, revoke, explain,
### parcels, line.

shell-passphrase = عبارة مرور العقدة:
shell-yes = نعم ن
shell-written = كُتب في { $file }.
shell-authority = سلّم هذه الشهادة إلى كل متصفح وجهاز عليه أن يثق بالعقدة. قيمة SHA-256 للمقارنة: { $hash }
card-root = المفتاح الجذر كما يُسمّى في التفاهم:

## init

init-party = الاسم القصير لطرفكم، وهو دائم (حروف لاتينية صغيرة وأرقام وشرطة):
init-name-en = اسمه بالإنجليزية:
init-name-ar = اسمه بالعربية:
init-name-ckb = اسمه بالسورانية:
init-host = اسم المضيف الذي يصل به الناس والشركاء إلى هذه العقدة:
init-root-file = ملف المفتاح الجذر للطرف، على ذاكرة USB:
init-passphrase = عبارة مرور العقدة، 12 حرفاً على الأقل:
init-root-passphrase = عبارة مرور المفتاح الجذر، عبارة أخرى:
init-again = مرة أخرى:
init-working = تُنشأ المفاتيح والشهادات
init-done = العقدة في { $folder }.
init-root = المفتاح الجذر للطرف في { $file }. انزع ذاكرة USB الآن؛ فلا حاجة إليها إلا للمصادقة على المفاتيح.
init-card = سلّم هذه البطاقة إلى شركائك: { $file }
init-fingerprint = اقرأ لهم هذه البصمة صوتياً أو دعهم يمسحونها ضوئياً؛ يجب أن تكون واحدة عند الاثنين:
init-links = روابط لمرة واحدة لأوائل الأشخاص، وكل منها صالح 15 دقيقة من الآن:
init-next = الخطوات التالية
init-next-serve = شغّل العقدة ثم افتح الروابط:
init-next-authority = اجعل المتصفحات تثق بهذه العقدة: سلّمها هذا الملف.
init-next-people = بعد أن يختار الأشخاص أرقام PIN الخاصة بهم، صادق على مفاتيحهم بالمفتاح الجذر:
init-next-pair = اقترن بشريك بواسطة بطاقته:
init-next-backup = أنشئ نصفي مفتاح النسخ الاحتياطي:

## pair and partners

pair-ask = البصمة كما يقرؤها الشريك، كلماتٍ أو أرقاماً:
pair-word-near = ليس في أي بصمة الكلمة «{ $word }». أكانت «{ $near }»؟
pair-word-unknown = ليس في أي بصمة الكلمة «{ $word }».
pair-done = تم الاقتران مع { $name } ({ $party }).
pair-next = على الشريك أن يقترن ببطاقتك أيضاً إن لم يفعل بعد. وإلى ذلك الحين لا يمر شيء في أي اتجاه.
pair-cut-off = بطاقته قديمة: مفتاح العقدة فيها أُبطل هنا، ويبقى الشريك مفصولاً. اطلب بطاقة جديدة.
partners-none = لا شركاء بعد.
partners-up = الاتصال قائم، آخر اتصال قبل { $seconds } ث
partners-late = الاتصال متأخر، آخر اتصال قبل { $minutes } د
partners-down = الاتصال مقطوع، آخر اتصال قبل { $minutes } د
partners-never = لم يحدث اتصال قط
partners-cut-off = مفصول: أُبطل مفتاح عقدته
partners-addresses = يُوصَل إليه عبر { $addresses }
partners-waits = في الانتظار: { $queued }. أُفرج عنه حتى الآن: { $released }.
partners-stood = كان مجراه عندئذ عند { $place }.
partners-asks = يطلب أن يُرسَل إليه من جديد ما فقده. للقيام بذلك:
partners-unaware = لم يأخذ بعدُ أحدث مفتاح لهذه العقدة.
partners-fingerprint = البصمة { $digits }
partners-key = المفتاح { $key } لصاحبه { $subject }
partners-key-revoked = المفتاح { $key } لصاحبه { $subject }، مُبطَل

## revoke

revoke-key = لم يعد المفتاح { $key } لصاحبه { $subject } موثوقاً.
revoke-cut = قُطع الاتصال مع { $party }: أُغلقت الاتصالات المفتوحة، ولا يُؤخذ من هذا الطرف شيء بعد الآن ولا يُرسل إليه.
revoke-told = يُبلَّغ كل شريك بهذا قبل أي شيء آخر.
revoke-done = كل توقيع لـ{ $party } بهذا المفتاح من الآن فصاعداً مرفوض.

## explain

explain-has = وصل إلى { $party } في { $at }.
explain-allow = يجوز إرساله إلى { $party } الآن، بموجب المادة { $article }.
explain-later = يجوز إرساله إلى { $party } لاحقاً، بموجب المادة { $article }.
explain-deny = لا يجوز إرساله إلى { $party }.
explain-projection = ما يصل منه:

## parcels

parcels-exported = { $parcels ->
    [zero] { $file }: لا حزم، { $size } كيبيبايت، كُتب الملف وأكدته ذاكرة USB.
    [one] { $file }: حزمة واحدة، { $size } كيبيبايت، كُتبت وأكدتها ذاكرة USB.
    [two] { $file }: حزمتان، { $size } كيبيبايت، كُتبتا وأكدتهما ذاكرة USB.
    [few] { $file }: { $parcels } حزم، { $size } كيبيبايت، كُتبت وأكدتها ذاكرة USB.
    [many] { $file }: { $parcels } حزمة، { $size } كيبيبايت، كُتبت وأكدتها ذاكرة USB.
   *[other] { $file }: { $parcels } حزمة، { $size } كيبيبايت، كُتبت وأكدتها ذاكرة USB.
 }
parcels-left = { $parcels ->
    [zero] اتسع المكان للحزم كلها.
    [one] بقيت حزمة واحدة لم يتسع لها المكان. صدّر مرة أخرى بعد أن تعود إشعارات الاستلام من الشريك.
    [two] بقيت حزمتان لم يتسع لهما المكان. صدّر مرة أخرى بعد أن تعود إشعارات الاستلام من الشريك.
    [few] بقيت { $parcels } حزم لم يتسع لها المكان. صدّر مرة أخرى بعد أن تعود إشعارات الاستلام من الشريك.
    [many] بقيت { $parcels } حزمة لم يتسع لها المكان. صدّر مرة أخرى بعد أن تعود إشعارات الاستلام من الشريك.
   *[other] بقيت { $parcels } حزمة لم يتسع لها المكان. صدّر مرة أخرى بعد أن تعود إشعارات الاستلام من الشريك.
 }
parcels-imported = قُبل: عدد الحزم { $parcels }، عدد القيود { $entries }.
parcels-known = حزم موجودة من قبل: { $parcels }.
parcels-heads = قُبلت إشعارات الاستلام من الشريك: لا يلزم إرسال ما لديه ثانية.
parcels-over = حزم تتجاوز ما يجوز لشريك أن يرسله في يوم واحد: { $parcels }. احتفظ بالملف واستورده ثانية غداً.
parcels-quarantined = قيود تعذّرت قراءتها وهي في الحجر: { $entries }.

## line

line-imported = حُدد خط التواجد: عدد النقاط { $vertices }، الطول { $km } كم.

## Refusals

error-address-in-use = يستمع برنامج آخر على هذا المنفذ. اختر منفذاً آخر أو أوقف ذلك البرنامج.
error-control-broken = لم تُكمل العقدة العاملة جوابها. تحقّق من أنها ما زالت تعمل ثم أعد الأمر: ما أنجزته يبقى قائماً.
error-control-socket = لا يمكن إنشاء مقبس التحكم في مجلد العقدة.
error-exercise-not-ready = لم يكتمل إعداد التمرين: بهذا التفاهم لا تصل العقد إلى حيث يبدأ السيناريو.
error-file-not-plain = هذا ليس ملفاً عادياً. لا تُقرأ الروابط والمجلدات والأجهزة.
error-folder-not-empty = المجلد ليس فارغاً.
error-init-unanswered = بقي سؤال بلا جواب: أعطِ الجواب خياراً في الأمر أو في ملف الأجوبة.
error-key-ambiguous = أكثر من مفتاح يبدأ هكذا. اكتب المزيد منه.
error-line-one = يجب أن يحوي الملف خطاً واحداً فقط ولا شيء غيره.
error-link-cut = قطع التمرينُ هذا الاتصال.
error-name-form = الاسم سطر واحد لا يتجاوز 120 حرفاً.
error-node-deaf = العقدة تعمل ولا تقبل أوامر من سطر الأوامر. استعمل الصفحة، أو أوقفها وحاول ثانية.
error-node-ended = انتهت عقدة؛ وسجل تشغيلها يبيّن السبب.
error-node-unreachable = العقدة لا تجيب.
error-order-form = أمر مُرسل إلى العقدة غير صحيح الشكل.
error-order-size = أمر مُرسل إلى العقدة أطول من المسموح.
error-order-unknown = العقدة العاملة من إصدار آخر. شغّلها من جديد.
error-partner-no-key = لا مفتاح موثوقاً لعقدة هذا الشريك.
error-party-kind = الطرف قوة أو تحالف أو سلطة مدنية أو منظمة إغاثة: `force` أو `coalition` أو `civil` أو `humanitarian`.
error-passphrase-same = يجب أن تختلف عبارتا المرور: من يملك إحداهما يجب ألا يملك الأخرى.
error-password-default-in-use = لأحدهم هنا كلمة مرور يعرفها الجميع. لا تعمل العقدة حتى تُغيَّر.
error-root-file-inside = يجب ألا يكون المفتاح الجذر في مجلد العقدة. سمِّ ملفاً على ذاكرة USB.
error-root-file-place = سمِّ ملفاً في مجلد موجود.
error-serve-ended = انتهى جزء من العقدة من تلقاء نفسه؛ وسجل تشغيلها يبيّن السبب.
error-stream-frozen = المجرى مجمّد لوجود تسلسلين مختلفين من القيود؛ وكلاهما محفوظ دليلاً.
