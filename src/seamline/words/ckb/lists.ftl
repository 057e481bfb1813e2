### Values of lists: roles, kinds, states, clocks, fields, choices, flags.

## Roles, levels, lanes

role-duty-officer = ئەفسەری ئێشکگر
role-release-officer = ئەفسەری ئازادکردن
role-commander = فەرماندە
role-analyst = شیکەرەوە
role-auditor = وردبین
role-administrator = بەڕێوەبەری سیستەم
level-open = کراوە
level-restricted = سنووردار
level-confidential = تایبەت
level-secret = نهێنی
lane-standing = هەمیشەیی
lane-flash = بەپەلە
lane-routine = ئاسایی
lane-bulk = قەبارەی گەورە
language-name-en = ئینگلیزی
language-name-ar = عەرەبی
language-name-ckb = سۆرانی

## Kinds of things

kind-report = ڕاپۆرت
kind-report-spot = ڕاپۆرتی بینین
kind-report-sit = ڕاپۆرتی دۆخ
kind-report-int = ڕاپۆرتی هەواڵگری
kind-report-med = گواستنەوەی پزیشکی
kind-report-uxo = مەترسیی تەقەمەنی
kind-report-civ = زیانی خەڵکی مەدەنی
kind-report-works = کار و بیناسازی
kind-report-any = هەموو جۆرە ڕاپۆرتێک
kind-event = ڕووداوی هاوبەش
kind-recall = گەڕاندنەوە
kind-control-measure = ڕێکاری کۆنترۆڵ
kind-crossing = پەڕینەوە
kind-line = هێڵی ئامادەبوون
kind-position = شوێنی یەکەکان
kind-understanding = لێکتێگەیشتن
kind-posture = گۆڕانی بنکە
kind-operation = ئۆپەراسیۆنی هاوبەش
kind-rfi = داوای زانیاری
kind-support = داوای پشتیوانی
kind-statement = بەیاننامەی هاوبەش
kind-aid-notice = ئاگاداریی یارمەتی

## States of understandings, articles, releases, recalls

understanding-state-draft = ڕەشنووس
understanding-state-proposed = پێشنیارکراو
understanding-state-signed = هەمووان واژۆیان کردووە، هێشتا کارا نییە
understanding-state-in-force = کارا
understanding-state-suspended = ڕاگیراو
understanding-state-withdrawn = کۆتایی هاتووە یان یەکێکی تر جێگەی گرتووەتەوە
understanding-state-expired = ماوەی تەواو بووە
understanding-status-proposed = چاوەڕێی واژۆ
article-status-in-force = کارا
article-status-agreed-not-in-force = ڕێککەوتنی لەسەرە، بەڵام کارا نییە
article-status-under-negotiation = لە دانوستاندایە
projection-state-queued = چاوەڕێی دەرچوونە
projection-state-sent = دەرچوو
projection-state-reached = گەیشت
projection-state-read = خوێنرایەوە
projection-state-recalled = گەڕێنراوەتەوە
recall-state-queued = چاوەڕێی دەرچوونە
recall-state-notified = ئاگادار کرایەوە
recall-state-attested = گەواهی دراوە: لەوێ سڕایەوە
recall-state-refused = ڕەت کراوەتەوە
receipt-reached = گەیشتە گرێکەیان
receipt-read = ئێشکگرێک خوێندییەوە
receipt-queued = گەڕاندنەوە چاوەڕێی دەرچوونە
receipt-notified = لە گەڕاندنەوە ئاگادار کرایەوە
receipt-attested = گەواهیی سڕینەوە دەدات
receipt-refused = گەڕاندنەوە ڕەت دەکاتەوە

## Clocks, as short as they stand beside a countdown

