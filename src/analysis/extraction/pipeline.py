"""All that is found in one article, by the steps in their order. Pure: one article in, its records out."""

from __future__ import annotations

from analysis.extraction import spacing
from analysis.extraction.claims import find_claims
from analysis.extraction.difficulties import find_difficulties
from analysis.extraction.documents import find_documents
from analysis.extraction.people import find_people
from analysis.extraction.places import find_places
from analysis.extraction.statements import find_statements
from analysis.extraction.themes import find_passages
from analysis.language.document import Document
from analysis.records import Extraction


def extract(document: Document, *, with_tokens: bool = True, weighing: bool = True) -> Extraction:
    """Run every step over `document`, as its spaces are plain (`spacing`). Without tokens underthesea's tagger isn't loaded (what `report extract` does); without weighing everything is by rules alone (`claims.weighed`, `difficulties_weighed`)."""
    plain = spacing.plain(document)
    return plain.restored(_extract(plain.document, with_tokens, weighing))


def _extract(document: Document, with_tokens: bool, weighing: bool) -> Extraction:
    places = find_places(document)
    people = find_people(document, places)
    statements = find_statements(document, people)
    claims = find_claims(document, places, statements, people, weighing=weighing)
    tokens = tuple((sentence.sentence_id, tuple(document.tokens(sentence))) for sentence in document.sentences) if with_tokens else ()
    return Extraction(
        article=document.article,
        sentences=tuple(document.sentences),
        tokens=tokens,
        claims=claims,
        people=people,
        places=places,
        documents=find_documents(document),
        statements=statements,
        difficulties=find_difficulties(document, statements, weighing=weighing),
        passages=find_passages(document, claims),
    )
