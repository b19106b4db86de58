"""Vietnamese: sentences, words and tags (by underthesea), abbreviations, numbers and periods."""

from analysis.language.document import Document, read

__all__ = ["Document", "read"]
