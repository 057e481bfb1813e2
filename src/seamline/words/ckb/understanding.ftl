### The understanding: its terms as sentences, what is wrong with its text, why something goes or does not.

## Lists and lengths of time

plain-comma = { "، " }
plain-semicolon = { "؛ " }
plain-and = { $first } و { $last }
plain-or = { $first } یان { $last }
plain-seconds = { $n ->
    [one] یەک چرکە
   *[other] { $n } چرکە
 }
plain-minutes = { $n ->
    [one] یەک خولەک
   *[other] { $n } خولەک
 }
plain-hours = { $n ->
    [one] یەک کاتژمێر
   *[other] { $n } کاتژمێر
 }
plain-days = { $n ->
    [one] یەک ڕۆژ
   *[other] { $n } ڕۆژ
 }
plain-cell-m = { $n } م
plain-cell-km = { $n } کم

## The version as a whole

plain-title = { $title }، وەشانی { $version }.
plain-exercise = ئەمە مەشقە: هیچ شتێک کە بەپێی ئەمە دەکرێت ڕاستەقینە نییە.
plain-validity = لە { $start } تا { $end } کارایە، کاتێک هەموو ئەم لایەنانە واژۆیان کرد: { $parties }.
plain-supersedes = جێگەی ئەو وەشانە دەگرێتەوە کە SHA-256ی ئەو بەمە دەست پێ دەکات: { $hash }.
plain-party-direct = { $name } ({ $kind }): لایەنێکی ڕاستەوخۆیە؛ بەو کلیلانە واژۆ دەکات کە کلیلی ڕەگی { $root } پشتڕاستیان دەکاتەوە.
plain-party-brokered = { $name } ({ $kind }): لە ڕێگەی { $via } پەیوەندیی پێوە دەکرێت؛ واژۆ ناکات و تەنها ئەوەی پێ دەگات کە ماددەیەک بە ناو ڕێگەی پێ بدات.
plain-party-kind-force = هێز
plain-party-kind-coalition = هاوپەیمانی
plain-party-kind-civil = دەسەڵاتی مەدەنی
plain-party-kind-humanitarian = ڕێکخراوی فریاگوزاری
plain-area-between = ناوچەی «{ $name }»: ئەو زەوییەی دەکەوێتە نێوان هێڵەکانی ئامادەبوونی { $parties }.
plain-area-between-plus = ناوچەی «{ $name }»: ئەو زەوییەی دەکەوێتە نێوان هێڵەکانی ئامادەبوونی { $parties }، لەگەڵ { $km ->
    [one] یەک کیلۆمەتر
   *[other] { $km } کیلۆمەتر
 } بە دەوریدا.
plain-area-drawn = ناوچەی «{ $name }»: ئەو زەوییەی دەکەوێتە ناو چێوەیەک کە بە { $n } گۆشەدا کێشراوە.
plain-sector = کەرتی «{ $name }»: ئەو زەوییەی دەکەوێتە ناو چێوەیەک کە بە { $n } گۆشەدا کێشراوە.

## Articles

plain-article = ماددەی { $number } ({ $status }): { $exchange }، { $where }، تا پلەی نهێنیی «{ $level }» خۆشی لەناودا: { $terms }.
plain-status-in-force = کارا
plain-status-agreed = ڕێککەوتنی لەسەرە، بەڵام کارا نییە
plain-status-negotiating = لە دانوستاندایە
plain-exchange = { $n ->
    [one] لە { $givers }
   *[other] لە هەریەکە لە { $givers }
 } بۆ { $takers }: { $kinds }
plain-exchange-mutual = لە نێوان { $parties }، بۆ هەموو لایەک: { $kinds }
plain-exchange-others = { $n ->
    [one] لە { $givers }
   *[other] لە هەریەکە لە { $givers }
 } بۆ ئەوانی تر لە نێو { $takers }: { $kinds }
