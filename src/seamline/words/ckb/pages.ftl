### The pages: everything that stands on them and is not a value of a list.

## The frame: what stands on every page

page-title = { $party } – Seamline
exercise = مەشق
exercise-banner = مەشق – هیچ شتێکی ئەم پەڕەیە ڕاستەقینە نییە
skip-to-content = بازدان بۆ ناوەڕۆک
nav-pages = پەڕەکان
nav-watch = ئێشکگری
nav-lines = هێڵەکان
nav-understanding = لێکتێگەیشتن
nav-sharing = هاوبەشکردن
nav-partners = هاوبەشەکان
nav-people = کەسەکان
nav-settings = ڕێکخستنەکان
go-watch = چوون بۆ ئێشکگری
go-lines = چوون بۆ هێڵەکان
go-understanding = چوون بۆ لێکتێگەیشتن
go-sharing = چوون بۆ هاوبەشکردن
go-partners = چوون بۆ هاوبەشەکان
go-people = چوون بۆ کەسەکان
go-settings = چوون بۆ ڕێکخستنەکان
partners-links = پەیوەندی لەگەڵ هاوبەشەکان
link-up = پەیوەستە
link-late = دواکەوتووە
link-down = پەیوەندی نییە
link-never = هەرگیز پەیوەندی نەبووە
link-cut-off = دابڕاوە
link-unsent = { $n ->
    [one] { $n } چاوەڕێیە
   *[other] { $n } چاوەڕێن
 }
link-suspended = هاوبەشکردن ڕاگیراوە
link-suspended-part = { $n } لە { $of } لێکتێگەیشتن ڕاگیراوە
link-understandings = لێکتێگەیشتن: { $n }
node-unreachable = گرێکە وەڵام ناداتەوە
loading = ساتێک …
close = داخستن
cancel = پاشگەزبوونەوە
open = کردنەوە
more = زیاتر
copy = لەبەرگرتنەوە
copied = لەبەر گیرایەوە.
choose = هەڵبژێرە …
yes = بەڵێ
no = نەخێر
or = یان
by = تا
from = لە
until = تا
optional = ئارەزوومەندانە
urgent = بەپەلە
language = زمان
list-comma = { "، " }
try-again = هەوڵدانەوە
and-more = { $n }ی تر
word-missing = (دەق نییە بۆ { $id })

## Ages, lengths and clocks

as-of = پێش { $age }
age-seconds = { $n } چرکە
age-minutes = { $n } خولەک
age-hours = { $n } کاتژمێر
age-days = { $n } ڕۆژ
age-never = هەرگیز
clock-over = ماوە تەواو بوو
length-minutes = { $n } خولەک
length-hours = { $n } کاتژمێر
length-m = { $n } م
length-km = { $n } کم
area-km2 = { $n } کم²
precision = ± { $length }
unit-minutes = بە خولەک
points-count = { $n ->
    [one] { $n } خاڵ
   *[other] { $n } خاڵ
 }

## Signing in

sign-in = چوونەژوورەوە
sign-out = چوونەدەرەوە
signed-out = چوویتە دەرەوە.
sign-in-alias = نازناوی پۆستەکەت
sign-in-password = وشەی نهێنی
sign-in-totp = کۆدی ئامێرەکەت
sign-in-passkey = چوونەژوورەوە بە کلیلی تێپەڕین
sign-in-link = چوونەژوورەوە بەم بەستەرە
sign-in-link-explained = ئەم بەستەرە تەنها یەک جار دەتباتە ژوورەوە، دواتر هیچ بەهایەکی نامێنێت.
sign-in-other-way = چوونەژوورەوە بە ڕێگەیەکی تر

## Palette and keys

open-palette = هەموو کردارەکان
palette-search = کردار، بابەت، شوێن یان پۆتانی تۆڕ
palette-nothing = شتێک بەم ناوە نییە.
palette-object = بابەت
palette-place = شوێن
palette-go-to = چوون بۆ { $place }
show-keys = کلیلەکانی تەختەکلیل
keys-go = پەڕەکان
keys-watch = ئێشکگری
keys-object = بابەتی کراوە
keys-map = نەخشە
keys-page = لە هەموو شوێنێک
print-page = چاپکردنی ئەم پەڕەیە
printed-at = چاپ کراوە { $now_at }
language-en = پیشاندانی پەڕەکان بە ئینگلیزی
language-ar = پیشاندانی پەڕەکان بە عەرەبی
language-ckb = پیشاندانی پەڕەکان بە سۆرانی

