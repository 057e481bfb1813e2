### Joint operation: one plan signed by all, GO by all or NO-GO, a stop by any side.

## Where it stands

operation-status-warned = ئاگادارکردنەوە دراوە
operation-status-planned = پلان خراوەتە بەردەست، واژۆ کەمە
operation-status-objected = ناڕەزایی لەسەرە
operation-status-lapsed = بێ واژۆ بەسەر چووە
operation-status-signed = هەمووان واژۆیان کردووە، فەرمانی دەستپێکردن کەمە
operation-status-go = هەمووان فەرمانی دەستپێکردنیان داوە، هێشتا هەمووان پێی نازانن
operation-status-ready = هەمووان فەرمانی دەستپێکردنیان داوە و هەمووان دەیزانن
operation-status-no-go = دەستپێناکرێت
operation-status-running = بەردەوامە
operation-status-resumed = بەپێی گۆڕانەکە بەردەوامە
operation-status-changing = گۆڕان داوا کراوە، واژۆ کەمە
operation-status-held = لە شوێنی خۆی ڕاوەستاوە: گۆڕانەکە لە کاتی خۆیدا واژۆ نەکرا
operation-status-stopped = ڕاگیراوە
operation-status-restarting = ڕاگیراوە، داوای بەردەوامبوون کراوە
operation-status-over = کاتی بەسەر چووە، هێشتا هەمووان دەرنەچوون
operation-status-ended = کۆتایی هات، پێداچوونەوە ماوە
operation-status-unreviewed = کۆتایی هات، لە کاتی خۆیدا پێداچوونەوەی بۆ نەکرا
operation-status-reviewed = هەمووان پێداچوونەوەیان بۆ کردووە
operation-status-cancelled = وازی لێ هێنرا

## Steps

operation-act-warn = دەرکردنی ئاگادارکردنەوە (WARNO)
operation-act-plan = نووسین یان گۆڕینی پلان (CONOP)
operation-act-sign = واژۆکردنی ئەم وەشانە
operation-act-object = ناڕەزایی دەربڕین
operation-act-cancel = وازلێهێنان
operation-act-go = فەرمانی دەستپێکردن
operation-act-confirm = فەرمانی دەستپێکردنی هەمووانی لایە
operation-act-stop = ڕاگرتن، دەستپێمەکە
operation-act-heard = ڕاگرتنەکەی پێ گەیشت
operation-act-phase = ڕاگەیاندنی گەیشتن بە هێڵی قۆناغ
operation-act-change = داوای گۆڕان (FRAGO)
operation-act-out = ئێمە دەرچووین
operation-act-review = پێداچوونەوە
operation-act-lapse = ماوەکە بەسەر چوو
operation-act-start = کاتی سفر
operation-act-expire = کاتی بەسەر چوو
operation-act-overdue = ماوەی پێداچوونەوە بەسەر چوو

## What each side does meanwhile