plain-where-anywhere = لە هەر شوێنێک بن
plain-where-area = ئەگەر بکەونە ناو «{ $area }»
plain-level-open = کراوە
plain-level-restricted = سنووردار
plain-level-confidential = تایبەت
plain-level-secret = نهێنی
plain-automatic = خۆکارانە ئازاد دەکرێن
plain-officer = هەریەکەیان تەنها دوای ڕەزامەندیی ئەفسەری ئازادکردنی لایەنی نێرەر ئازاد دەکرێت
plain-source-strip = سەرچاوە لادەبرێت
plain-source-keep = ناوی سەرچاوە دەبرێت
plain-place-keep = شوێنەکان وەک خۆیان، چۆن ڕاپۆرت کراون
plain-place-cell = لە شوێن تەنها ئەو خانەیەی MGRS دەوترێت کە تێیدایە، بە پانیی { $cell }
plain-delay = پێش تێپەڕینی { $time } بەسەر بینینەکەدا نانێردرێن
plain-joint = هەمان ناوەڕۆک پیت بە پیت بۆ هەموو لایەنەکان، بەبێ ئەوەی هیچی لێ لاببرێت
plain-retention = وەرگر ئەوپەڕی { $time } هەڵیاندەگرێت
plain-onward = دەکرێت بدرێنە { $parties }، بەو مەرجەی هەر جارێک ڕەزامەندیی لایەنی نێرەریان لەگەڵدا بێت
plain-onward-none = نابێت بدرێنە لایەنی تر

plain-kind-reports = هەموو جۆرە ڕاپۆرتێک
plain-kind-report-spot = ڕاپۆرتەکانی بینین
plain-kind-report-sit = ڕاپۆرتەکانی دۆخ
plain-kind-report-int = ڕاپۆرتە هەواڵگرییەکان
plain-kind-report-med = ڕاپۆرتەکانی گواستنەوەی پزیشکی
plain-kind-report-uxo = ڕاپۆرتەکانی مەترسیی تەقەمەنی
plain-kind-report-civ = ڕاپۆرتەکانی زیانی خەڵکی مەدەنی
plain-kind-report-works = ڕاپۆرتەکانی کار و بیناسازی
plain-kind-event = ڕووداوە هاوبەشەکان
plain-kind-line = هێڵەکانی ئامادەبوون
plain-kind-position = شوێنی ئەو یەکانەی لە جووڵەدان
plain-kind-control-measure = ڕێکارەکانی کۆنترۆڵ
plain-kind-crossing = داواکانی پەڕینەوە لە هێڵ و وەڵامەکانیان
plain-kind-posture = ئاگادارییەکانی گرتن، چۆڵکردن یان دروستکردنی بنکە
plain-kind-operation = ئۆپەراسیۆنە هاوبەشەکان
plain-kind-rfi = داواکانی زانیاری
plain-kind-support = داواکانی پشتیوانی
plain-kind-statement = بەیاننامە هاوبەشەکان
plain-kind-aid-notice = ئاگادارییەکانی یارمەتی

## Authority, clocks, ladder