## Waiting entries

show-outbox = تۆمارە چاوەڕوانەکان
outbox-title = ئەو تۆمارانەی چاوەڕێی گرێکەن
outbox-explained = لەسەر ئەم ئامێرە هەڵگیراون و هەر کە گرێکەت وەڵامی دایەوە تێیدا دەبنە ڕەشنووس. هیچیان دەرنەچووە.
outbox-empty = هیچ شتێک چاوەڕێ نییە.
outbox-drop = فڕێدانی ئەم تۆمارە
outbox-kept = گرێکە وەڵام ناداتەوە. تۆمارەکە لەسەر ئەم ئامێرە چاوەڕێیە.
outbox-waiting = { $n ->
    [one] { $n } تۆمار چاوەڕێیە
   *[other] { $n } تۆمار چاوەڕێن
 }
outbox-delivered = { $n ->
    [one] { $n } تۆماری چاوەڕوان بوو بە ڕەشنووس.
   *[other] { $n } تۆماری چاوەڕوان بوون بە ڕەشنووس.
 }

## Alarm

alarm-urgent-waits = شتێکی بەپەلە چاوەڕێیە
alarm-touch = بۆ بێدەنگکردنی هەر کلیلێک دابگرە یان دەست لە پەڕەکە بدە.
alarm-no-sound = ئەم وێبگەڕە دەنگ ناکات تا یەک جار دەست لە پەڕەکە نەدرێت.
alarm-test = دەنگی تاقیکردنەوە
alarm-sound-on = پێکردنی دەنگ
alarm-quiet = بێدەنگ بۆ ئەم پۆستە؛ زەنگی ئاگاداری تەنها لەسەر شاشە دەردەکەوێت
alarm-quiet-switch = زەنگی ئاگاداری: دەنگ هەبێت یان نەبێت
alarm-now-quiet = زەنگی ئاگاداری ئێستا بێدەنگە.
alarm-now-audible = دەنگی زەنگی ئاگاداری گەڕایەوە.
alarm-explained = کاتێک شتێکی بەپەلە چاوەڕێیە و بۆ ماوەی خولەکێک کەس دەستی لە پەڕەکە نەداوە، زەنگی ئاگاداری لێ دەدات تا کەسێک دەستی لێ دەدات.

## Exercise injects

inject-title = سیناریۆی مەشق
inject-number = بڕگەی { $n } لە { $of }
inject-paused = بە کاتی وەستێنراوە
inject-ended = سیناریۆکە کۆتایی هات
inject-next-in = بڕگەی تر دوای
inject-pause = وەستاندنی کاتیی سیناریۆی مەشق
inject-resume = بەردەوامبوون لە سیناریۆی مەشق
inject-next = بڕگەی تر ئێستا

## Watch: columns, log, inbox

columns = ستوونەکان
column-log = تۆمارگە
column-map = نەخشە
column-inbox = هاتووەکان
log-title = تۆمارگە
log-search = گەڕان لە تۆمارگە
log-empty = هێشتا هیچ تۆمار نەکراوە.
log-nothing-found = لە تۆمارگەدا هیچ نەدۆزرایەوە.
focus-log = گەڕان لە تۆمارگە
inbox-title = چاوەڕێی منە
inbox-empty = هیچ شتێک چاوەڕێی تۆ نییە.
inbox-count = { $urgent ->
    [0] { $n }
   *[other] { $n }، بەپەلە { $urgent }
 }
inbox-next = دواتر لە هاتووەکان
inbox-previous = پێشتر لە هاتووەکان
inbox-open-first = کردنەوەی ئەوەی کاتی پێش هەمووانە
act-first = یەکەم کرداری پێشنیارکراو
act-second = دووەم کرداری پێشنیارکراو
meanwhile = لەم ماوەیەدا:
log-other = تۆمار کرا.

## The one-line entry

