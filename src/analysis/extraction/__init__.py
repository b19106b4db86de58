"""From a document to claims, people and posts, places, documents cited, statements, difficulties, passages by theme."""
