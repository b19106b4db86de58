"""An article read as language: its sentences, and its words when somebody asks for them."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass, field

from analysis.corpus.lines import blocks
from analysis.ids import content_id
from analysis.language import sentences as splitting
from analysis.language import words
from analysis.records import Article, Sentence, Token


@dataclass(frozen=True, slots=True)
class Document:
    """One article with the sentences of its evidence lines, in reading order.

    Words are computed at the first call for a sentence (underthesea costs a second to import) and kept.
    """

    article: Article
    sentences: tuple[Sentence, ...]
    _tokens: dict[str, tuple[Token, ...]] = field(default_factory=dict, repr=False, compare=False)

    def tokens(self, sentence: Sentence) -> tuple[Token, ...]:
        """The words of a sentence with their tags; offsets count in the article."""
        if sentence.sentence_id not in self._tokens:
            self._tokens[sentence.sentence_id] = words.tokens(sentence.text, sentence.start)
        return self._tokens[sentence.sentence_id]

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that holds the character at `offset`; null between sentences and in lines that are no evidence."""
        index = bisect_right(self.sentences, offset, key=lambda sentence: sentence.start) - 1
        found = self.sentences[index] if index >= 0 else None
        return found if found and offset < found.end else None

    def paragraph(self, sentence: Sentence) -> tuple[Sentence, ...]:
        """The sentences of the same line (with the lines in which it runs on), `sentence` among them."""
        return tuple(other for other in self.sentences if other.line == sentence.line)


def read(article: Article) -> Document:
    """The document of an article.

    Sentences end where lines end, but for a caption or a paragraph whose words run on over the line end: its sentence holds the `\n`, and its line is the first.
    """
    occurrences: Counter[str] = Counter()
    found: list[Sentence] = []
    for block in blocks(article.lines, article.text):
        line = block[0]
        for first, last in splitting.spans(article.text[line.start : block[-1].end]):
            start, end = line.start + first, line.start + last
            text = article.text[start:end]
            occurrences[text] += 1
            sentence_id = content_id("s", article.article_id, text, occurrences[text])
            found.append(Sentence(sentence_id, article.article_id, len(found) + 1, start, end, text, line.number, line.kind))
    return Document(article, tuple(found))
