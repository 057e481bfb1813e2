### The pages: everything that stands on them and is not a value of a list.

## The frame: what stands on every page

page-title = { $party } – Seamline
exercise = مەشق
exercise-banner = مەشق – هیچ شتێکی ئەم پەڕەیە ڕاستەقینە نییە
skip-to-content = بازبدە بۆ ناوەڕۆک
nav-pages = پەڕەکان
nav-watch = ئێشکگری
nav-lines = هێڵەکان
nav-understanding = لێکتێگەیشتن
nav-sharing = هاوبەشکردن
nav-partners = هاوبەشەکان
nav-people = کەسەکان
nav-settings = ڕێکخستنەکان
go-watch = بڕۆ بۆ ئێشکگری
go-lines = بڕۆ بۆ هێڵەکان
go-understanding = بڕۆ بۆ لێکتێگەیشتن
go-sharing = بڕۆ بۆ هاوبەشکردن
go-partners = بڕۆ بۆ هاوبەشەکان
go-people = بڕۆ بۆ کەسەکان
go-settings = بڕۆ بۆ ڕێکخستنەکان
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
try-again = دووبارە هەوڵ بدەوە
and-more = { $n }ی تر
word-missing = (دەق نییە بۆ { $id })

## Ages, lengths and clocks

as-of = پێش { $age }
age-seconds = { $n } چرکە
age-minutes = { $n } خولەک
age-hours = { $n } کاتژمێر
age-days = { $n } ڕۆژ
age-never = هەرگیز
clock-over = کاتی بەسەرچوو
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
sign-in-alias = نازناوی پێگەکەت
sign-in-password = وشەی نهێنی
sign-in-totp = کۆدی ئامێرەکەت
sign-in-passkey = چوونەژوورەوە بە کلیلی تێپەڕین
sign-in-link = چوونەژوورەوە بەم بەستەرە
sign-in-link-explained = ئەم بەستەرە تەنها یەک جار دەتباتە ژوورەوە، دواتر هیچ بەهایەکی نامێنێت.
sign-in-other-way = بە ڕێگەیەکی تر بچۆ ژوورەوە

## Palette and keys

open-palette = هەموو کردارەکان
palette-search = کردار، شت، شوێن یان تۆڕ
palette-nothing = شتێک بەم ناوە نییە.
palette-object = شت
palette-place = شوێن
palette-go-to = بڕۆ بۆ { $place }
show-keys = کلیلەکانی تەختەکلیل
keys-go = پەڕەکان
keys-watch = ئێشکگری
keys-object = شتی کراوە
keys-map = نەخشە
keys-page = لە هەموو شوێنێک
print-page = چاپکردنی ئەم پەڕەیە
printed-at = چاپکراوە { $now_at }
language-en = پەڕەکان بە ئینگلیزی پیشان بدە
language-ar = پەڕەکان بە عەرەبی پیشان بدە
language-ckb = پەڕەکان بە سۆرانی پیشان بدە

## Waiting entries

show-outbox = تۆمارە چاوەڕێکراوەکان
outbox-title = ئەو تۆمارانەی چاوەڕێی گرێکەن
outbox-explained = لەسەر ئەم ئامێرە پارێزراون و هەر کە گرێکەت وەڵامی دایەوە وەک ڕەشنووس دەڕۆن. هیچیان دەرنەچووە.
outbox-empty = هیچ شتێک چاوەڕێ نییە.
outbox-drop = ئەم تۆمارە فڕێ بدە
outbox-kept = گرێکە وەڵام ناداتەوە. تۆمارەکە لەسەر ئەم ئامێرە چاوەڕێیە.
outbox-waiting = { $n ->
    [one] { $n } تۆمار چاوەڕێیە
   *[other] { $n } تۆمار چاوەڕێن
 }
outbox-delivered = { $n ->
    [one] { $n } تۆماری چاوەڕێکراو بوو بە ڕەشنووس.
   *[other] { $n } تۆماری چاوەڕێکراو بوون بە ڕەشنووس.
 }

## Alarm

