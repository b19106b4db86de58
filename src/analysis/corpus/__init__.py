"""Bytes to articles: decoding, normalisation, the class of every line, what is known of date, outlet and byline."""
