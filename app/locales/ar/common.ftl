# ما تعرضه كل صفحة: الإطار والتواريخ والقوائم وصفحاتها.

site-name = Counterpart
site-line = طلبات بناء القدرات في مجال أمن تكنولوجيا المعلومات والاتصالات، والعروض التي تلبّيها
page-title = { $page } – Counterpart
skip-link = انتقل إلى المحتوى

nav-label = القائمة الرئيسية
nav-requests = الطلبات
nav-offers = العروض
nav-matches = المطابقات
nav-inbox = الوارد
nav-inbox-unread = الوارد ({ $count })
nav-projects = المشاريع
nav-review = المراجعة
nav-coverage = التغطية
nav-method = المنهجية
nav-sign-in = تسجيل الدخول
nav-account = الحساب
nav-sign-out = تسجيل الخروج
breadcrumb-label = موقعك الحالي
breadcrumb-home = الصفحة الرئيسية

language-label = اللغة
unreviewed-language = لم يراجع هذه الترجمةَ بعدُ أحدُ الناطقين باللغة. وعند الشك، يُعتمد النص الإنكليزي.
unreviewed-language-link = اقرأ هذه الصفحة بالإنكليزية

notices-label = تنبيهات
demonstration-banner = عرض توضيحي. جميع الدول والمنظمات والسجلات الواردة هنا من نسج الخيال.

footer-label = عن هذا الموقع
footer-prototype = Counterpart نموذج أولي. وهو ليس نظاما من نظم الأمم المتحدة، ولا يتكلم باسم أي دولة.
footer-method = كيف تُحتسب الدرجة
footer-coverage = التغطية بحسب الموضوع والمنطقة دون الإقليمية
footer-pace = مدة كل خطوة

# A mark of direction stands first, or a date that begins with its day would run from left to right.
date = { "\u200F" }{ $day } { $month } { $year }
date-in-year = { "\u200F" }{ $day } { $month }
date-range = من { $start } إلى { $end }
moment = { $date }، الساعة { $time } بالتوقيت العالمي المنسق
month-1 = كانون الثاني/يناير
month-2 = شباط/فبراير
month-3 = آذار/مارس
month-4 = نيسان/أبريل
month-5 = أيار/مايو
month-6 = حزيران/يونيه
month-7 = تموز/يوليه
month-8 = آب/أغسطس
month-9 = أيلول/سبتمبر
month-10 = تشرين الأول/أكتوبر
month-11 = تشرين الثاني/نوفمبر
month-12 = كانون الأول/ديسمبر
days =
    { $count ->
        [zero] { $count } يوم
        [one] يوم واحد ({ $count })
        [two] يومان ({ $count })
        [few] { $count } أيام
        [many] { $count } يوما
       *[other] { $count } يوم
    }

not-stated = غير مذكور
mask-one-of = دولة ضمن مجموعة من الدول عددها { $count } ({ $place })
mask-narrowed = تدل موافقتكم الجهة المقدمة للمساعدة على أن العرض يشمل دولتكم. وعندئذ يبقى { $left } من أصل { $of } من الدول الموصوفة بوصف دولتكم.
# The marks keep "less than" before its figure, which would be mirrored otherwise.
few-cell = {"\u2066"}<3{"\u2069"}
withheld-cell = …

pager-label = صفحات القائمة
pager-previous = الصفحة السابقة
pager-next = الصفحة التالية
pager-place = الصفحة { $page } من { $pages }

step-done = أُنجز
step-current = الآن
step-to-come = لاحقا
step-expected = الإجراء مطلوب من: { $who }
step-expected-by = الإجراء مطلوب من: { $who }، في موعد أقصاه { $date }

time-left =
    { $count ->
        [0] اليوم الأخير
        [zero] بقي { $count } يوم
        [one] بقي يوم واحد ({ $count })
        [two] بقي يومان ({ $count })
        [few] بقيت { $count } أيام
        [many] بقي { $count } يوما
       *[other] بقي { $count } يوم
    }
time-late =
    { $count ->
        [0] متأخر منذ اليوم
        [zero] متأخر { $count } يوم
        [one] متأخر يوما واحدا ({ $count })
        [two] متأخر يومين ({ $count })
        [few] متأخر { $count } أيام
        [many] متأخر { $count } يوما
       *[other] متأخر { $count } يوم
    }

live-updated = جرى تحديث هذه الصفحة.

# Something that several are asked to agree to.
consent-yes-of = { $party }: نعم
consent-waits-for = { $party }: الجواب منتظر
consent-refuse = عدم الموافقة
