"""Bytes to articles: decoding, normalisation, the class of every line, what is known of date, outlet and byline."""

from analysis.corpus.doubts import doubts
from analysis.corpus.reading import Corpus, LeftOut, no_text, read_article, read_corpus, read_known

__all__ = ["Corpus", "LeftOut", "doubts", "no_text", "read_article", "read_corpus", "read_known"]