clock-report-disposition = وەڵام
clock-report-flash = یەکەم زانیاری
clock-report-full = ڕاپۆرتی تەواو
clock-event-confirm = پشتڕاستکردنەوە
clock-crossing-acknowledge = پشتڕاستکردنەوەی وەرگرتن
clock-crossing-decide = بڕیار
clock-crossing-valid = ماوەی کارایی
clock-crossing-extension = درێژکردنەوە
clock-control-measure-answer = وەڵام
clock-control-measure-from = دەست پێ دەکات دوای
clock-control-measure-until = کۆتایی دێت دوای
clock-recall-receipt = پسوولە
clock-approve = ڕەزامەندی
clock-posture-notice = ئاگاداری
clock-line-check-missed = پشکنینی پەیوەندی
clock-rfi-acknowledge = داوای زانیاری: پشتڕاستکردنەوەی وەرگرتن
clock-rfi-priority = داوای زانیاری: وەڵامی بەپەلە
clock-rfi-answer = داوای زانیاری: وەڵام
clock-posture-planned = گۆڕانی بنکە: ئاگاداریی پێشوەخت
clock-posture-level-2 = بنکەی چۆڵکراو: ئاستی دووەم
clock-posture-level-3 = بنکەی چۆڵکراو: ئاستی سێیەم
clock-posture-meeting = بنکەی چۆڵکراو: کۆبوونەوە
clock-patrol-file = دەوریە: هەواڵی پێشوەخت
clock-patrol-answer = دەوریە: وەڵام
clock-line-check-level-2 = پشکنینی پەیوەندی: ئاستی دووەم
clock-line-check-level-3 = پشکنینی پەیوەندی: ئاستی سێیەم
clock-support-medevac-acknowledge = گواستنەوەی پزیشکی: پشتڕاستکردنەوەی وەرگرتن
clock-support-medevac-decide = گواستنەوەی پزیشکی: بڕیار
clock-support-acknowledge = پشتیوانی: پشتڕاستکردنەوەی وەرگرتن
clock-support-answer = پشتیوانی: وەڵام
clock-aid-notice-acknowledge = ئاگاداریی یارمەتی: پشتڕاستکردنەوەی وەرگرتن

## Fields

field-type = جۆر
field-name = ناو
field-size = ژمارە
field-activity = چالاکی
field-place = شوێن
field-direction = ئاراستە
field-unit = یەکە یان جلوبەرگ
field-equipment = کەرەستە
field-debrief = ڕاپۆرتی گەڕانەوە
field-observed = کاتی بینین
field-reported = کاتی ڕاپۆرت
field-received = کاتی وەرگرتن
field-start = دەستپێک
field-stale = کۆن دەبێت دوای
field-alt-m = بەرزی بە مەتر
field-text = دەق
field-tear = پوختەی ئازادکردن
field-grade = هەڵسەنگاندن
field-source = سەرچاوە
field-found = چۆن زانرا
field-level = پلەی نهێنی
field-releasable-to = ئازاد دەکرێت بۆ
field-caveats = کۆتوبەندەکانی مامەڵەکردن
field-flash = بەپەلە
field-language = زمان
field-licence = مۆڵەتنامە
field-dataset = کۆمەڵەی داتا
field-callsign = ناوی بانگکردن
field-strength = ژمارەی هێز
field-corridor = ڕاڕەو
field-reason = هۆکار
field-why = هۆکار
field-note = تێبینی
field-from = لە
field-until = تا
field-minutes = ماوە
field-contact = شەپۆلی پەیوەندی
field-conditions = مەرجەکان
field-depth-m = قووڵی بە مەتر
field-limit-min = ئەوپەڕی
field-host-present = بەبێ ئامادەبوونی لایەنی خانەخوێ ناچنە ناو هیچ ماڵێک
field-code = کۆدی مۆڵەت
field-crossed = پەڕینەوەی بێ مۆڵەت
field-at = لە
field-line = هێڵ
field-ring = ناوچە
field-as = وەڵام
field-version = وەشان
field-disposition = وەڵام
field-to = بۆ
field-object = بابەت
field-answer = وەڵام
field-view = زانیاریی ئێمە
field-supersedes = جێگەی دەگرێتەوە

## Choices

