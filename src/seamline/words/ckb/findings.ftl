### What analysis has found and may leave: coverage of the seam, scenarios.

kind-coverage = داپۆشینی ناوچەی نێوان هێڵەکان
plain-kind-coverage = تێبینییەکانی داپۆشین
kind-scenario = سیناریۆ
plain-kind-scenario = سیناریۆکان
log-coverage-noted = داپۆشینی ئێمە بۆ ناوچەی نێوان هێڵەکان تۆمار کرا
log-coverage-received = { $from } ڕایگەیاند چۆن ناوچەی نێوان هێڵەکان دادەپۆشێت
log-scenario-noted = سیناریۆ هەڵگیرا: { $name }
log-scenario-received = { $from } سیناریۆیەکی پیشان داین. ئەوە دۆخی ئێستا نییە
clock-schedule-coverage = تێبینیی داهاتووی داپۆشین
error-finding-form = ئەنجامێکی شیکردنەوەی لایەنی بەرامبەر ناخوێنرێتەوە.
error-finding-not-found = ئەنجامێکی شیکردنەوەی وا نییە، یان مافی بینینیت نییە.
title-coverage = داپۆشینی ناوچەی نێوان هێڵەکان
title-scenario = سیناریۆ – بارودۆخی ئێستا نییە
log-scenario-renamed = ناوی سیناریۆ گۆڕا: { $name }
log-scenario-changed = سیناریۆ گۆڕا: { $name }
log-scenario-deleted = سیناریۆ سڕایەوە: { $name }
log-scenario-shared = سیناریۆ پیشانی { $party } درا: { $name }
error-scenario-form = سیناریۆ ناوێکی یەک دێڕی و لانیکەم یەک گۆڕانی هەیە؛ هەر گۆڕانێک دەڵێت دەربارەی چییە.
error-scenario-too-large = سیناریۆکە لەوە درێژترە کە هەڵبگیرێت و پیشان بدرێت ({ $most } بایت). بە دوو بەش هەڵیبگرە.
error-scenario-full = لێرە { $most } سیناریۆ هەڵدەگیرێت و زیاتر نا. سەرەتا یەکێک بسڕەوە: هیچیان لەخۆیەوە ناڕوات.
error-scenario-name-taken = سیناریۆیەکی تر ئەم ناوەی هەیە. ناوێکی بدەرێ کە جیای بکاتەوە.
error-scenario-changed = لەو کاتەوە کە سەیرت کردووە کەسێک ئەم سیناریۆیەی گۆڕیوە. دووبارە سەیری بکە.
error-scenario-shared = هاوبەشێک ئەم سیناریۆیەی لایە. سەرەتا بیگەڕێنەوە، یان لەژێر ناوێکی تردا کۆپییەک هەڵبگرە.
error-scenario-not-shared = ئەم سیناریۆیە لای کەس نییە: شتێک نییە بۆ گەڕاندنەوە.
error-scenario-not-allowed = هیچ ماددەیەک ئێستا ڕێ نادات { $party } ئەم سیناریۆیە ببینێت. پیشانی کەس نەدراوە.
error-scenario-to-nobody = لانیکەم ناوی یەک هاوبەش بڵێ.