operation-safe-warned = خۆت ئامادە بکە. هیچ ڕێکنەکەوتووە و کەس بەپێی ئەمە ناجووڵێت.
operation-safe-planned = کارا نییە تا هەموو لایەک هەر ئەم وەشانە واژۆ نەکات. ئەوەی گۆڕاوە بیخوێنەوە و ژمارەی دڵنیایی بە دەنگ بەراورد بکە.
operation-safe-objected = ڕێککەوتن نییە. کەس بەپێی ئەمە ناجووڵێت. قسە بکەن، پاشان پلانەکە بگۆڕن یان وازی لێ بهێنن.
operation-safe-lapsed = لە کاتی خۆیدا واژۆ نەکرا و کارا نییە. کەس بەپێی ئەمە ناجووڵێت.
operation-safe-signed = هەمووان واژۆیان کردووە. پێش ئەوەی هەموو لایەک فەرمانی دەستپێکردن بدات کەس ناجووڵێت. فەرمانێک لە کاتی خۆیدا نەگاتە ئەوانی تر هیچ حسابی بۆ ناکرێت.
operation-safe-go = فەرمانی هەمووان لێرەیە. هێشتا مەجووڵێ: دەبێت لای هەموو لایەک بزانرێت کە لای هەموو لایەکە، ئەگینا دەستپێناکرێت.
operation-safe-ready = هەمووان فەرمانەکە دەزانن. لە کاتی سفردا بکەوە ڕێ، نەک پێشتر، مەگەر ڕاگرتن بێت یان پەیوەندی بپچڕێت.
operation-safe-no-go = دەستپێناکرێت. کەس ناکەوێتە ڕێ. ئێستا یەکەکانت ئاگادار بکەوە؛ کاتی سفرێکی نوێ پلانێکی گۆڕاوی دەوێت کە دووبارە واژۆ بکرێت.
operation-safe-running = پابەندی پلانەکە بە و لە هەر هێڵێکی قۆناغ ڕایبگەیەنە. هەر لایەک دەتوانێت لە هەر ساتێکدا ڕایبگرێت.
operation-safe-resumed = پابەندی پلانە گۆڕاوەکە بە و لە هەر هێڵێکی قۆناغ ڕایبگەیەنە. هەر لایەک دەتوانێت لە هەر ساتێکدا ڕایبگرێت.
operation-safe-changing = ئەوەی گۆڕانەکە دەیگرێتەوە کارا نییە: لەوێدا ڕاوەستە. لەوانی تردا بەردەوام بە، بەڵام لە هێڵی قۆناغی داهاتوو تێپەڕ مەبە.
operation-safe-held = گۆڕانەکە لە کاتی خۆیدا واژۆ نەکرا. لە هێڵی قۆناغی داهاتوو ڕاوەستە تا هەمووان گۆڕانێک واژۆ دەکەن.
operation-safe-stopped = ڕاگیراوە. لە شوێنی خۆت ڕاوەستە، بە لایەنی بەرامبەر بڵێ لە کوێیت، و تەنها بە گۆڕانێک بەردەوام بە کە هەمووان واژۆیان کردبێت.
operation-safe-fallen = ئێستا هیچ لە نێوان لایەنەکاندا کارا نییە: لێکتێگەیشتنەکە ڕاگیراوە یان ماوەی تەواو بووە. تا هێڵی قۆناغی داهاتوو بڕۆ، نەک زیاتر، و لەوێ ڕاوەستە. چاوەڕێی ئەوانی تر بە لەسەر ئەو ڕێیانەی ڕێککەوتنیان لەسەرە تا دەڵێن کە ڕاوەستاون. پەیوەندییان پێوە بکە.
operation-safe-restarting = هێشتا ڕاگیراوە. لە شوێنی خۆت ڕاوەستە تا هەمووان گۆڕانەکە واژۆ دەکەن.
operation-safe-over = کاتی بەسەر چوو. بە ڕێگای ڕێککەوتوودا دەربچۆ و ڕایبگەیەنە کە دەرچوویت.
operation-safe-ended = هەمووان دەرچوون. هەر لایەک پێداچوونەوەی خۆی دەنووسێت؛ زیانی خەڵکی مەدەنی بە جیا و دەستبەجێ ڕادەگەیەنرێت.
operation-safe-unreviewed = پێداچوونەوەکە دواکەوتووە. هێشتا لەسەرتە.
operation-safe-reviewed = لەم ئۆپەراسیۆنەدا هیچ نەماوە بکرێت.
operation-safe-cancelled = وازی لێ هێنرا. کەس بەپێی ئەمە ناجووڵێت.
operation-safe-lost-before = پەیوەندی پچڕاوە: بۆ لای تۆ دەستپێناکرێت. لە شوێنی خۆت بمێنەوە و بە دەنگ هەوڵیان لەگەڵ بدە. ئەگەر فەرمانی هەمووانیان لا بێت ڕەنگە یەکەکانیان بەڕێوە بن.
operation-safe-lost-during = پەیوەندی پچڕاوە: تا هێڵی قۆناغی داهاتوو بڕۆ و لەوێ ڕاوەستە تا دووبارە دەنگیان دەبیستیت.
operation-safe-stay = لای تۆ ناکەوێتە ڕێ: ڕاوەستاوە، یان لە کاتی خۆیدا دڵنیا نەبوو کە فەرمانی هەمووان لای هەمووانە. ڕەنگە ئەوانی تر لە جووڵەدا بن؛ چاوەڕێیان بکە.
operation-safe-expect = لای تۆ ڕاوەستاوە. ڕەنگە ئەوانی تر هێشتا بەو فەرمانەی درا بجووڵێن: لە ڕێگا ڕێککەوتووەکاندا چاوەڕێیان بکە تا دەڵێن ڕاوەستاون.

## Names

