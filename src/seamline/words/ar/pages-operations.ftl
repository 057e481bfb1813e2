### The operations board: what is in hand, whose move it is, by when.

nav-operations = العمليات
go-operations = الذهاب إلى صفحة العمليات
board-title = العمليات
board-ours = الخطوة علينا
board-theirs = الخطوة عليهم
board-nobody = جارٍ
board-over = انتهى في اليوم الأخير
board-empty = لا شيء هنا
board-none = لا شيء قيد التنفيذ. ما تفتحه مع شريك يظهر هنا.
board-kinds = الأنواع
board-all = كل الأنواع
board-waits = عليه الخطوة التالية: { $parties }
board-nobody-next = لا أحد عليه أن يتصرف الآن
board-since = منذ
board-more = { $count ->
    [zero] لا شيء آخر غير معروض
    [one] واحد آخر غير معروض
    [two] اثنان آخران غير معروضين
    [few] { $count } أخرى غير معروضة
    [many] { $count } أخرى غير معروضة
   *[other] { $count } أخرى غير معروضة
 }