focus-entry = نووسینی تۆمارێک
entry-label = تۆمار لە یەک دێڕدا
entry-hint = تۆمارێک بنووسە، وەک { $example }
entry-file = تۆمارکردن
entry-draft = ڕەشنووس، وەک تێی گەیشتراوە
entry-unparsed = وەک دەق دەمێنێتەوە:
entry-then = تۆمارکردن ڕەشنووس دروست دەکات. هیچ شتێک دەرناچێت پێش ئەوەی ببینیت کێ دەیبینێت.
entry-offline = گرێکە وەڵام ناداتەوە. ئەوەی تۆماری دەکەیت لەسەر ئەم ئامێرە چاوەڕێ دەبێت و دواتر دەبێت بە ڕەشنووس.

## Who will see this

who-will-see = کێ ئەمە دەبینێت
preview-allow = ئێستا پێی دەگات
preview-officer = ئەفسەری ئازادکردن بڕیار دەدات
preview-later = دواتر پێی دەگات
preview-no = پێی ناگات
preview-via = لە ڕێگەی { $party }
preview-exactly = ڕێک ئەمە، نەک هیچی تر
preview-nobody = هیچ لێکتێگەیشتنێک ناوی کەسێک نابات کە ئەمەی پێ بگات.
preview-keep-draft = هێشتنەوە وەک ڕەشنووس
preview-send = { $n ->
    [one] ناردن بۆ { $n } وەرگر
   *[other] ناردن بۆ { $n } وەرگر
 }
preview-approve = ڕەزامەندی لەسەر ئەم ئازادکردنە
preview-approve-pin = PINی خۆت وەک ئەفسەری ئازادکردن
preview-approved = ڕەزامەندی درا و واژۆ کرا.
reasons-title = هۆکار
article-number = ماددەی { $number }
report-sent = { $n ->
    [one] لە ڕێگەیە بۆ { $n } وەرگر.
   *[other] لە ڕێگەیە بۆ { $n } وەرگر.
 }
report-send = ناردن …
report-do-edit = دەستکاریکردنی ڕەشنووس
report-do-correct = ڕاستکردنەوە
report-do-withdraw = کشاندنەوە
report-do-approve = ڕەزامەندی لەسەر ئازادکردن …

## The object panel

object-title = بابەتی هەڵبژێردراو
object-close = داخستنی بابەتەکە
object-on-map = پیشاندانی بابەتەکە لەسەر نەخشە
object-content = وەک لێرە زانراوە
object-steps = قۆناغەکان
object-next = هەنگاوی دواتر لەسەر کێیە
next-then = دواتر: { $act }
object-acts = ئەوەی دەتوانیت بیکەیت
object-corrected = ڕاست کراوەتەوە، وەشانی { $n }
object-withdrawn = لایەنی دەرکەر کشاندوویەتیەوە. ئیتر ناچەسپێت.
mark-withdrawn = کشێنراوەتەوە
changes-title = ڕاستکردنەوەکە چی گۆڕی
changes-nothing = هیچ لێرە نەبوو
changes-was = پێشتر
changes-is = ئێستا
changes-old-gone = کۆنەکە ئیتر هەڵنەگیراوە
object-opened = تۆمار کرا و لە ڕێگەیە.
step-done = (تەواو بووە)
step-current = (ئێستا)
step-ahead = (دواتر)
grade = هەڵسەنگاندن
act-done = کرا: { $act }
act-not-yet = هێشتا ناکرێت: { $act }.
act-late = بە دەنگ کرا، ئێستا تۆمار دەکرێت
act-sure = بەڵێ، مەبەستمە: { $act } ({ $title })
act-confirm-needed = سەرەتا پشتڕاستی بکەرەوە کە مەبەستتە.
field-required = ئەمە پێویستە.
field-form = ئەمە ناخوێنرێتەوە.
number-form = ژمارەیەکی تەواو.
time-form = کۆمەڵەی بەروار و کات، وەک { $example }
time-now = ئێستا
time-in-hours = دوای { $n } کاتژمێر
time-minutes-ago = پێش { $n } خولەک
grid-form = پۆتانی تۆڕ لەگەڵ ناوچەکەی، وەک { $example }
ground-hint-line = لانیکەم دوو پۆتان، هەر دێڕە یەکێک، یان بە کێشان لەسەر نەخشە.
ground-hint-area = لانیکەم سێ پۆتان، هەر دێڕە یەکێک، یان بە کێشان لەسەر نەخشە.
pin-own = PINی خۆت بۆ واژۆکردن
pin-form = PIN لە { $least } تا { $most } نووسە پێک دێت: ژمارە، پیت یان هەردووکیان.
correct-explained = ئەوەی هەڵە بوو بیگۆڕە. هەر کەسێک ڕاپۆرتەکەی پێ گەیشتبێت ڕاستکردنەوەکەشی پێ دەگات و وەک ڕاستکردنەوە پیشان دەدرێت.
columns-title = هەر لایەنێک چی دەڵێت
columns-field = خانە
columns-ours = هی ئێمە
columns-theirs = هی ئەوان
columns-agreed = ڕێککەوتنی لەسەرە
columns-differ = جیاوازن
columns-unsaid = نەوتراوە
projections-title = ئەوەی هەر وەرگرێک هەیەتی
receipts-title = پسوولەکان
tick-left = لە گرێی ئێمە دەرچوو
tick-reached = گەیشتە گرێی ئەوان
tick-read = ئێشکگرەکەیان خوێندییەوە
tick-read-by = { $by } خوێندییەوە
tick-not-left = هێشتا دەرنەچووە
tick-not-reached = هێشتا نەگەیشتووە
tick-not-read = هێشتا نەخوێنراوەتەوە
history-title = مێژوو
history-empty = هێشتا هیچ نییە.
history-signed = واژۆکراو
history-late = بە دەنگ، دواتر تۆمار کرا
history-local = تەنها گرێی ئێمە دەیزانێت