plain-authority = لای { $party }، ئەوەی ئەرکی { $roles }ی پێ سپێردراوە، لە هەموو کەرتەکاندا دەسەڵاتی { $may }ی هەیە.
plain-authority-sector = لای { $party }، ئەوەی ئەرکی { $roles }ی پێ سپێردراوە، تەنها لە کەرتی «{ $sector }» دەسەڵاتی { $may }ی هەیە.
plain-role-duty-officer = ئەفسەری ئێشکگر
plain-role-release-officer = ئەفسەری ئازادکردن
plain-role-commander = فەرماندە
plain-role-analyst = شیکەرەوە
plain-role-auditor = وردبین
plain-role-administrator = بەڕێوەبەری سیستەم
plain-may-crossing-request = داواکردنی پەڕینەوە
plain-may-crossing-decide = بڕیاردان لەسەر پەڕینەوە
plain-may-control-measure-propose = پێشنیارکردنی ڕێکاری کۆنترۆڵ
plain-may-control-measure-sign = واژۆکردنی ڕێکاری کۆنترۆڵ
plain-may-event-merge = یەکخستنی ڕاپۆرتەکان لە یەک ڕووداودا
plain-may-recall-issue = دەرکردنی گەڕاندنەوە
plain-may-recall-attest = وەڵامدانەوەی گەڕاندنەوە
plain-may-report-send = ناردن و ڕاستکردنەوە و کشاندنەوەی ڕاپۆرت
plain-may-report-dispose = وەڵامدانەوەی ڕاپۆرت
plain-clock = { $clock }: لە ماوەی { $time }.
plain-clock-report-flash = گەیشتنی یەکەم زانیارییەکانی ڕاپۆرتی بەپەلە بە لایەنی بەرامبەر
plain-clock-report-full = گەیشتنی ڕاپۆرتی تەواو
plain-clock-report-disposition = وەرگر وەڵامی ڕاپۆرتەکە دەداتەوە
plain-clock-event-confirm = لایەنی بەرامبەر ڕووداوێکی هاوبەش پشتڕاست دەکاتەوە یان ڕەتی دەکاتەوە
plain-clock-crossing-acknowledge = وەرگرتنی داوای پەڕینەوە پشتڕاست دەکرێتەوە
plain-clock-crossing-decide = بڕیار لەسەر داوای پەڕینەوە دەدرێت، ئەگینا داواکە بەسەر دەچێت
plain-clock-crossing-valid = ماوەی مۆڵەتی پەڕینەوە تەواو دەبێت
plain-clock-crossing-extension = تاکە درێژکردنەوەی مۆڵەتەکە تەواو دەبێت
plain-clock-control-measure-answer = ڕێکاری کۆنترۆڵی پێشنیارکراو واژۆ دەکرێت، ئەگینا بەسەر دەچێت
plain-clock-recall-receipt = وەڵامی گەڕاندنەوە دەدرێتەوە
plain-clock-rfi-acknowledge = وەرگرتنی داوای زانیاری پشتڕاست دەکرێتەوە
plain-clock-rfi-priority = وەڵامی داوای زانیاریی بەپەلە دەدرێتەوە
plain-clock-rfi-answer = وەڵامی داوای زانیاری دەدرێتەوە
plain-clock-posture-notice = لایەنی بەرامبەر لە گۆڕانێکی بێ پلانی بنکەیەک ئاگادار دەکرێتەوە
plain-clock-posture-planned = پێشوەخت ئاگاداری دەدرێت لەسەر گۆڕانی پلانداڕێژراوی بنکەیەک
plain-clock-posture-level-2 = ئاستی دووەم بنکەیەکی چۆڵکراو دەگرێتە دەست
plain-clock-posture-level-3 = ئاستی سێیەم بنکەیەکی چۆڵکراو دەگرێتە دەست
plain-clock-posture-meeting = هەردوو لایەن لە بنکەیەکی چۆڵکراودا کۆ دەبنەوە
plain-clock-patrol-file = پێشوەخت هەواڵی دەوریەی پلانداڕێژراو دەدرێت
plain-clock-patrol-answer = وەڵامی هەواڵی دەوریە دەدرێتەوە
plain-clock-line-check-missed = پشکنینی پەیوەندیی لەدەستچوو دەگوازرێتەوە بۆ کەناڵی جێگرەوە
plain-clock-line-check-level-2 = پشکنینی پەیوەندیی لەدەستچوو دەگاتە ئاستی دووەم
plain-clock-line-check-level-3 = پشکنینی پەیوەندیی لەدەستچوو دەگاتە ئاستی سێیەم
plain-clock-support-medevac-acknowledge = وەرگرتنی داوای گواستنەوەی پزیشکی پشتڕاست دەکرێتەوە
plain-clock-support-medevac-decide = بڕیار لەسەر داوای گواستنەوەی پزیشکی دەدرێت
plain-clock-support-acknowledge = وەرگرتنی داوای پشتیوانی پشتڕاست دەکرێتەوە
plain-clock-support-answer = وەڵامی داوای پشتیوانی دەدرێتەوە
plain-clock-aid-notice-acknowledge = وەرگرتنی ئاگاداریی یارمەتی پشتڕاست دەکرێتەوە
plain-rung = ئاستی { $level }: { $name }؛ ئەگەر لە ماوەی { $time } وەڵام نەبوو، پەیوەندی بە ئاستی دواتر دەکرێت.
plain-rung-last = ئاستی { $level }: { $name }، دوایین کەسە کە پەیوەندیی پێوە دەکرێت.

## What is wrong with the text, and what to write instead

problem-at-line = دێڕی { $line }: { $problem }
problem-at-article = دێڕی { $line }، ماددەی { $article }: { $problem }
problem-more = { $count ->
    [one] یەک کێشەی تر هەیە
   *[other] { $count } کێشەی تر هەن
 }؛ سەرەتا ئەمانە چاک بکە.