alarm-urgent-waits = شتێکی بەپەلە چاوەڕێیە
alarm-touch = بۆ بێدەنگکردنی هەر کلیلێک دابگرە یان دەست لە پەڕەکە بدە.
alarm-no-sound = ئەم وێبگەڕە دەنگ ناکات تا یەک جار دەست لە پەڕەکە نەدرێت.
alarm-test = دەنگی تاقیکردنەوە
alarm-sound-on = دەنگ بکەرەوە
alarm-quiet = بێدەنگ لەم پێگەیە؛ ئاگادارکردنەوەکە تەنها لەسەر شاشە دەردەکەوێت
alarm-quiet-switch = ئاگادارکردنەوە: دەنگ هەبێت یان نەبێت
alarm-now-quiet = ئاگادارکردنەوە ئێستا بێدەنگە.
alarm-now-audible = دەنگی ئاگادارکردنەوە گەڕایەوە.
alarm-explained = کاتێک شتێکی بەپەلە چاوەڕێیە و بۆ ماوەی خولەکێک کەس دەستی لە پەڕەکە نەداوە، پەڕەکە دەنگ دەکات تا کەسێک دەستی لێ دەدات.

## Exercise injects

inject-title = سیناریۆی مەشق
inject-number = بڕگەی { $n } لە { $of }
inject-paused = ڕاگیراوە
inject-ended = سیناریۆکە کۆتایی هات
inject-next-in = دواتر لە ماوەی
inject-pause = سیناریۆی مەشق ڕابگرە
inject-resume = بەردەوامبوون لە سیناریۆی مەشق
inject-next = بڕگەی دواتر ئێستا

## Watch: columns, log, inbox

columns = ستوونەکان
column-log = تۆمار
column-map = نەخشە
column-inbox = هاتوو
log-title = تۆمار
log-search = گەڕان لە تۆمار
log-empty = هێشتا هیچ تۆمار نەکراوە.
log-nothing-found = هیچ شتێکی تۆمارەکە ناگونجێت.
focus-log = گەڕان لە تۆمار
inbox-title = چاوەڕێی منە
inbox-empty = هیچ شتێک چاوەڕێی تۆ نییە.
inbox-count = { $urgent ->
    [0] { $n }
   *[other] { $n }، { $urgent } بەپەلە
 }
inbox-next = دواتر لە هاتوو
inbox-previous = پێشتر لە هاتوو
inbox-open-first = ئەوە بکەرەوە کە کاتی پێش هەمووانە
act-first = یەکەم کرداری پێشنیارکراو
act-second = دووەم کرداری پێشنیارکراو
meanwhile = لەم ماوەیەدا:
log-other = تۆمار کرا.

## The one-line entry

focus-entry = تۆمارێک بنووسە
entry-label = تۆمار لە یەک دێڕدا
entry-hint = تۆمارێک بنووسە، وەک { $example }
entry-file = تۆمارکردن
entry-draft = ڕەشنووس، وەک تێگەیشتراوە
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
preview-exactly = ڕێک ئەمە، نەک شتێکی تر
preview-nobody = هیچ لێکتێگەیشتنێک ناوی کەسێک نابات کە ئەمەی پێ بگات.
preview-keep-draft = وەک ڕەشنووس بیهێڵەرەوە
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
report-do-edit = دەستکاریی ڕەشنووس
report-do-correct = ڕاستکردنەوە
report-do-withdraw = کشاندنەوە
report-do-approve = ڕەزامەندی لەسەر ئازادکردن …

## The object panel

