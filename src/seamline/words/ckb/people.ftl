### People at the shell, and their lines in the log.

## The log

log-person-ticket = بەستەرێکی یەکجارە بۆ چوونەژوورەوەی { $alias } دروست کرا

## `seamline people`

seat-pin = PINی خۆت:
seat-root-passphrase = دەستەواژەی نهێنیی کلیلی ڕەگ:
seat-key = کلیلی واژۆی بڕوانامەداری هەیە.
seat-no-key = هێشتا کلیلی واژۆی بڕوانامەداری نییە.
seat-locked = قفڵ کراوە: ناتوانێت بچێتە ژوورەوە یان واژۆ بکات.
seat-waits = چاوەڕێی کەسێکی دووەمە: { $what } بۆ { $alias }، بە داوای { $first }. بۆ پشتڕاستکردنەوە:
seat-what-add = پۆستێکی نوێ
seat-what-roles = ڕۆڵی تر
seat-what-replace = جێگرەوەیەک
seat-what-new-pin = PINێکی نوێ
seat-second = کەسێکی دووەم دەبێت لە ماوەی 30 خولەکدا ئەمە پشتڕاست بکاتەوە:
seat-link = بەستەری یەکجارە بۆ چوونەژوورەوەی { $alias }، 15 خولەک کاری پێ دەکرێت:
seat-done = تەواو بوو.
seat-none-pending = هیچ کلیلێک چاوەڕێی بڕوانامە نییە.
seat-certified = بڕوانامە درا بە کلیلی { $alias }.
error-recover-proof = کلیلی ڕەگ ئەمەی بۆ ئەو پۆستە و ئەم ڕۆڵانە نەوتووە، یان ئێستا نەیوتووە.