problem-file-long = پەڕگەکە { $bytes } بایتە؛ ئەوپەڕی { $most } کیبیبایت دەخوێنرێتەوە. کورتی بکەرەوە.
problem-text-utf8 = لە بایتی { $column }ی دێڕەکەدا دەقەکە UTF-8 نییە؛ پەڕگەکە وەک UTF-8 پاشەکەوت بکە.
problem-text-hidden = نووسەی { $char } نابینرێت یان ئاراستەی دەقەکە دەگۆڕێت؛ بیسڕەوە.
problem-text-tab = نووسەی خشتەبەندیی تێدایە ({ $char })؛ لە جیاتی ئەوە بۆشایی بنووسە.
problem-text-carriage = دێڕەکان بە دوو نووسەی گەڕانەوە و دێڕی نوێ کۆتایی دێن؛ پەڕگەکە تەنها بە نووسەی دێڕی نوێ پاشەکەوت بکە.
problem-text-end = دوایین دێڕ کۆتایی نییە؛ لە کۆتایی پەڕگەکەدا Enter دابگرە.

problem-toml-line-end = شتێک لە دوای کۆتایی ئەم نرخەوە هەیە؛ دێڕێکی نوێ دەست پێ بکە، یان تێبینی بە `#` دەست پێ بکە.
problem-toml-header = سەردێڕەکە دانەخراوە؛ بە { $close } کۆتایی پێ بهێنە.
problem-toml-twice = ئەمە دووەم جارە { $key } دێت، یەکەم جار لە دێڕی { $first } هاتووە؛ یەکێکیان بسڕەوە.
problem-toml-twice-table = ئەم خشتە یان کلیلە دوو جار پێناسە کراوە؛ یەکێکیان بسڕەوە.
problem-toml-equals = لە دوای { $key } نیشانەی یەکسانی نییە؛ `key = value` بنووسە.
problem-toml-depth = ئەمە لە { $most } ئاست زیاتر بەناویەکداچووە؛ سادەتر بینووسە.
problem-toml-key = { $text } بۆ کلیل ناشێت؛ پیتی بچووکی لاتینی، ژمارە و `_` بنووسە، یان بیخە نێوان دوو نیشانەی وتە.
problem-toml-value = { $text } بۆ نرخ ناشێت؛ دەق بخە نێوان دوو نیشانەی وتە.
problem-toml-quote = دەقەکە دانەخراوە؛ بە { $close } کۆتایی پێ بهێنە.
problem-toml-bracket = کەوانەکە دانەخراوە یان فاریزەیەک کەمە؛ بڕگەکان بە فاریزە جیا بکەرەوە و بە { $close } کۆتایی پێ بهێنە.
problem-toml-values = پەڕگەکە لە { $most } نرخ زیاتری تێدایە؛ کورتی بکەرەوە.
problem-toml-escape = لە ستوونی { $column } هێڵی لاری پێچەوانە لە دەقێکدا هەیە کە هیچ ناگەیەنێت؛ دوو جار بینووسە.
problem-toml-form = لە ستوونی { $column } ئەمە TOML نییە؛ لەگەڵ پەڕگەیەکی پەسەندکراو بەراوردی بکە.

