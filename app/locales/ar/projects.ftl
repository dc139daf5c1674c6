# المشاريع ومراحلها.

milestone = المرحلة
milestone-planned = موعدها المقرر
milestone-reached = تاريخ بلوغها
milestone-late = متأخرة
milestone-to-come = لاحقا
