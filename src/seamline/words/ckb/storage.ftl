### What the commands say that look after a record: verify, proof, backup, restore, doctor, bench.

## verify. $part is the name of a part of the record: one of the first two messages.

verify-own-log = تۆمارگەی خۆمان
verify-stream = ڕەوتی { $name }، سەردەمی { $epoch }
verify-sound = { $part }: دروستە. تۆمار: { $entries }، مۆر: { $seals }.
verify-purged = ناوەڕۆکی { $entries } تۆمار سڕاوەتەوە؛ شوێنەکانیان هێشتا سەلمێنراون.
verify-root = بەراورد کرا لەگەڵ ئەو کلیلە ڕەگەی کە پەنجەمۆرەکەی ئەمەیە: { $fingerprint }. بەراوردی بکە لەگەڵ ئەوەی لایەنەکە بۆتی دەخوێنێتەوە.
verify-good = هەموو تۆمارگەکە دروستە: { $entries } تۆمار.
verify-bad = تۆمارگەکە دروست نییە.
fault-verify-altered = { $part }: تۆماری { $first } ئەوە نییە کە تۆمار کرا؛ دەستکاریی ناوەڕۆکەکەی کراوە.
fault-verify-missing = { $part }: تۆمارەکانی { $first } تا { $last } ونن یان لە شوێنی خۆیاندا نین.
fault-verify-root = { $part }: لە نێوان تۆمارەکانی { $first } تا { $last } شتێک هەیە کە وەک ئەوە نییە مۆر کراوە.
fault-verify-seal = { $part }: لە تۆماری { $first } بەدواوە هیچ کلیلێکی باوەڕپێکراو مۆری نەکردووە.
fault-verify-order = { $part }: مۆرەکان لە تۆمارەکانی { $first } تا { $last } بە ڕیز نین.
fault-verify-unsealed = { $part }: هیچ شتێک گەواهی بۆ تۆمارەکانی { $first } تا { $last } نادات.
fault-verify-head = { $part }: هاوبەشەکە زنجیرەیەکی تری بۆ تۆمارەکانی { $first } تا { $last } واژۆ کردووە.
fault-verify-origin = { $part }: کەسێکی ناسراو لێرە تۆمارەکانی { $first } تا { $last }ی نەناردووە.

## proof

proof-written = تۆماری { $entry } بەو پەڕگانە دەسەلمێنرێت کە لە { $folder }دان.
proof-how = چۆن تەنها بە `openssl` و `jq` پشکنینیان بۆ دەکرێت: `docs/audit.md`.
error-proof-none = هیچ تۆمارێک لە تۆمارگەی خۆماندا لەبارەی ئەم بابەتەوە نییە.
error-proof-purged = ناوەڕۆکی ئەم تۆمارە سڕاوەتەوە؛ تەنها شوێنەکەی ماوە.
error-proof-what = تۆمار بە ژمارەکەی و بابەت بە ناسێنەرەکەی ناو دەبرێت.
error-root-form = کلیلی ڕەگ 64 ژمارەی شانزەییە.

## backup and restore

backup-stage-copy = لەبەرگرتنەوەی تۆمارگەکە
backup-stage-check = پشکنینی لەبەرگیراوەکە
backup-stage-encrypt = نهێنیکردن
backup-stage-verify = خوێندنەوە بۆ دڵنیابوون
backup-stage-restore = هێنانەوە لە پاڵپشت
backup-done = پاڵپشتی { $file }: { $entries } تۆمار، { $size } مێگابایت، بە کردنەوەی پشتڕاست کرایەوە.
backup-pruned = ژمارەی ئەو پاڵپشتە کۆنانەی لابران: { $count }
backup-first = دەستەواژەی نهێنیی کەسی یەکەم:
backup-second = دەستەواژەی نهێنیی کەسی دووەم:
backup-again = جارێکی تر:
backup-keys-done = دوو پەڕگەکە بدە بە دوو کەس، و ئەمە بخەرە ناو `node.toml`:
restore-done = گرێکە لە { $folder }دایە: { $entries } تۆمار وەک لە { $at }دا هەبوون. ئەوەی دوای ئەوە هاتووە تێیدا نییە.
restore-epoch = سەردەمی نوێ کرانەوە، تا هیچ ژمارەیەک دوو جار نەدرێت. هاوبەشەکانت ئاگادار بکە؛ دەیبینن.
restore-next = کاتێک کار دەکات، ئەوەی لەو کاتەوە ناردوویانە لە هاوبەشەکانت داوا بکە:
log-node-restored = گرێکە لە پاڵپشتەوە هێنرایەوە
error-backup-altered = دەستکاریی پاڵپشتەکە یان تۆمارگەکە کراوە، یان بڕاوە.
error-backup-form = ئەمە پاڵپشتی Seamline نییە.
error-backup-key = پاڵپشتەکە بۆ کلیلێکی ترە.
error-backup-no-key = هیچ کلیلێک بۆ پاڵپشت دانەنراوە. بە فەرمانی `seamline backup-keys` یەکێک دروست بکە.
error-backup-running = هەر ئێستا پاڵپشتێک دەگیرێت.
error-backup-space = پاڵپشت لە تەنیشت تۆمارگەکەدا بە ئەندازەی خۆی شوێنی دەوێت. شوێن بکەرەوە، پاشان دووبارە بیگرە.
error-epoch-last = ئەم گرێیە زۆر جار لە پاڵپشتەوە هێنراوەتەوە.
error-shares-differ = دوو نیوەکە هی دوو کلیلی جیاوازن.
error-shares-same = دوو کەس پێویستن، هەریەکەیان بە نیوەیەک و دەستەواژەیەکی نهێنیی خۆیەوە.
error-log-entry = تۆمارێکی وا لە تۆمارگەدا نییە.
error-stream-entry = تۆمارێکی وا لە ڕەوتەکەدا نییە.
error-passphrase-differs = هەردووکیان وەک یەک نین.
error-answers-form = پەڕگەی وەڵامەکان شێوەکەی نادروستە.
error-config-form = ڕێکخستنەکان شێوەکەیان نادروستە.
error-config-range = یەکێک لە ڕێکخستنەکان لە دەرەوەی سنوورە.