object-title = شتی هەڵبژێردراو
object-close = داخستنی شتەکە
object-on-map = شتەکە لەسەر نەخشە پیشان بدە
object-content = وەک لێرە زانراوە
object-steps = قۆناغەکان
object-next = کێ دەبێت دواتر کار بکات
next-then = دواتر: { $act }
object-acts = ئەوەی دەتوانیت بیکەیت
object-corrected = ڕاست کراوەتەوە، وەشانی { $n }
object-withdrawn = دەرکەرەکەی کشاندوویەتییەوە. ئیتر ناکەوێتە کار.
mark-withdrawn = کشێنراوەتەوە
changes-title = ڕاستکردنەوەکە چی گۆڕی
changes-nothing = هیچ لێرە نەبوو
changes-was = پێشتر
changes-is = ئێستا
changes-old-gone = کۆنەکە چیتر هەڵنەگیراوە
object-opened = کرایەوە و لە ڕێگەیە.
step-done = (تەواو بووە)
step-current = (ئێستا)
step-ahead = (دواتر)
grade = پلە
act-done = کرا: { $act }
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
grid-form = تۆڕ لەگەڵ ناوچەکەی، وەک { $example }
ground-hint-line = لانیکەم دوو تۆڕ، هەر دێڕە یەکێک، یان بە کێشان لەسەر نەخشە.
ground-hint-area = لانیکەم سێ تۆڕ، هەر دێڕە یەکێک، یان بە کێشان لەسەر نەخشە.
pin-own = PINی خۆت بۆ واژۆکردن
pin-form = PIN لە { $least } تا { $most } پیت یان ژمارە پێک دێت.
correct-explained = ئەوەی هەڵە بوو بیگۆڕە. هەر کەسێک هەیبووە ڕاستکردنەوەکەی پێ دەگات و وەک ڕاستکردنەوە نیشان دەدرێت.
columns-title = هەر لایەنێک چی دەڵێت
columns-field = خانە
columns-ours = هی ئێمە
columns-theirs = هی ئەوان
columns-agreed = ڕێککەوتوو
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

new-crossing = داوای پەڕینەوە لە هێڵ بکە
new-crossing-explained = لایەنەکەی تر لە ماوەی ڕێککەوتوودا وەڵام دەداتەوە. تا مۆڵەت نەدات: لەسەر هێڵ بوەستە.
new-control-measure = ڕێکاری کۆنترۆڵ پێشنیار بکە
new-control-measure-explained = کاتێک کارا دەبێت کە هەموو لایەنە ناوبراوەکان هەمان دەق وشە بە وشە واژۆ بکەن. سنوور دادەنێت؛ هەرگیز ئاگر ئاراستە ناکات.
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
map-whole = هەموو زەوییەکە پیشان بدە
map-legend = ڕوونکردنەوە
map-line-of = هێڵی ئامادەبوون: { $party }
map-corridor-asked = ڕاڕەوی پەڕینەوە، داواکراو
map-corridor-cleared = ڕاڕەوی پەڕینەوە، مۆڵەتی دراوە
map-mark-merged = یەک ڕووداو لە چەند ڕاپۆرتێک
map-mark-corrected = دەرکەرەکەی ڕاستی کردووەتەوە
map-mark-crossed = پەڕینەوەی بێ مۆڵەت
map-mark-withdrawn = کشێنراوەتەوە
map-sources = سنوورەکان: ناچوڕاڵ ئێرس. ناوەکان: جیۆنەیمز (کریەیتیڤ کۆمنز، ئاماژەدان 4.0)
map-several = چەند شتێک لێرەن
draw-on-map = بکێشە
draw-point = لەسەر نەخشە کرتە لە شوێنەکە بکە.
draw-line = بە درێژایی هێڵەکە کرتە بکە؛ بۆ تەواوکردن دووبارە لە دوایین خاڵ کرتە بکە.
draw-area = لە گۆشەکان کرتە بکە؛ بۆ تەواوکردن دووبارە لە یەکەمیان کرتە بکە.
draw-stop = کێشان بوەستێنە
show-table = خشتە یان نەخشە
show-map = نەخشە
table-title = شت
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
table-empty = هیچ ناگونجێت.
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
understanding-views = پیشاندانەکان
understanding-view-articles = ماددەکان
understanding-view-difference = جیاوازییەکان
understanding-view-terms = دەسەڵات و ماوەکان
understanding-view-text = دەق وەک واژۆکراوە
understanding-signed = واژۆی کردووە
understanding-unsigned = واژۆی نەکردووە
understanding-suspended-by = { $party } ڕایگرتووە. بەپێی ئەو ماددانەی ناوی دەبەن هیچ ناخرێتە بەستەوە.
understanding-download = دەقەکە پاشەکەوت بکە
understanding-sign = ئەم وەشانە واژۆ بکە
understanding-explain-sign = تۆ دەقی «{ $title }»، وەشانی { $n }، پیت بە پیت واژۆ دەکەیت. پێش ئەوە بە دەنگ SHA-256 لەگەڵ لایەنەکەی تر بەراورد بکە.
understanding-sure-sign = SHA-256م بەراورد کرد و بەناوی لایەنەکەمەوە واژۆ دەکەم.
understanding-done-sign = واژۆ کرا.
understanding-suspend = ڕاگرتن
understanding-explain-suspend = ئیتر هیچ شتێک بەپێی ئەو ماددانەی «{ $title }»، وەشانی { $n }، کە ناوی لایەنەکەت دەبەن ئازاد ناکرێت. دەستبەجێ کارا دەبێت و لایەنەکانی تر ئاگادار دەکرێنەوە.
understanding-sure-suspend = بەڵێ، ئێستا هاوبەشکردن بوەستێنە.
understanding-done-suspend = ڕاگیرا. هاوبەشەکان ئاگادار دەکرێنەوە.
suspend-now = لێکتێگەیشتنێک ڕابگرە …
suspend-which = کام لێکتێگەیشتن
suspend-reason-needed = هۆکارەکەی بڵێ.
suspend-nothing = هیچ لێکتێگەیشتنێکی کارا نییە کە لایەنەکەت بتوانێت ڕایبگرێت.
understanding-resume = ڕاگرتنەکە هەڵبگرە
understanding-explain-resume = هاوبەشکردن بەپێی «{ $title }»، وەشانی { $n }، وەک ماددەکانی دەڵێن بەردەوام دەبێت.
understanding-sure-resume = بەڵێ، لە هاوبەشکردن بەردەوام بن.
understanding-done-resume = ڕاگرتنەکە هەڵگیرا.
understanding-check = دەقێک بپشکنە یان پێشنیار بکە
understanding-check-explained = دەقێک بلکێنە یان بار بکە و لێرە دەستکاریی بکە. هەر کێشەیەک دێڕەکەی دەڵێت. هیچ پێشنیار ناکرێت تا خۆت نەیڵێیت.
understanding-load = پەڕگەیەک بار بکە
understanding-text = دەق
understanding-problems = { $n ->
    [one] { $n } کێشە
   *[other] { $n } کێشە
 }
