# Organisations, and who acts for them.

organisations-title = المنظمات
organisations-lead = كل مكاتب الدول ومقدّمي الدعم والمراقبين الذين يمكنهم التصرف هنا.
organisation-name = الاسم
organisation-state = الدولة
organisation-state-hint = الدولة نفسها أو الدولة التي تتبعها الجهة.
organisation-kind = مقدّم الدعم
organisation-kind-hint = نوع مقدّم الدعم. إن تُرك فارغاً مع ذكر دولة فهو مكتب الدولة الذي يطلب. وإن تُرك الاثنان فهو مراقب.
organisation-create = إضافة منظمة
organisation-create-send = إنشاؤها وإرسال الدعوة
organisation-create-hint = يتلقى حسابها الأول رابطاً صالحاً سبعة أيام ثم يدعو الآخرين.
organisation-first-email = البريد الإلكتروني لحسابها الأول
organisation-people = من يتصرف باسمها
organisation-members = الأشخاص
organisation-nobody = لا أحد يتصرف باسمها بعد.
organisation-invited = المدعوون
member-name = الاسم
member-email = البريد الإلكتروني
member-role = الصفة
member-since = منذ
invitation-until = يمكن قبولها حتى
invitation-is-over = { $day }: انتهت. أعيدوا الدعوة.
invitation-revoke = سحب الدعوة
invite-title = دعوة شخص
invite-lead = يتلقى رسالة فيها رابط يعمل مرة واحدة خلال سبعة أيام. وتنتهي أي دعوة سابقة إلى العنوان نفسه.
invite-language = لغة الرسالة
invite-send = إرسال الدعوة

invitation-title = أنتم مدعوون
invitation-lead = للتصرف باسم { $organisation } بصفة { $role }. ستسجلون الدخول بالعنوان { $email }.
invitation-name = اسمكم
invitation-language = اللغة التي تفضلون القراءة بها
invitation-accept = قبول
invitation-known = يوجد حساب لهذا العنوان. سجلوا الدخول به ثم اقبلوا.
password-new = كلمة المرور
password-hint = اثنا عشر حرفاً على الأقل. عدة كلمات لا صلة بينها تكفي، ولا تُطلب أحرف كبيرة ولا أرقام ولا علامات.
choice-none = لا شيء

done-organisation-created = أُنشئت المنظمة ودُعي حسابها الأول.
done-invited = الدعوة في طريقها.
done-invitation-revoked = سُحبت الدعوة ولم يعد رابطها يؤدي إلى شيء.
done-joined = تتصرفون باسم هذه المنظمة من اليوم.

error-conflict-link-gone-title = لم يعد هذا الرابط صالحاً
error-conflict-link-gone = استُعمل أو انتهت مدته أو سُحب، فكل رابط يعمل مرة واحدة. اطلبوا دعوة جديدة ممن دعاكم. وإن نسيتم كلمة المرور فاطلبوا رابطاً آخر في صفحة تسجيل الدخول.
error-conflict-other-account-title = ذهبت هذه الدعوة إلى عنوان آخر
error-conflict-other-account = سجلوا الخروج ثم افتحوا الرابط ثانية وسجلوا الدخول بالعنوان الذي أُرسل إليه.
error-conflict-email-taken-title = يوجد حساب لهذا العنوان
error-conflict-email-taken = سجلوا الدخول به ثم افتحوا الرابط ثانية واقبلوا.
error-conflict-state-taken-title = منظمة أخرى تطلب باسم هذه الدولة
error-conflict-state-taken = تطلب كل دولة عبر منظمة واحدة. ادعوا الشخص إلى تلك المنظمة.
error-conflict-not-open-title = لم تعد هذه الدعوة مفتوحة
error-conflict-not-open = قُبلت أو سُحبت من قبل.
error-conflict-weak-password-title = كلمة المرور هذه سهلة التخمين
error-conflict-weak-password = اختاروا اثني عشر حرفاً على الأقل لا يخمنها أحد: عدة كلمات لا صلة بينها تكفي. ولا يفيد اسمكم أو عنوانكم شيئاً.
