"""The embedded renderer: a Quarto book project to HTML, PDF and DOCX, with pandoc and typst alone.

It reads the subset of Quarto that this report uses, and says clearly when it meets more. The door is `pandoc.render`.

The way through: `config` (the project's YAML) → `chapters` and `notebook` (sources as pandoc markdown) → `tool` (pandoc reads
them) → `conditional`, `floats` (one form for all) → `structure` (numbers, labels) → `crossref` (references resolved) → `blocks` (callouts, folds, figures, tables)
→ `site`, `pdf` or `docx`.
"""