understanding-sound = دەقەکە دروستە.
understanding-propose = بۆ لایەنەکانی تر پێشنیاری بکە
understanding-proposed = پێشنیار کرا. کەس پابەند ناکات تا هەمووان واژۆی نەکەن.
line-number = دێڕی { $n }
file-too-large = ئەو پەڕگەیە زۆر گەورەیە.
hash-label = SHA-256:
hash-explained = هەردوو شاشە بۆ هەمان دەق هەمان نرخ پیشان دەدەن.
article-opens = دەکاتەوە:
articles-version-not-in-force = ئەم وەشانە کارا نییە: هیچ ماددەیەکی ئێستا ڕێ بە هیچ شتێک نادات.
difference-only-one = وەشانێکی تر نییە بۆ بەراوردکردن.
difference-from = بەراورد لەگەڵ
difference-none = هەردوو وەشانەکە هەمان شت دەڵێن.
difference-head = لێکتێگەیشتنەکە بە گشتی
difference-added = زیادکراو
difference-removed = لابراو
difference-changed = گۆڕدراو
difference-was = پێشتر
difference-is = ئێستا
difference-opens = دەکاتەوە
difference-closes = دادەخات
terms-authorities = کێ مافی چی هەیە
terms-clocks = ماوەکان
terms-ladder = دواتر بانگی کێ دەکرێت
terms-roles = ڕۆڵەکان
terms-may = دەتوانن
terms-sector = کەرت
terms-everywhere = هەموو شوێنێک
terms-next-after = دواتر لە دوای { $n } خولەک

## Sharing