## doctor

doctor-good = باش
doctor-warn = سەرنج
doctor-bad = خراپ
doctor-failed = پشکنینی { $check } نەکرا: { $cause }
doctor-sqlite-good = SQLite { $version }
doctor-sqlite-bad = لەوانەیە SQLite { $version } داتا لەدەست بدات؛ لانیکەم { $least } پێویستە.
doctor-fsync-good = دیسکەکە لە { $us } مایکرۆچرکەدا نووسین پشتڕاست دەکاتەوە.
doctor-fsync-slow = دیسکەکە { $us } مایکرۆچرکەی دەوێت بۆ پشتڕاستکردنەوەی نووسین. هەرچی تۆمار دەکرێت چاوەڕێی ئەوە دەکات.
doctor-fsync-fast = دیسکەکە لە { $us } مایکرۆچرکەدا نووسین پشتڕاست دەکاتەوە، کە هیچ دیسکێک وا خێرا نییە. دوای بڕانی کارەبا لەوانەیە تۆمار ون ببێت.
doctor-space-good = { $free } مێبیبایت بەتاڵە.
doctor-space-warn = تەنها { $free } مێبیبایت بەتاڵە. لە خوار { $least } مێبیبایتەوە هیچ شتێک تۆمار ناکرێت.
doctor-space-bad = تەنها { $free } مێبیبایت بەتاڵە. شوێن بکەرەوە: لە خوار { $least } مێبیبایتەوە هیچ شتێک تۆمار ناکرێت.
doctor-files-good = کەسی تر ناتوانێت کلیلەکان بخوێنێتەوە.
doctor-files-bad = کەسانی تر دەتوانن { $file } بخوێننەوە، یان نییە. دەبێت تەنها هی هەژماری گرێکە بێت.
doctor-node-key-good = کلیلی گرێکە تا { $date } پشتڕاست کراوەتەوە، { $days } ڕۆژی تر.
doctor-node-key-warn = کلیلی گرێکە تەنها تا { $date } پشتڕاست کراوەتەوە، { $days } ڕۆژی تر. کلیلی ڕەگ بهێنە و بنووسە:
doctor-node-key-bad = بڕوانامەی کلیلی گرێکە لە { $date } کۆتایی هات: هاوبەشەکان هیچ لەم گرێیە وەرناگرن. کلیلی ڕەگ بهێنە و بنووسە:
doctor-tls-good = بڕوانامەی TLSی گرێکە تا { $date } کاری پێ دەکرێت، { $days } ڕۆژی تر.
doctor-tls-warn = بڕوانامەی TLSی گرێکە تەنها تا { $date } کاری پێ دەکرێت، { $days } ڕۆژی تر. بنووسە:
doctor-tls-bad = بڕوانامەی TLSی گرێکە لە { $date } کۆتایی هات: کەس ناتوانێت پەیوەندی بکات. بنووسە:
doctor-authority-good = دەسەڵاتی بڕوانامە تا { $date } کاری پێ دەکرێت، { $days } ڕۆژی تر.
doctor-authority-warn = دەسەڵاتی بڕوانامە تەنها تا { $date } کاری پێ دەکرێت، { $days } ڕۆژی تر. کلیلی ڕەگ بهێنە و بنووسە:
doctor-authority-bad = دەسەڵاتی بڕوانامە لە { $date } کۆتایی هات: کەس ناتوانێت پەیوەندی بکات. کلیلی ڕەگ بهێنە و بنووسە:
doctor-people-good = کلیلی هەموو ئەوانەی واژۆ دەکەن پشتڕاست کراوەتەوە؛ یەکەمی { $count } بڕوانامە لە { $date } کۆتایی دێت.
doctor-people-warn = بڕوانامەی هەندێک کەس بەم زووانە کۆتایی دێت، یەکەمیان لە { $date }: { $aliases }. کلیلی ڕەگ بهێنە و بنووسە:
doctor-people-bad = بڕوانامەی هەندێک کەس کۆتایی هاتووە یان بەم زووانە کۆتایی دێت، یەکەمیان لە { $date }: { $aliases }. کلیلی ڕەگ بهێنە و بنووسە:
doctor-partner-key-warn = کلیلی گرێی { $party } تەنها تا { $date } پشتڕاست کراوەتەوە. پێیان بڵێ نوێی بکەنەوە.
doctor-partner-key-bad = هیچ کلیلێکی گرێی { $party } ئیتر پشتڕاست نەکراوەتەوە، دواهەمینیان تا { $date } بوو. پێیان بڵێ نوێی بکەنەوە، پاشان بە کارتە نوێیەکەیان جووت ببە.
doctor-unaware = { $party } هێشتا نوێترین کلیلی ئەم گرێیەی وەرنەگرتووە. تا ئەو کاتە بە کلیلە کۆنەکە بۆی مۆر دەکرێت، بە پەیوەندی یان بە بیرگەی USB.
doctor-clock-good = کاتژمێرەکە لەگەڵ تۆمارگەکە دەگونجێت.
doctor-clock-bad = کاتژمێرەکە لانیکەم { $minutes } خولەک لە دوای تۆمارگەکەوەیە. ڕێکی بخە.
doctor-record-good = نموونەیەک لە تۆمارگەکە دروستە: { $entries } تۆمار.
doctor-record-bad = دەستکاریی تۆمارگەکە کراوە. `seamline verify` جێبەجێ بکە و دیسکەکە وەک خۆی بهێڵەوە.
doctor-backup-good = نوێترین پاڵپشت پێش { $hours } کاتژمێر گیراوە.
doctor-backup-warn = نوێترین پاڵپشت پێش { $hours } کاتژمێر گیراوە. یەکێکی نوێ بگرە.
doctor-backup-none = هیچ پاڵپشتێک نییە.
doctor-backup-no-key = هیچ کلیلێک بۆ پاڵپشت دانەنراوە. بە فەرمانی `seamline backup-keys` یەکێک دروست بکە.
doctor-bind-good = پەڕەکان تەنها لەم ئامێرەوە دەکرێنەوە.
doctor-bind-open = پەڕەکان بە TLS لە { $address } دەکرێنەوە.
doctor-bind-bad = پەڕەکان بەبێ TLS لە ئامێری ترەوە لە { $address } دەکرێنەوە.