problem-key-missing = { $key } کەمە؛ بینووسە، وەک { $example }.
problem-key-unknown = { $key } لەم خشتەیەدا جێی نابێتەوە؛ ئەمانەی تێدا دەبێت: { $allowed }.
problem-key-unknown-near = { $key } لەم خشتەیەدا جێی نابێتەوە؛ { $near } بنووسە.
problem-not-table = { $key } خشتە نییە؛ سەردێڕێکی تایبەتی بۆ دابنێ.
problem-not-tables = { $key } لیستی خشتەکان نییە؛ بۆ هەر خشتەیەک سەردێڕێک لە نێوان کەوانەی دووانەدا دابنێ.
problem-not-text = { $key } دەق نییە؛ لە نێوان دوو نیشانەی وتەدا بینووسە، وەک { $example }.
problem-not-integer = { $key } ژمارەی تەواو نییە؛ ژمارەیەکی تەواو بەبێ نیشانەی وتە بنووسە، وەک { $example }.
problem-not-flag = { $key } نە `true`ە و نە `false`؛ یەکێکیان بەبێ نیشانەی وتە بنووسە.
problem-not-list = { $key } لیست نییە؛ بڕگەکانی لە نێوان کەوانەی چوارگۆشەدا بنووسە.
problem-not-time = { $key } کات نییە؛ بەبێ نیشانەی وتە بینووسە، وەک { $example }.
problem-not-names = { $key } زمانەکانی تێدا نییە؛ بۆ هەر زمانێک دێڕێک بنووسە کە بە { $example } دەست پێ دەکات.
problem-time-zone = { $key } ناوچەی کاتیی خۆی ناڵێت؛ بۆ کاتی جیهانی { $example } بنووسە.
problem-text-form = نرخی { $key } بریتییە لە { $value }، کە شێوەکەی دروست نییە؛ وەک { $example } بینووسە.
problem-not-one-of = نرخی { $key } بریتییە لە { $value }، کە لەم لیستەدا نییە: { $allowed }؛ یەکێکیان بنووسە.
problem-twice-in-list = { $value } دوو جار لە { $key }دا هاتووە؛ یەکێکیان بسڕەوە.
problem-list-short = بڕگەکانی { $key } کەمن؛ لانیکەم { $least } پێویستە.
problem-too-many = بڕگەکانی { $key } زۆرن؛ ئەوپەڕی { $most } ڕێپێدراوە. کورتی بکەرەوە یان دابەشی بکە.
problem-out-of-range = نرخی { $key } بریتییە لە { $value }؛ ژمارەیەکی تەواو لە { $low } تا { $high } بنووسە.
problem-duration-form = نرخی { $key } بریتییە لە { $value }، کە ماوە نییە؛ ژمارەیەک و `s`، `min`، `h` یان `days` بنووسە، وەک { $example }.
problem-duration-whole = نرخی { $key } بریتییە لە { $value }، کە ژمارەیەکی تەواو لە یەکەکەی نییە؛ وەک { $example } بینووسە.
problem-duration-range = نرخی { $key } بریتییە لە { $value }؛ ماوەیەک لە { $low } تا { $high } بنووسە.
problem-name-missing = { $key } کەمە؛ هەر ناوێک بە هەر سێ زمان دەنووسرێت.
problem-name-form = { $key } زۆر درێژە، دێڕی نوێی تێدایە، یان بە بۆشایی دەست پێ دەکات یان کۆتایی دێت؛ ئەوپەڕی { $most } نووسە لە یەک دێڕدا بنووسە.

