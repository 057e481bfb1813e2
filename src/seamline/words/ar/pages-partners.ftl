### The Partners page: the own card, pairing by voice, partners and keys.

## The own card

card-own = بطاقتك
card-own-explained = سلّمها إلى شريكك بأي طريقة كانت، فليس فيها سر.
card-copy = نسخ البطاقة
card-save = حفظ البطاقة
card-text = البطاقة نصاً
card-own-keys = مفاتيحك كما هي عند الشركاء: { $n }
fingerprint-explained = اقرأ هذه البصمة لشريكك صوتياً. لا ترسلها مع البطاقة أبداً، فمن بدّل البطاقة يبدّلها معها.
fingerprint-words = بالكلمات
fingerprint-digits = بالأرقام
fingerprint-code = رمز QR للأرقام
fingerprint-code-explained = الأرقام نفسها، لمن يقف بجانبك ويمسحها من هذه الشاشة.

## Pairing

pairing-title = الاقتران بشريك
pairing-card = بطاقتهم
pairing-card-hint = الصقها كما وصلتك، ولا يضر ما حولها من كلام.
pairing-load = فتح ملف
pairing-read = لمن هذه البطاقة؟
pairing-says = تقول البطاقة
pairing-party = الاسم المختصر
pairing-made = تاريخ الإنشاء
pairing-valid = مفتاح العقدة
pairing-no-address = لا شيء، فلا يمكن الاتصال به
pairing-anybody = يستطيع أي أحد أن يكتب هذا على بطاقة. البصمة وحدها تُظهر إن كانت بطاقتهم.
pairing-paired = أنت مقترن بهذا الطرف. الاقتران من جديد يضع هذه البطاقة مكان المحفوظة.
pairing-other-root = ليس المفتاح الجذر هو الذي اقترنت به. فإما أنهم فقدوا مفتاحهم وإما أن هذا طرف آخر. اسمع منهم صوتياً ما جرى قبل أن تتابع.
pairing-revoked = أُبطل هنا مفتاح هذه العقدة. تبقى بهذه البطاقة مفصولة، فاطلب بطاقة جديدة.
pairing-root-explained = أخبروني صوتياً لماذا تغيّر مفتاحهم الجذر.
pairing-call-title = اتصل بهم الآن
pairing-call = استعمل رقماً لم يصلك مع البطاقة. يقرؤون بصمتهم، فاكتب ما تسمع.
pairing-heard = ما تسمعه، كلماتٍ أو أرقاماً
pairing-heard-hint = لا فرق بين الحروف الكبيرة والصغيرة، ولا تهم الفراغات والشرطات ولا شكل الأرقام.
pairing-suggested = كلمات تبدأ هكذا
pairing-count-words = الكلمات: { $n } من { $of }.
pairing-count-digits = الأرقام: { $n } من { $of }.
pairing-unknown = لا بصمة فيها هذا: { $parts }
pairing-more-needed = في البصمة { $words } كلمة أو { $digits } رقماً. اكتبها كلها.
pairing-push = لا يستطيعون الوصول إلى هذه العقدة
pairing-push-explained = عندها تتصل هذه العقدة بعقدتهم، فتأخذ ما عندها وتحمل إليها ما لهم.
pairing-do = اقتران
pairing-done = تم الاقتران مع { $name }.
pairing-refused = دعهم يقرؤونها مرة أخرى. فإن اختلفت ثانية فالبطاقة ليست لشريكك: اعرف لمن هي ولا تقترن بها.

## Partners

partner-heard = الاتصال
partner-addresses = العناوين
partner-paired = الاقتران
partner-traffic = التبادل
partner-unaware = لم يأخذ بعدُ أحدث مفتاح لهذه العقدة؛ وإلى ذلك الحين يُختم له بالمفتاح الذي يعرفه.
partner-asks = استُعيد من نسخة احتياطية ويطلب أن يُرسَل إليه ثانيةً ما فقده. متى تأكدتَ من ذلك بالصوت، اكتب هذا على جهاز العقدة:
partner-push = لا يستطيع الوصول إلى هذه العقدة، فهي التي تتصل به.
partner-cut-off = أُبطل مفتاح عقدته. لا يمر شيء في أي اتجاه حتى تقترن ببطاقة جديدة.
partner-keys = المفاتيح: { $n }
partner-pinned = ما اقترنتما عليه
partner-pinned-explained = هذا ما قورن صوتياً عند الاقتران. يجب أن تُظهر بطاقة الشريك الجديدة الشيء نفسه، أو أن تكون قد سمعت منه السبب.
party-kind-force = قوة
party-kind-coalition = تحالف
party-kind-civil = سلطة مدنية
party-kind-humanitarian = منظمة إغاثة

## Keys and revocation

key-none = لا مفتاح محفوظاً.
key-id = المفتاح
key-kind-node = عقدة
key-kind-person = شخص
key-kind-tls-ca = أجهزة
key-state-trusted = موثوق
key-state-revoked = مُبطَل
key-state-expired = انتهت مدته
key-state-not-yet = لم يسرِ بعد
key-state-untrusted = تحت جذر آخر
key-revoked-at = أُبطل
key-revoke = إبطال هذا المفتاح …
revoke-node = إبطال عقدته …
revoke-node-title = إبطال عقدة { $party }
revoke-node-explained = تُقطع اتصالاته المفتوحة فوراً. لا يُؤخذ منه شيء ولا يُرسل إليه حتى تقترن ببطاقة جديدة. لا رجعة في هذا.
revoke-one-title = إبطال مفتاح
revoke-one-explained = ما يوقّعه { $subject } بهذا المفتاح من الآن فصاعداً مرفوض هنا. لا رجعة في هذا.
revoke-own-explained = لا يوقّع { $subject } بهذا المفتاح شيئاً بعد الآن، ويُبلَّغ كل شريك قبل أي شيء آخر. لا رجعة في هذا.
revoke-sure = نعم، لا تثقوا به بعد الآن.
revoke-do = إبطال