## bench

bench-running = پێوانەکردنی { $name }
bench-unknown = ئەم پێوانانە هەن: { $names }
bench-head-figure = پێوەر
bench-head-value = پێوراو
bench-head-goal = ئامانج
bench-head-reference = سەرچاوەی بەراورد
bench-head-ratio = ڕێژە
bench-head-met = بەدیهاتووە
bench-yes = بەڵێ
bench-no = نەخێر
bench-entries-16 = تۆماری جێگیر و مۆرکراو لە 16 داواکارەوە؛ بەراورد: خێرایی جێگیرکردنی نووسین لەسەر هەمان دیسک
bench-entries-burst = تۆماری جێگیر و مۆرکراو لە 64 داواکارەوە، لە باشترین چرکەدا
bench-entries-alone = تۆماری جێگیر و مۆرکراو لە یەک داواکارەوە
bench-entries-alone-ratio = یەک داواکار بەراورد بەو خێراییەی جێگیرکردن کە پێش و دوای پێوراوە
bench-entries-p99 = چاوەڕوانی بۆ تۆمارێک لەگەڵ 16 داواکار، جگە لە سەدیەکی هەرە خاو
bench-cold-start = لە کردنەوەی تۆمارگەوە تا یەکەم وەڵام
bench-ready = لە دەستپێکردنی پرۆسەی گرێکەوە تا ئامادەبوون، لەگەڵ 1,000,000 تۆمار؛ بەراورد: هەمان گرێ بە بەتاڵی
bench-verify = تۆماری پشکنراو لەسەر یەک ناوک
bench-decisions = بڕیاری ئازادکردن لەگەڵ هۆکار و پابەندییەکانی
bench-bytes-batch = بایتی هەر تۆمارێک لە کۆمەڵەی 1,000 تۆماریدا؛ بەراورد: هەریەکە بە واژۆی خۆیەوە
bench-bytes-batch-bare = بایتی هەر تۆمارێک لە کۆمەڵەی 1,000 تۆماریدا، بەبێ ناسێنەری بابەتەکان
bench-bytes-alone = بایتی تۆمارێک کە بە تەنها دەڕوات، گەورەترینیان
