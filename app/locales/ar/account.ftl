# تسجيل الدخول، والحساب الشخصي.

sign-in-title = تسجيل الدخول
sign-in-lead = لا تحتاج القراءة إلى حساب، أما تقديم الطلبات والعروض والرد عليها ومراجعتها فتحتاج إليه، ويكون الدخول بدعوة من المنظمة أو من الأمانة.
sign-in-already = لقد سجلت الدخول بالفعل.
sign-in-email = عنوان البريد الإلكتروني
sign-in-password = كلمة المرور
sign-in-submit = سجّل الدخول
sign-in-demonstration = حسابات العرض التوضيحي
sign-in-demonstration-password = كلمة مرور جميع هذه الحسابات هي: { $password }
sign-in-demonstration-role = يعمل بصفة
sign-in-demonstration-organisation = باسم
sign-in-demonstration-others = جميع الحسابات الأخرى

account-title = الحساب
account-signed-in = سُجل الدخول بالعنوان { $email }.
account-matches = ما ينتظر ردك، ومطابقاتك
account-own-requests = طلباتك
account-own-offers = عروضك
account-projects = المشاريع
account-organisations = تعمل باسم
account-no-organisation = لا يعمل هذا الحساب اليوم باسم أي منظمة. ويمكن لمن يتصرف باسم منظمتك أن يدعو هذا العنوان.
account-sign-out = تسجيل الخروج

own-data-title = بياناتكم
own-data-lead = كل ما يحفظه هذا الموقع عنكم في ملف واحد: الاسم والعنوان، والجهات التي تتصرفون باسمها، والتفويضات، والجلسات والأجهزة، والرسائل، وما فعلتموه وما كتبتموه.
own-data-download = تنزيل الملف بصيغة JSON

erase-title = محو حسابكم
erase-goes = يُمحى فوراً ونهائياً اسمكم وعنوانكم وكلمة مروركم وجلساتكم وأجهزتكم ورسائلكم وملاحظاتكم ومراجع تفويضاتكم. ويُسجَّل خروجكم من كل مكان وتنتهي صفاتكم.
erase-stays = ما فعلتموه يبقى في السجل باسم مستعار لا يقود إليكم. وما كتبتموه لمنظمة هو لها ويبقى. خذوا بياناتكم معكم أولاً.
erase-first = إن لم يكن غيركم يستطيع التصرف باسم منظمتكم ولديها أمر جارٍ فادعوا شخصاً أولاً.
erase-send = محو نهائي
done-erased = مُحي حسابكم وسُجّل خروجكم.
error-conflict-last-reviewer-title = لن يبقى من يراجع
error-conflict-last-reviewer = لم يتغير شيء لأنه لن يبقى أي مراجع. اطلبوا من المشغّل إضافة مراجع آخر أولاً.
error-conflict-last-manager-title = لن يستطيع أحد غيركم التصرف باسم منظمتكم
error-conflict-last-manager = لم يُمحَ شيء: لدى منظمتكم طلب أو عرض أو مشروع جارٍ لا يستطيع غيركم أن يجيب عنه. ادعوا شخصاً إلى صفتكم أولاً، أو اسحبوا ما هو مفتوح أو أغلقوه.
