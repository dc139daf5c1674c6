# Lists of records and what they are narrowed by.

facet-theme = Theme
facet-region = Sub-region
facet-modality = Form of help
facet-language = Language
facet-status = Status