## Opening something new

new-crossing = داواکردنی پەڕینەوە لە هێڵ
new-crossing-explained = لایەنی بەرامبەر لە ماوەی ڕێککەوتوودا وەڵام دەداتەوە. تا مۆڵەت نەدات: لە هێڵی خۆت بوەستە و مەپەڕەوە.
new-control-measure = پێشنیارکردنی ڕێکاری کۆنترۆڵ
new-control-measure-explained = کارا نابێت تا هەموو لایەنێکی ناوبراو هەمان دەق پیت بە پیت واژۆ نەکات. تەنها سنوور دادەنێت؛ هەرگیز تەقە ئاراستە ناکات.
open-with = لەگەڵ
open-alone = ئەگەر کەس ناو نەبرێت تەنها لایەنی خۆتان سنووردار دەکات و واژۆی تۆ بەسە.
open-send = ناردن

## Map and tables

map-title = نەخشە
map-loading = نەخشەکە دێت. خشتەکە ئێستا کار دەکات.
map-unavailable = نەخشە لێرە پیشان نادرێت. خشتەکە بەکار بهێنە.
map-controls = ئامرازەکانی نەخشە
map-zoom-in = نزیککردنەوە
map-zoom-out = دوورخستنەوە
map-whole = پیشاندانی هەموو زەوییەکە
map-legend = ڕوونکردنەوە
map-line-of = هێڵی ئامادەبوون: { $party }
map-corridor-asked = ڕاڕەوی پەڕینەوە، داوا کراوە
map-corridor-cleared = ڕاڕەوی پەڕینەوە، مۆڵەتی دراوە
map-mark-merged = یەک ڕووداو لە چەند ڕاپۆرتێک
map-mark-corrected = لایەنی دەرکەر ڕاستی کردووەتەوە
map-mark-crossed = پەڕینەوەی بێ مۆڵەت
map-mark-withdrawn = کشێنراوەتەوە
map-sources = سنوورەکان: ناچوڕاڵ ئێرس. ناوەکان: جیۆنەیمز (کریەیتیڤ کۆمنز، ئاماژەدان 4.0)
map-several = چەند بابەتێک لێرەن
draw-on-map = کێشان
draw-point = لەسەر نەخشە کرتە لە شوێنەکە بکە.
draw-line = بە درێژایی هێڵەکە کرتە بکە؛ بۆ تەواوکردن دووبارە لە دوایین خاڵ کرتە بکە.
draw-area = لە گۆشەکان کرتە بکە؛ بۆ تەواوکردن دووبارە لە یەکەمیان کرتە بکە.
draw-stop = وەستاندنی کێشان
show-table = خشتە یان نەخشە
show-map = نەخشە
table-title = بابەت
table-heading = هەموو ئەوەی لەسەر نەخشەیە
table-counted = { $n ->
    [one] { $n } ڕاپۆرت یان ڕووداو؛ ئەوەی یەکخراوە یەک جار دەژمێردرێت.
   *[other] { $n } ڕاپۆرت و ڕووداو؛ ئەوەی یەکخراوە یەک جار دەژمێردرێت.
 }
