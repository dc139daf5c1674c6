# قوائم السجلات وما تُضيَّق به.

facet-theme = الموضوع
facet-region = المنطقة دون الإقليمية
facet-modality = شكل المساعدة
facet-language = اللغة
facet-status = الحالة