sharing-partners = هاوبەشەکان
sharing-released = ئازادکراو
sharing-queued = چاوەڕێ
sharing-outstanding = گەڕاندنەوەی کراوە
sharing-got = ئەوەی لە ئێمەوە بە { $party } گەیشتووە
sharing-nothing = هێشتا هیچ نییە.
sharing-recalled = گەڕێنراوەتەوە
sharing-corrected = ڕاستکراوەتەوە
sharing-open = شتەکە بکەرەوە
explain-title = بۆچی بە { $party } گەیشت یان نەگەیشت؟
explain-object = یەکێک لە شتەکانی ئێمە
explain-yes = ماددەی { $article } ڕێگە دەدات بگاتە { $party }.
explain-no = هیچ ماددەیەکی کارا ڕێگە نادات بگاتە { $party }.
streams-title = سەرەکانی ڕەوتەکانمان
streams-explained = لە پشکنینی هێڵدا بۆ لایەنەکەی تری بخوێنەرەوە: دەبێت هی ئەوانیش هەمان شت پیشان بدات.
streams-lane = ڕێڕەو
streams-epoch = سەردەم
streams-sent = نێردراو
streams-acknowledged = وەرگرتنی پشتڕاستکراوە
streams-behind = ({ $n } ماوە)
stick-title = بە بیرگەی USB
stick-export = ئەوەی چاوەڕێی { $party }یە پاشەکەوت بکە
stick-drop = پەڕگەی بەستە لێرە دابنێ، یان یەکێک هەڵبژێرە
stick-taken = وەرگیرا: { $n }. ڕەتکرایەوە: { $refused }.
recalls-title = گەڕاندنەوەکان
recalls-explained = گەڕاندنەوە دەیسەلمێنێت کە ئاگاداری دراوە و وەڵام چی بووە. سڕینەوە ناسەلمێنێت.
recalls-object = شتێکی ئێمە
recalls-issued = دەرچوون
recalls-recipients = وەرگرەکان
recalls-none = هیچ نەگەڕێنراوەتەوە.

## People

people-explained = نازناو ناوی پێگەیە، هەرگیز ناوی مرۆڤێک نییە.
people-search = گەڕان بۆ کەس
people-none = کەس ناگونجێت.
people-add = کەسێک زیاد بکە
people-alias = نازناو
people-alias-hint = پیتی بچووکی لاتینی، ژمارە و هێڵی بچووک، وەک { $example }
people-role-needed = لانیکەم یەک ڕۆڵ.
people-roles = ڕۆڵەکان
people-self = تۆ
people-has-key = کلیلی واژۆی پشتڕاستکراوی هەیە
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
people-ask-new-pin = داوای PINی نوێ
people-explain-roles = لەمەودوا { $alias } چی دەتوانێت بکات.
people-explain-replace = { $alias } ئیتر ناتوانێت بچێتە ژوورەوە؛ کەسێکی نوێ بە بەستەرێکی یەکجارە پێگەکە دەگرێتەوە.
people-explain-lock = { $alias } دەستبەجێ لە هەموو شوێنێک دەچێتە دەرەوە و ناتوانێت بچێتە ژوورەوە.
people-explain-unlock = { $alias } دەتوانێت دووبارە بچێتە ژوورەوە.
people-explain-new-pin = تۆ یەکەمی دوو کەسیت. { $alias } کلیلێکی واژۆی نوێی دەبێت؛ کۆنەکە هەڵدەوەشێتەوە و هاوبەشەکان ئاگادار دەکرێنەوە.
people-explain-second = تەنها ئەگەر خۆت قسەت لەگەڵ { $alias } کردووە پشتڕاستی بکەرەوە.
ticket-title = بەستەری یەکجارە
ticket-explained = ئێستا پیشان دەدرێت و هەرگیز جارێکی تر نا؛ یەک جار و بۆ 15 خولەک کار دەکات. خۆت بیدە بە کەسەکە.

## Settings

settings-me = ئەم پێگەیە
settings-zone = پیتی ناوچەی کاتی
settings-alarm = ئاگادارکردنەوە
settings-keys = کلیلی واژۆ و چوونەژوورەوە
settings-saved = پاشەکەوت کرا.
pin-first-needed = سەرەتا PINی کلیلی واژۆکەت هەڵبژێرە. بەبێ ئەوە ناتوانیت هیچ واژۆ بکەیت.
pin-explained = PIN کلیلی واژۆی خۆت لەم گرێیەدا دەکاتەوە. کەسی تر نایزانێت؛ ئەگەر لەبیرت چوو دوو کەسی تر پێویستن.
pin-new = PINی نوێ
pin-again = دووبارەی بکەرەوە
pin-differ = دووەکە جیاوازن.
pin-save = PIN دابنێ
pin-saved = PIN دانرا.
pin-is-set = PINت دانراوە. بۆ یەکێکی نوێ دوو کەس پێویستن: داوا لە بەڕێوەبەری سیستەم بکە.
passkey-explained = کلیلی تێپەڕین لەم ئامێرەوە دەتباتە ژوورەوە. هەرگیز تۆماری پێ واژۆ ناکرێت.
passkey-add = لەم ئامێرەوە کلیلی تێپەڕین زیاد بکە
passkey-added = کلیلی تێپەڕین زیاد کرا.
password-explained = وشەی نهێنی لەگەڵ کۆدی ئامێرەکەت لە هەر شوێنێکەوە دەتباتە ژوورەوە.
password-change = وشەی نهێنی دابنێ
password-new = وشەی نهێنیی نوێ
password-scan = بەو بەرنامەیەی کۆدەکانت پیشان دەدات ئەمە بخوێنەرەوە، یان نهێنییەکە بنووسە.
password-secret = نهێنی:
password-code = ئەو کۆدەی ئێستا پیشانی دەدات
password-saved = وشەی نهێنی و کۆد دانران.