table-search = گەڕان
table-kind = جۆر
table-all = هەموو جۆرەکان
table-status = دۆخ
table-party = لایەن
table-place = شوێن
table-received = وەرگیراو
table-due = ماوە
table-empty = هیچ نەدۆزرایەوە.
ground-lines = هێڵەکانی ئامادەبوون
ground-seams = ناوچەکانی نێوان هێڵەکان و کەرتەکان
ground-from = لە
ground-to = بۆ
ground-since = لەوەتەی
ground-length = درێژی
ground-area = ڕووبەر

## Understanding

understanding-none = هێشتا هیچ لێکتێگەیشتنێک لێرە نییە.
understanding-version = وەشانی { $n }
understanding-missing = هێشتا واژۆیان نەکردووە: { $parties }
understanding-views = شێوەکانی پیشاندان
understanding-view-articles = ماددەکان
understanding-view-difference = جیاوازییەکان
understanding-view-terms = دەسەڵات و ماوەکان
understanding-view-text = دەق وەک واژۆ کراوە
understanding-signed = واژۆی کردووە
understanding-unsigned = واژۆی نەکردووە
understanding-suspended-by = { $party } ڕایگرتووە. بەپێی ئەو ماددانەی ناوی دەبەن هیچ ناخرێتە بەستەوە.
understanding-download = پاشەکەوتکردنی دەقەکە
understanding-sign = واژۆکردنی ئەم وەشانە
understanding-explain-sign = تۆ دەقی «{ $title }»، وەشانی { $n }، پیت بە پیت واژۆ دەکەیت. پێش ئەوە بە دەنگ SHA-256 لەگەڵ لایەنی بەرامبەر بەراورد بکە.
understanding-sure-sign = SHA-256م بەراورد کرد و بەناوی لایەنەکەمەوە واژۆ دەکەم.
understanding-done-sign = واژۆ کرا.
understanding-suspend = ڕاگرتن
understanding-explain-suspend = ئیتر هیچ شتێک بەپێی ئەو ماددانەی ناوی لایەنەکەت دەبەن، لەوانەی نیشانیان دەکەیت، ئازاد ناکرێت. دەستبەجێ کارا دەبێت و لایەنەکانی تر ئاگادار دەکرێنەوە.
understanding-sure-suspend = بەڵێ، ئێستا هاوبەشکردن ڕابگرن.
understanding-done-suspend = ڕاگیرا. هاوبەشەکان ئاگادار دەکرێنەوە.
suspend-now = ڕاگرتنی لێکتێگەیشتنێک …
suspend-which = کام لێکتێگەیشتنەکان
suspend-all = هەموویان
suspend-choose = ئەوەی دەبێت ڕابگیرێت نیشانی بکە.
suspend-reason-needed = هۆکارەکە بڵێ.
suspend-nothing = هیچ لێکتێگەیشتنێکی کارا نییە کە لایەنەکەت بتوانێت ڕایبگرێت.
understanding-resume = هەڵگرتنی ڕاگرتنەکە
understanding-explain-resume = هاوبەشکردن بەپێی «{ $title }»، وەشانی { $n }، وەک ماددەکانی دەڵێن بەردەوام دەبێت.
understanding-sure-resume = بەڵێ، لە هاوبەشکردن بەردەوام بن.
understanding-done-resume = ڕاگرتنەکە هەڵگیرا.
understanding-check = پشکنین یان پێشنیارکردنی دەقێک
understanding-check-explained = دەقێک بلکێنە یان بار بکە و لێرە دەستکاریی بکە. هەر کێشەیەک دێڕەکەی دەڵێت. هیچ پێشنیار ناکرێت تا خۆت نەیڵێیت.
understanding-load = بارکردنی پەڕگەیەک
understanding-beside = واژۆکانی { $file } لەگەڵیدا دەڕۆن.
understanding-beside-not = بێ واژۆ
understanding-text = دەق
understanding-problems = { $n ->
    [one] { $n } کێشە
   *[other] { $n } کێشە
 }
