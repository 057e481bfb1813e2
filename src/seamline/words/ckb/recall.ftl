### Recall: the originator takes back what it released; what comes back is an attestation.

## Where it stands

recall-status-issued = دەرچووە، هێشتا وەرنەگیراوە
recall-status-received = وەرگیراوە، وەڵامی ماوە
recall-status-purged = گەواهیی سڕینەوە دراوە
recall-status-refused = ڕەت کراوەتەوە

## Steps

recall-act-issue = گەڕاندنەوە
recall-act-receive = وەرگرتن
recall-act-attest = گەواهیدان بە سڕینەوە
recall-act-refuse = ڕەتکردنەوە لەگەڵ هۆکار

## What each side does meanwhile. A recall proves notice, not deletion, and says so

recall-safe-outstanding = هێشتا وەڵام نییە: وای دابنێ کە هێشتا لەلایانە و دەخوێنرێتەوە. گەڕاندنەوە ئاگادارکردنەوە دەسەلمێنێت، نەک سڕینەوە.
recall-safe-purge = بەکاری مەهێنە، بیسڕەوە و گەواهی بدە. هیچی لێ لەسەر کاغەز یان لە سیستەمی تردا مەهێڵەرەوە.
recall-safe-attested = وەرگرەکە گەواهیی داوە کە سڕیویەتیەوە. ئەمە ئاگادارکردنەوە و وەڵام دەسەلمێنێت، نەک سڕینەوە.
recall-safe-refused = وەرگرەکە ڕەتی کردووەتەوە و هێشتا لەلایەتی. بابەتەکە بۆ ئاستی دواتر بەرز بکەرەوە.
recall-safe-refused-by-us = ئێمە ڕەتمان کردووەتەوە و هێشتا لەلامانە. نابێت بەکار بهێنرێت یان بدرێتە لایەنی تر؛ بابەتەکە بۆ ئاستی دواتر بەرز بکەرەوە.