title-operation = ئۆپەراسیۆنی { $name } { $grid }
new-operation = پلانی ئۆپەراسیۆنێکی هاوبەش
new-operation-explained = کێ کەی لە کوێیە، بەیەکگەیشتن، پلانی پزیشکی و ئەوەی دەبێت دەستی لێ نەدرێت. بێ ئامانج. پێش ئەوەی هەموو لایەک هەمان وەشان واژۆ بکات و فەرمان بدات هیچ ناجووڵێت.

## Clocks

clock-operation-go-by = گەیشتنی فەرمانی هەمووان تا
clock-operation-sure-by = زانینی هەمووان تا
clock-operation-h-hour = کاتی سفر لە
clock-operation-until = کۆتایی دێت لە
clock-operation-contact = ئۆپەراسیۆن: پچڕانی پەیوەندی
plain-clock-operation-contact = گرێی لایەنی بەرامبەر نابیسترێت: پێش ئۆپەراسیۆن دەستپێناکرێت، لە کاتی ئۆپەراسیۆندا لە هێڵی قۆناغی داهاتوو ڕادەوەستن
clock-silence = پەیوەندی بە پچڕاو دادەنرێت دوای

## Run sheet

operation-sheet-warned = ئاگادارکردنەوە درا
operation-sheet-planned = پلان نووسرا
operation-sheet-signed = واژۆ کرا
operation-sheet-go = فەرمانی دەستپێکردن درا
operation-sheet-sure = هەمووان فەرمانەکە دەزانن
operation-sheet-started = کاتی سفر
operation-sheet-phase = هێڵی قۆناغ ڕاگەیەنرا
operation-sheet-out = دەرچوون
operation-sheet-reviewed = پێداچوونەوەی بۆ کرا

## Parts of a plan

part-times = کاتەکان
part-task = ئەرک و زەوی
part-movements = جووڵەکان
part-phases = هێڵەکانی قۆناغ
part-sites = خەڵکی مەدەنی و شوێنەکانی یارمەتی
part-deconfliction = ڕێگری لە تێکگیران
part-meeting = بەیەکگەیشتن
part-medical-plan = پلانی پزیشکی
part-shared-annexes = پاشکۆ هاوبەشەکان
part-change = گۆڕان (FRAGO)

## Fields

field-h-hour = کاتی سفر
field-go-by = گەیشتنی فەرمانی هەمووان تا
field-sure-by = زانینی هەمووان تا
field-task = ئەرک: کێ کەی لە کوێیە
field-signal = نیشانەکانی ناسینەوە
field-movements = جووڵەکان
field-phases = هێڵەکانی قۆناغ
field-sites = خەڵکی مەدەنی و شوێنەکانی یارمەتی
field-none-known = هیچ نازانرێت، پرسراوە لە
field-deconfliction = ڕێگری لە تێکگیران
field-meeting = کۆبوونەوە یان بەیەکگەیشتن
field-medical-plan = پلانی پزیشکی
field-shared-annexes = پاشکۆ هاوبەشەکان
field-change = گۆڕان
field-plan = ژمارەی دڵنیایی وەشانەکە
field-number = ژمارە
field-side = لایەن
field-way = ڕێگا
field-reached-by = گەیشتن تا
field-site = چی لەوێیە
field-keep = چۆن دەستی لێ نادرێت
field-asked = پرسراو
field-asked-of = لە کام لایەن پرسراوە
field-settled = ئەنجام
field-checked = کاتی پشکنین
field-neighbours = دراوسێ ئاگادارکراوەکان
field-second-point = خاڵی یەدەگ
field-from-afar = ناسینەوە لە دوورەوە
field-close-by = ناسینەوە لە نزیکەوە
field-last-safe = دوا ساتی سەلامەت
field-collection = خاڵی کۆکردنەوەی بریندار
field-evacuation = گواستنەوە
field-treated-at = شوێنی چارەسەر
field-civilians = بریندارانی مەدەنی بە هەمان ڕێگا دەگوازرێنەوە، تەنها بەپێی پێویستی
field-title = ناونیشان
field-stopped = ڕاگیراوە لەلایەن
field-reached = هێڵە قۆناغە گەیشتووەکان
field-reviews = پێداچوونەوەکان

## Choices