problem-party-unknown = { $key } ناوی { $value } دەبات کە لایەن نییە؛ یەکێک لەمانە بنووسە: { $allowed }، یان لایەنەکە زیاد بکە.
problem-party-not-direct = { $key } ناوی { $value } دەبات کە لایەنی ڕاستەوخۆ نییە؛ یەکێک لەمانە بنووسە: { $allowed }.
problem-parties-few = لایەنە ڕاستەوخۆکان لە { $least } کەمترن؛ زیادیان بکە، هەریەکەیان لەگەڵ کلیلی ڕەگی خۆی.
problem-root-brokered = لایەنێک کە لە ڕێگەی یەکێکی ترەوە پەیوەندیی پێوە دەکرێت واژۆ ناکات؛ کلیلی ڕەگەکەی یان `via` بسڕەوە.
problem-root-twice = ئەم کلیلی ڕەگە هی لایەنێکی ترە لە دێڕی { $first }؛ هەر لایەنێک کلیلی خۆی هەیە. ({ $value })
problem-id-twice = ناوی { $value } پێشتر لە دێڕی { $first } بەکار هاتووە؛ یەکێکی تر بنووسە.
problem-number-twice = پێشتر ماددەی { $value } لە دێڕی { $first } هەیە؛ ژمارەیەکی تر بنووسە.
problem-kind-unknown = { $key } ناوی { $value } دەبات کە جۆرێکی ناسراو نییە؛ یەکێک لەمانە بنووسە: { $allowed }.
problem-from-brokered = { $party } گرێیەکی نییە کە شتێک بدات؛ ناوی { $via } بنووسە، کە لە ڕێگەی ئەوەوە پەیوەندیی پێوە دەکرێت.
problem-same-party = { $party } تەنها بە خۆی دەدات؛ ناوی لایەنێکی تر بنووسە.
problem-redact-missing = هیچ لەسەر سەرچاوە و شوێن نەوتراوە؛ خشتەی `[article.redact]` بە `source` و `place` زیاد بکە.
problem-redact-joint = لە { $kinds } هیچ لانابرێت، چونکە ناوەڕۆکەکە لای هەموو لایەنەکان پیت بە پیت یەکە؛ بیانگوازەوە بۆ ماددەیەک کە `[article.redact]`ی نییە.
problem-area-shape = ناوچە یان `between`ی هەیە یان چێوە؛ یەکێکیان بنووسە.
problem-between-two = ناوچە دەکەوێتە نێوان هێڵی دوو لایەن؛ ناوی دوو لایەن بنووسە.
problem-plus-without-between = تەنها ناوچەیەک کە لە نێوان دوو هێڵدایە فراوان دەکرێت؛ `plus_km` بسڕەوە.
problem-corner-form = { $value } گۆشە نییە؛ هێڵی پانی و هێڵی درێژی بە پلە بنووسە، یان پۆتانێکی تۆڕ: { $example }.
problem-ring-crosses = چێوەکە بەر خۆی دەکەوێت یان خۆی دەبڕێت؛ گۆشەکانی بەو ڕیزە بنووسە کە بە دەوریدا دەڕۆیت.
problem-supersedes-first = یەکەم وەشان جێگەی هیچ ناگرێتەوە؛ `supersedes` بسڕەوە، یان ژمارەی وەشان بەرز بکەرەوە.
problem-until-before-from = پێش ئەوەی دەست پێ بکات کۆتایی دێت؛ بۆ `valid_until` کاتێک دوای `valid_from` بنووسە.
problem-clock-quotes = ناوی ماوە لە نێوان دوو نیشانەی وتەدا دەنووسرێت؛ { $key } بخە نێوانیان.
problem-ladder-order = ئەمە ئاستی { $level }ە و دواتر ئاستی { $expected } دێت؛ ئاستەکان بە ڕیز و بەبێ بۆشایی بنووسە.

## Why something goes or does not

reason-at-article = ماددەی { $article }: { $reason }
reason-allowed = ڕێگەی پێ دەدات.
reason-brokered-via = لە ڕێگەی { $party } دەگاتە وەرگر.
reason-needs-officer = دەبێت سەرەتا ئەفسەری ئازادکردنی لایەنی دەرکەر ڕەزامەندیی لەسەر بدات.
reason-delay = لە { $due_at } بەدواوە دەکرێت بنێردرێت.
reason-no-article = هیچ ماددەیەکی کارا ڕێگە بە ناردنی ئەمە نادات.
reason-not-in-force = لێرە لێکتێگەیشتنێک نییە کە بتوانێت ڕێگەی پێ بدات.
reason-same-party = { $party } پێشتر هەیەتی.
reason-recalled = ئەمە گەڕێنراوەتەوە.
reason-releasable-to = پۆلێنەکە ناوی وەرگرەکان دەبات، و { $party } یەکێک نییە لەوان.
reason-caveat = { $caveat ->
    [eyes-only] پۆلێنەکە تەنها ڕێگە بە لایەنێکی ڕاستەوخۆ دەدات کە ناوی بردووە، و تەنها لە لایەنی دەرکەرەوە.
    [no-onward] پۆلێنەکە ڕێگە نادات بدرێتە لایەنی تر.
    [orcon] لایەنی دەرکەر خۆی لەسەر هەر ئازادکردنێک بڕیار دەدات.
    [exercise-only] پۆلێنەکە تەنها بۆ مەشقە، و ئەمە مەشق نییە.
   *[other] پۆلێنەکە کۆتوبەندێکی مامەڵەکردنی تێدایە کە لێرە نەناسراوە.
 }