choice-spot = ڕاپۆرتی بینین
choice-sit = ڕاپۆرتی دۆخ
choice-int = ڕاپۆرتی هەواڵگری
choice-med = گواستنەوەی پزیشکی
choice-uxo = مەترسیی تەقەمەنی
choice-civ = زیانی خەڵکی مەدەنی
choice-works = کار و بیناسازی
choice-pursuit = ڕاوەدوونان
choice-medical = پزیشکی
choice-recovery = گەڕاندنەوەی ئۆتۆمبێل یان کەس
choice-other = هی تر
choice-over-100 = زیاتر لە 100
choice-own-unit-there = یەکەیەکی خۆمان لەوێیە
choice-hazard = مەترسی
choice-population = بوونی دانیشتووان
choice-no-authority = بێ دەسەڵات
choice-self-defence = بەرگری لە خۆ
choice-life-saving = ڕزگارکردنی ژیان
choice-lost = ڕێیان لێ تێک چوو
choice-label = پۆلێنی هەڵە
choice-error = هەڵە
choice-source = سەرچاوە لە مەترسیدایە
choice-superseded = یەکێکی تر جێگەی گرتەوە
choice-withdrawn = کشێنراوەتەوە
choice-legal-hold = یاسا هەڵگرتنی دەوێت
choice-passed-on = پێشتر دراوەتە لایەنی تر
choice-not-held = لامان نییە
choice-seen = بینیمان
choice-acting = کاری لەسەر دەکەین
choice-conflicts = لەگەڵ هی ئێمە ناکۆکە
choice-not-ours = ئەرکی ئێمە نییە
choice-boundary = سنوور
choice-coordination-point = خاڵی هەماهەنگی
choice-contact-point = خاڵی بەیەکگەیشتن
choice-phase-line = هێڵی قۆناغ
choice-restrictive-fire-line = هێڵی سنووردارکردنی تەقە
choice-no-fire-area = ناوچەی قەدەغەکردنی تەقە
choice-restricted-area = ناوچەی سنووردار
choice-checkpoint = خاڵی پشکنین
choice-named-area = ناوچەی ناونراو
caveat-orcon = تەنها بە ڕەزامەندیی لایەنی دەرکەر دەدرێتە لایەنی تر
caveat-exercise-only = تەنها بۆ مەشق
caveat-no-onward = نابێت بدرێتە لایەنی تر
caveat-eyes-only = تەنها بۆ وەرگری ناوبراو

## Flags

flag-time-ahead = کاتەکە پێش کاتژمێری ئێمەیە
flag-time-old = کاتژمێرێک کە هەرگیز ڕێک نەخراوە
flag-stale-before-start = پێش دەستپێک کۆتایی دێت
flag-reported-before-observed = پێش بینین ڕاپۆرت کراوە

## Acts and terms that are listed

authority-crossing-request = داواکردنی پەڕینەوە
authority-crossing-decide = بڕیاردان لەسەر پەڕینەوە
authority-control-measure-propose = پێشنیارکردنی ڕێکاری کۆنترۆڵ
authority-control-measure-sign = واژۆکردنی ڕێکاری کۆنترۆڵ
authority-event-merge = یەکخستنی ڕاپۆرتەکان لە یەک ڕووداودا
authority-recall-issue = دەرکردنی گەڕاندنەوە
authority-recall-attest = وەڵامدانەوەی گەڕاندنەوە
authority-report-send = ناردنی ڕاپۆرت
authority-report-dispose = وەڵامدانەوەی ڕاپۆرت
term-status = دۆخ
term-titles = سەردێڕ
term-kinds = جۆرەکان
term-from = لە
term-to = بۆ
term-area = ناوچە
term-up-to = بەرزترین پلە
term-release = ئازادکردن
term-strip-source = لابردنی سەرچاوە
term-cell-m = وردیی شوێن
term-delay-min = دواخستن
term-retention-days = ماوەی هەڵگرتن
term-onward = پێدانی لایەنی تر
term-valid-from = کارا لە
term-valid-until = کارا تا
term-clocks = ماوەکان
term-authorities = دەسەڵاتەکان
term-ladder = پەیژەی پەیوەندی
term-parties = لایەنەکان
term-areas = ناوچەکان
term-sectors = کەرتەکان
line-problem-crosses-itself = هێڵەکە خۆی دەبڕێت.