choice-settlement = ماڵان
choice-displaced-site = شوێنی ئاوارەکان
choice-aid-site = شوێنی یارمەتی
choice-aid-route = ڕێگای یارمەتی
choice-medical-site = نەخۆشخانە یان کلینیک
choice-school-site = قوتابخانە
choice-water-site = ئاو
choice-market-site = بازاڕ
choice-worship-site = پەرستگا
choice-civil-works = کار یان کرێکار
choice-keep-out = مەچنە ناوی
choice-no-stop = تێپەڕین بێ وەستان
choice-with-host = تەنها لەگەڵ خانەخوێ
choice-ask-first = سەرەتا لە بەرپرسی یارمەتی یان مەدەنی بپرسە
choice-slow = بە وریایی
choice-nothing-else = لەو کاتەدا هیچی تر لەوێ ناجووڵێت
choice-by-voice = تێکگیرانێک، بە دەنگ یەکلایی کرایەوە
choice-civilians-there = خەڵکی مەدەنی لەوێن
choice-contact-with-enemy = بەریەککەوتن
choice-casualty = بریندار
choice-misread = شتێک بە هەڵە تێگەیشترا
choice-weather = کەشوهەوا
choice-ordered = فەرمان
choice-no-understanding = لێکتێگەیشتنەکە ڕاگیراوە یان ماوەی تەواو بووە
choice-no-harm-known = هیچ نازانرێت
choice-harm-reported = بە جیا ڕاگەیەنراوە
choice-harm-unclear = هێشتا ناتوانرێت بوترێت

## Refusals

error-operation-overlay = پلانێک بێ نەخشەی خەڵکی مەدەنی و شوێنەکانی یارمەتی واژۆ ناکرێت. شوێنەکان بنووسە، یان ئەوەی هیچ نازانرێت، لەگەڵ ئەوەی لە کێ و کەی پرسراوە.
error-operation-overlay-two = یان شوێن دەزانرێن یان هیچ نازانرێت. یەکێکیان بڵێ.
error-operation-incomplete = پلانەکە تەواو نییە: پێش واژۆکردن کات، ئەرک، جووڵە، هێڵەکانی قۆناغ، ڕێگری لە تێکگیران، بەیەکگەیشتن و پلانی پزیشکی پێویستن.
error-operation-asked = پرسینەکە دەبێت لە حەوت ڕۆژی ڕابردوودا بووبێت.
error-operation-times = دەبێت دوای کاتی سفر و لە ماوەی حەوت ڕۆژدا کۆتایی بێت.
error-operation-margin = فەرمانی هەمووان دەبێت لانیکەم 15 خولەک پێش کاتی سفر گەیشتبێت.
error-operation-late = کاتی ئەمە بەسەر چوو.
error-operation-clocks = کاتژمێری گرێکان زۆر جیاوازن و کاتی سفر وەک یەک ناگەیەنن. دەستپێناکرێت؛ کاتژمێرەکان ڕێک بخەن.
error-operation-gave-go = لای تۆ فەرمانی دەستپێکردنی داوە. سەرەتا ڕایبگرە؛ ڕەنگە ئەوانی تر پشتی پێ ببەستن.
error-operation-nothing-moves = کەس بەپێی ئەمە ناجووڵێت: هیچ نییە ڕابگیرێت.
error-operation-line = پلانەکە هێڵێکی قۆناغی بەم ناوەی تێدا نییە.
error-operation-line-twice = دوو هێڵی قۆناغ هەمان ناویان هەیە.
error-operation-long = ئەمە لەوە زیاترە کە هەنگاوێک هەڵیبگرێت. پلانەکە بەش بە بەش بنووسە.

## Version and GO at a glance; own annexes

go-board = وەشان و فەرمانی دەستپێکردن
go-board-hash = ژمارەی دڵنیایی ئەم وەشانە. پێش واژۆکردن بە دەنگ بەراوردی بکە.
go-board-signed = واژۆ
go-board-go = فەرمان
go-board-sure = فەرمانی هەمووانی لایە
go-board-moving = ڕەنگە بجووڵێت
go-board-yes = بەڵێ
go-board-no = نەخێر
annex-own = پاشکۆ تایبەتەکان
annex-own-explained = تەنها لای خۆت ئەمانە دەبینێت. لە هیچ هەنگاو، بەستە یان چاپێکدا لەم گرێیە دەرناچن.
annex-write = نووسینی پاشکۆیەکی تایبەت
annex-save = لێرە هەڵیبگرە