understanding-sound = دەقەکە دروستە.
understanding-propose = پێشنیارکردن بۆ لایەنەکانی تر
understanding-proposed = پێشنیار کرا. تا هەمووان واژۆی نەکەن کەس پابەند ناکات.
line-number = دێڕی { $n }
file-too-large = ئەو پەڕگەیە زۆر گەورەیە.
hash-label = SHA-256:
hash-explained = هەردوو شاشە بۆ هەمان دەق هەمان نرخ پیشان دەدەن.
article-opens = ڕێ دەدرێت بە:
articles-version-not-in-force = ئەم وەشانە کارا نییە: ئێستا هیچ ماددەیەکی ڕێ بە هیچ شتێک نادات.
difference-only-one = وەشانێکی تر نییە بۆ بەراوردکردن.
difference-from = بەراورد لەگەڵ
difference-none = هەردوو وەشانەکە هەمان شت دەڵێن.
difference-head = لێکتێگەیشتنەکە بە گشتی
difference-added = زیادکردن
difference-removed = لابردن
difference-changed = گۆڕین
difference-was = پێشتر
difference-is = ئێستا
difference-opens = ڕێ دەدرێت بە
difference-closes = ڕێ نادرێت بە
terms-authorities = کێ مافی چی هەیە
terms-clocks = ماوەکان
terms-ladder = دواتر پەیوەندی بە کێ دەکرێت
terms-roles = ڕۆڵەکان
terms-may = دەتوانن
terms-sector = کەرت
terms-everywhere = لە هەموو کەرتەکاندا
terms-next-after = ئاستی تر دوای { $n } خولەک

## Sharing

sharing-partners = هاوبەشەکان
sharing-released = ئازادکراو
sharing-queued = چاوەڕوان
sharing-outstanding = گەڕاندنەوەی بێ وەڵام
sharing-got = ئەوەی لە ئێمەوە بە { $party } گەیشتووە
sharing-nothing = هێشتا هیچ نییە.
sharing-recalled = گەڕێنراوەتەوە
sharing-corrected = ڕاست کراوەتەوە
sharing-open = کردنەوەی بابەتەکە
explain-title = بۆچی بە { $party } گەیشت یان نەگەیشت؟
explain-object = یەکێک لە بابەتەکانی ئێمە
explain-yes = ماددەی { $article } ڕێگە دەدات بگاتە { $party }.
explain-no = هیچ ماددەیەکی کارا ڕێگە نادات بگاتە { $party }.
streams-title = دوایین ژمارەی ڕەوتەکانمان
streams-explained = لە پشکنینی پەیوەندیدا بۆ لایەنی بەرامبەریان بخوێنەرەوە: دەبێت هی ئەوانیش هەمان شت پیشان بدات.
streams-lane = ڕێڕەو
streams-epoch = سەردەم
streams-sent = نێردراو
streams-acknowledged = وەرگیراو
streams-behind = ({ $n } ماوە)
stick-title = بە بیرگەی USB
stick-export = پاشەکەوتکردنی ئەوەی چاوەڕێی { $party }یە
stick-drop = پەڕگەی بەستە لێرە دابنێ، یان یەکێک هەڵبژێرە
stick-taken = وەرگیرا: { $n }. ڕەت کرایەوە: { $refused }.
recalls-title = گەڕاندنەوەکان
recalls-explained = گەڕاندنەوە دەیسەلمێنێت کە ئاگادارکردنەوە دراوە و وەڵام چی بووە. سڕینەوە ناسەلمێنێت.
recalls-object = بابەتێکی ئێمە
recalls-issued = دەرچوون
recalls-recipients = وەرگرەکان
recalls-none = هیچ نەگەڕێنراوەتەوە.

## People