reason-no-grant = { $party } ڕازی نەبووە کە بدرێتە لایەنی تر.
reason-not-signed = { $understanding }، وەشانی { $version }: هێشتا واژۆی { $parties }ی کەمە.
reason-withdrawn = { $understanding }، وەشانی { $version }: کۆتایی پێ هێنراوە یان یەکێکی تر جێگەی گرتووەتەوە.
reason-sequence = { $understanding }، وەشانی { $version }: بە دروستی بەدوای وەشانی پێشوودا نایەت، بۆیە کارا نییە.
reason-not-yet-valid = { $understanding }، وەشانی { $version }: تەنها لە { $starts_at } بەدواوە کارایە.
reason-expired = { $understanding }، وەشانی { $version }: لە { $ended_at } کۆتایی هاتووە.
reason-exercise-mismatch = { $understanding }، وەشانی { $version }: مەشق و ڕاستەقینە تێکەڵ نابن.
reason-unknown-party = { $party } لایەن نییە لە { $understanding }، وەشانی { $version }.
reason-article-status = { $status ->
    [agreed] ڕێککەوتنی لەسەرە، بەڵام کارا نییە.
   *[negotiating] هێشتا لە دانوستاندایە.
 }
reason-kind = باسی بابەتی لەم جۆرە ناکات.
reason-from = ڕێگە نادات هیچ لە { $party } بڕوات.
reason-to = ڕێگە نادات هیچ بۆ { $party } بڕوات.
reason-onward = ڕێگە نادات وەرگر هیچ بداتە { $party }.
reason-area = دڵنیا نییە کە بابەتەکە دەکەوێتە ناو «{ $area }».
reason-level = پلەی نهێنییەکەی لە «{ $up_to ->
    [open] کراوە
    [restricted] سنووردار
    [confidential] تایبەت
   *[secret] نهێنی
 }» بەرزترە، کە ئەوپەڕی ماددەکەیە.
reason-suspended = لەلایەن { $parties } ڕاگیراوە.

## Differences between two versions

change-added = زیادکردن
change-removed = لابردن
change-changed = گۆڕین
change-looser = زانیاریی زیاتر دەکرێت بنێردرێت
change-stricter = زانیاریی کەمتر دەکرێت بنێردرێت
change-opens = ڕێ دەدرێت بە: { $kinds } لە { $giver } بۆ { $taker }.
change-closes = ڕێ نادرێت بە: { $kinds } لە { $giver } بۆ { $taker }.
change-none = هەردوو وەشانەکە هەمان شت دەڵێن.
change-field = { $field }: { $old } ← { $new }
change-part-understanding = لێکتێگەیشتنەکە بە گشتی
change-part-party = لایەنی { $key }
change-part-area = ناوچەی { $key }
change-part-sector = کەرتی { $key }
change-part-article = ماددەی { $key }
change-part-authority = دەسەڵاتی { $key }
change-part-clock = ماوەی { $key }
change-part-ladder = پەیژەی پەیوەندی، ئاستی { $key }

## Signing

error-understanding-line = ئەمە یەک دێڕی واژۆ نییە.
error-understanding-signer = تەنها لایەنێکی ڕاستەوخۆی لێکتێگەیشتنەکە واژۆی دەکات.
error-understanding-bytes = ئەم دەقە پیت بە پیت دەقی ئەم وەشانە نییە.
error-understanding-twice = ئەم لایەنە لە واژۆیەک زیاتری هەیە، یان کلیلێک بۆ دوو لایەن واژۆ دەکات.
error-language-unknown = زمانێکی وا لێرە نییە؛ `en`، `ar` یان `ckb` بنووسە.
error-understanding-no-key = پەڕگەی کلیلێک و بڕوانامەکەی بدە (`--key` و `--certificate`)، یان گرێیەک و کەسێک (`--dir` و `--person`).

## On the command line

cli-understanding-good = { $file } دروستە. SHA-256 { $hash }
cli-understanding-bad = { $file }: { $n ->
    [one] یەک کێشە
   *[other] { $n } کێشە
 }
cli-understanding-signed = واژۆیان کردووە: { $parties }
cli-understanding-unsigned = هێشتا کەس واژۆی نەکردووە.
cli-understanding-missing = هێشتا واژۆیان نەکردووە: { $parties }
cli-understanding-pin = PINی کلیلی واژۆ
cli-understanding-read-first = خەریکیت { $title }، وەشانی { $version }، لە جیاتی { $party } واژۆ دەکەیت. SHA-256 { $hash }
cli-understanding-written = واژۆی { $party } لە { $file }دا نووسرا.
error-understanding-suspended = لێکتێگەیشتنەکە ڕاگیراوە: ئێستا هیچ شتێک کە ڕێگە بدات یان پابەند بکات لەژێریدا واژۆ ناکرێت.
