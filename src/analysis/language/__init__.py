"""Vietnamese: sentences, words, tags (underthesea); numbers, dates and periods; abbreviations."""