people-explained = نازناو ناوی پۆستێکە، هەرگیز ناوی مرۆڤێک نییە.
people-search = گەڕان بۆ کەس
people-none = کەس نەدۆزرایەوە.
people-add = زیادکردنی کەسێک
people-alias = نازناو
people-alias-hint = پیتی بچووکی لاتینی، ژمارە و هێڵی بچووک، وەک { $example }
people-role-needed = لانیکەم یەک ڕۆڵ.
people-roles = ڕۆڵەکان
people-self = تۆ
people-has-key = کلیلی واژۆی بڕوانامەداری هەیە
people-no-key = کلیلی واژۆی نییە
people-has-passkey = کلیلی تێپەڕینی هەیە
people-no-passkey = کلیلی تێپەڕینی نییە
people-since = لەوەتەی
people-sectors = کەرتەکان:
people-locked = قفڵ کراوە: ناتوانێت بچێتە ژوورەوە یان واژۆ بکات.
people-replaced-by = { $alias } جێگەی گرتەوە.
people-pending = دەبێت کەسێکی دووەم پشتڕاستی بکاتەوە.
people-waits = چاوەڕێی پشتڕاستکردنەوەی کەسێکی دووەمە.
people-change-roles = ڕۆڵەکان …
people-replace = گۆڕین …
people-lock = قفڵکردن …
people-unlock = کردنەوەی قفڵ …
people-new-pin = PINی نوێ …
people-ask-roles = گۆڕینی ڕۆڵەکان
people-ask-replace = گۆڕین
people-ask-lock = قفڵکردن
people-ask-unlock = کردنەوەی قفڵ
people-ask-new-pin = داواکردنی PINی نوێ
people-explain-roles = لەمەودوا { $alias } چی دەتوانێت بکات.
people-explain-replace = { $alias } ئیتر ناتوانێت بچێتە ژوورەوە؛ کەسێکی نوێ بە بەستەرێکی یەکجارە پۆستەکە وەردەگرێت.
people-explain-lock = هەموو دانیشتنەکانی { $alias } دەستبەجێ دادەخرێن و ناتوانێت بچێتە ژوورەوە.
people-explain-unlock = { $alias } دەتوانێت دووبارە بچێتە ژوورەوە.
people-explain-new-pin = تۆ یەکەمی دوو کەسیت. { $alias } کلیلێکی واژۆی نوێی دەبێت؛ کۆنەکە هەڵدەوەشێنرێتەوە و هاوبەشەکان ئاگادار دەکرێنەوە.
people-explain-second = تەنها ئەگەر خۆت قسەت لەگەڵ { $alias } کردووە پشتڕاستی بکەرەوە.
ticket-title = بەستەری یەکجارە
ticket-explained = ئێستا پیشان دەدرێت و هەرگیز جارێکی تر نا؛ یەک جار و بۆ 15 خولەک کار دەکات. خۆت بیدە بە کەسەکە.

## Settings

settings-me = ئەم پۆستە
settings-zone = پیتی ناوچەی کاتی
settings-alarm = زەنگی ئاگاداری
settings-keys = کلیلی واژۆ و چوونەژوورەوە
settings-saved = پاشەکەوت کرا.
pin-first-needed = سەرەتا PINی کلیلی واژۆکەت هەڵبژێرە. بەبێ ئەوە ناتوانیت هیچ واژۆ بکەیت.
pin-explained = PIN کلیلی واژۆی خۆت لەم گرێیەدا دەکاتەوە. کەسی تر نایزانێت؛ ئەگەر لەبیرت چوو دوو کەسی تر پێویستن.
pin-new = PINی نوێ
pin-again = هەمان PIN دووبارە
pin-differ = دوو PINەکە جیاوازن.
pin-save = دانانی PIN
pin-saved = PIN دانرا.
pin-is-set = PINت دانراوە. بۆ یەکێکی نوێ دوو کەس پێویستن: داوا لە بەڕێوەبەری سیستەم بکە.
passkey-explained = کلیلی تێپەڕین لەم ئامێرەوە دەتباتە ژوورەوە. هەرگیز تۆمارگەی پێ واژۆ ناکرێت.
passkey-add = زیادکردنی کلیلی تێپەڕین لەم ئامێرەوە
passkey-added = کلیلی تێپەڕین زیاد کرا.
password-explained = وشەی نهێنی لەگەڵ کۆدی ئامێرەکەت لە هەر شوێنێکەوە دەتباتە ژوورەوە.
password-change = دانانی وشەی نهێنی
password-new = وشەی نهێنیی نوێ
password-scan = بەو بەرنامەیەی کۆدەکانت پیشان دەدات ئەمە بخوێنەرەوە، یان نهێنییەکە بنووسە.
password-secret = نهێنی:
password-code = ئەو کۆدەی ئێستا پیشانی دەدات
password-saved = وشەی نهێنی و کۆد دانران.

