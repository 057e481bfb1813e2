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