## Lines

lines-explained = هێڵی ئامادەبوونی خۆتان. هاوبەشەکان تەنها ئەوە دەبینن کە ماددەیەک ڕێگەی پێ دەدات.
line-draw = کێشان
line-import = بارکردنی GeoJSON
line-edit-known = دەستکاریی هێڵی کارا
line-commander-only = تەنها فەرماندە هێڵەکە دەگۆڕێت.
line-file-unread = لەو پەڕگەیەدا تاکە هێڵێک نەدۆزرایەوە.
line-vertices = خاڵەکان: { $n }
line-vertex = خاڵی { $n }
line-drop-vertex = خاڵی { $n } لاببە
line-add-vertex = خاڵێک زیاد بکە
line-sound = هێڵەکە دروستە: { $km } کم.
line-put-in-force = ئەم هێڵە کارا بکە
line-discard = فڕێدان
line-kept = ئەم هێڵە پێشتر دەستی پێکراوە و هێشتا کارا نییە.
line-sure = هێڵە نوێیەکە { $n } خاڵ و { $km } کمە. ناوچەی نێوان هێڵەکان، ماددەکان و هاوبەشەکان دەستبەجێ شوێنی دەکەون.
line-saved = هێڵەکە کارا بوو.

# What could not be applied.
quarantine-title = لە کەرەنتینەدا
quarantine-explained = ئەوەی هاوبەشەکان ناردوویانە و ئەم گرێیە نەیتوانیوە جێبەجێی بکات. ئەوی تری ڕەوتەکەیان بەردەوام بوو. دوای نوێکردنەوە یان کاتێک ئەوەی کەم بوو گەیشت دووبارە هەوڵ بدە؛ ئەوەی لادەبرێت وەک بەڵگە لە ڕەوتەکەدا دەمێنێتەوە.
quarantine-why = هۆکار
quarantine-place = شوێنی لە ڕەوتەکەدا
quarantine-retry = دووبارە هەوڵ بدە
quarantine-drop = لایبە
quarantine-drop-sure = ئەم تۆمارە جێبەجێ ناکرێت. بایتەکانی لە ڕەوتی هاوبەشەکەدا دەمێننەوە.

# Going by a partner's line.
lines-partners = هێڵی هاوبەشەکان
lines-partners-explained = ئەوەی دەتوانێت «لە نێوان هێڵەکاندا» بچێتە دەرەوە تەنها کاتێک بەدوای هێڵی هاوبەشدا دەڕوات کە فەرماندەیەک لێرە پشتڕاستی کردبێتەوە. تا ئەو کاتە، ئەو زەوییەی تەنها هێڵە نوێیەکەی دەیهێنێتە ناو ناوچەی نێوانەوە ناژمێردرێت؛ ئەوەشی دەیباتە دەرەوە چیتر ناژمێردرێت.
lines-acknowledged = پشتڕاستکراوە
lines-unacknowledged = پشتڕاست نەکراوە
lines-version = وەشانی { $n }
lines-change-in = { $km2 } کم² زیاتر
lines-change-out = { $km2 } کم² کەمتر
lines-change-none = گۆڕانکاری نییە
lines-acknowledge = بەپێی ئەم هێڵە کار بکە
lines-acknowledge-sure = لەمەودوا، ئەوەی ماددەکان لە نێوان هێڵەکاندا ڕێی پێدەدەن تا ئەو شوێنە دەڕوات کە ئەم هێڵەی { $party } ڕێی پێدەدات.
lines-acknowledge-done = ئێستا ئەم گرێیە بەپێی هێڵەکە کار دەکات.