## Lines

lines-explained = هێڵی ئامادەبوونی خۆتان. هاوبەشەکان تەنها ئەوە دەبینن کە ماددەیەک ڕێگەی پێ دەدات.
line-draw = کێشان
line-import = بارکردنی پەڕگەی GeoJSON
line-edit-known = دەستکاریکردنی هێڵی کارا
line-commander-only = تەنها فەرماندە هێڵەکە دەگۆڕێت.
line-file-unread = لەو پەڕگەیەدا تاکە هێڵێک نەدۆزرایەوە.
line-vertices = خاڵەکان: { $n }
line-vertex = خاڵی { $n }
line-drop-vertex = لابردنی خاڵی { $n }
line-add-vertex = زیادکردنی خاڵێک
line-sound = هێڵەکە دروستە: { $km } کم.
line-put-in-force = کاراکردنی ئەم هێڵە
line-discard = فڕێدان
line-kept = ئەم هێڵە پێشتر دەستی پێکراوە و هێشتا کارا نییە.
line-sure = هێڵە نوێیەکە { $n } خاڵ و { $km } کمە. ناوچەی نێوان هێڵەکان، ماددەکان و هاوبەشەکان دەستبەجێ شوێنی دەکەون.
line-saved = هێڵەکە کارا بوو.

# What could not be applied.
quarantine-title = لە کەرەنتینەدا
quarantine-explained = ئەوەی هاوبەشەکان ناردوویانە و ئەم گرێیە نەیتوانیوە جێبەجێی بکات. ئەوی تری ڕەوتەکەیان بەردەوام بوو. دوای نوێکردنەوە یان کاتێک ئەوەی کەم بوو گەیشت دووبارە هەوڵ بدە؛ ئەوەی لادەبرێت وەک بەڵگە لە ڕەوتەکەدا دەمێنێتەوە.
quarantine-why = هۆکار
quarantine-place = شوێنی لە ڕەوتەکەدا
quarantine-retry = هەوڵدانەوە
quarantine-drop = لابردن
quarantine-drop-sure = ئەم تۆمارە جێبەجێ ناکرێت. بایتەکانی لە ڕەوتی هاوبەشەکەدا دەمێننەوە.

# Going by a partner's line.
lines-partners = هێڵی هاوبەشەکان
lines-partners-explained = ئەوەی دەتوانێت «لە نێوان هێڵەکاندا» دەربچێت تەنها کاتێک بەدوای هێڵی هاوبەشدا دەڕوات کە فەرماندەیەک لێرە پشتڕاستی کردبێتەوە. تا ئەو کاتە، ئەو زەوییەی تەنها هێڵە نوێیەکەی دەیهێنێتە ناو ناوچەی نێوان هێڵەکانەوە ناژمێردرێت؛ ئەوەشی لێی دەباتە دەرەوە ئیتر ناژمێردرێت.
lines-acknowledged = پشتڕاستکراوە
lines-unacknowledged = پشتڕاست نەکراوە
lines-version = وەشانی { $n }
lines-change-in = { $km2 } کم² زیاتر
lines-change-out = { $km2 } کم² کەمتر
lines-change-none = گۆڕانکاری نییە
lines-acknowledge = کارکردن بەپێی ئەم هێڵە
lines-acknowledge-sure = لەمەودوا، ئەوەی ماددەکان لە نێوان هێڵەکاندا ڕێگەی پێ دەدەن تا ئەو شوێنە دەڕوات کە ئەم هێڵەی { $party } ڕێگەی پێ دەدات.
lines-acknowledge-done = ئێستا ئەم گرێیە بەپێی هێڵەکە کار دەکات.
