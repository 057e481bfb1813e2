### Roads that a node keeps to reckon travel times on.

import-roads-done = أُخذت الطرق: { $edges }، وطولها { $km } كم. وهي تبقى في هذه العقدة وتحل محل ما قبلها.
import-roads-closed = طرق غير مفتوحة للسير لم تؤخذ: { $count }.
import-roads-gaps = نهايات سائبة وُصلت بطريق قريب: { $count }. وقد يصل ذلك بين طرق لا تلتقي.
import-roads-pieces = شبكة الطرق مقطّعة، وعدد قطعها { $count }؛ وفي أكبرها { $share } % من طولها. وبين قطعة وأخرى لا يوجد هنا إلا أرض مفتوحة.
log-roads-taken = أُدخلت طرق عددها { $count }
error-roads-none = لا يوجد أي طريق في الملف.
error-roads-files = تُعطى الطرق جدولين، للعقد وللطرق، أو ملف GeoJSON واحداً.
error-roads-said = المصدر والترخيص سطر واحد لكل منهما، لا يزيد على { $most } حرفاً.
error-roads-class-name = اسم صنف الطريق من 1 إلى { $most } حرفاً لاتينياً بسيطاً.
error-roads-large = الطرق أكبر مما يُحفظ: { $most } بايت.
error-roads-packed = وصلت الطرق تالفة. لم يؤخذ شيء.
error-roads-part = جاءت الطرق في قطع أكثر أو أكبر مما يُقبل: { $most }.
error-roads-order = لم تصل الطرق كلها. لم يؤخذ شيء؛ أدخلها من جديد.
