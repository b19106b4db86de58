"""Interviews: which paragraphs are answers, and whose."""

from __future__ import annotations

import re
from collections.abc import Sequence

from analysis.records import PersonMention

_ASKER = re.compile(r"\s*(?:PV|P\.V|Phóng viên|Hỏi|MC|PTV|BTV|Nhà báo)\s*:", re.IGNORECASE)
_BULLET = re.compile(r"\s*[*•●+►-]\s*")
_ANSWERER = re.compile(r"\s*(?:[-–•*]\s*|(?:Trả lời|Đáp|TL)\s*:\s*)")
_TALK = re.compile(r"(?:trao đổi|trò chuyện|phỏng vấn|đối thoại|cuộc trao đổi|gặp)(?:\s+nhanh|\s+ngắn)?(?:\s+với|\s+cùng)?\s+[^.]{0,40}$")
_LEAST = 2  # questions that make an interview


def _asks(text: str) -> bool:
    return bool(_ASKER.match(text) or _BULLET.match(text)) and text.rstrip(" ”\"!").endswith("?")


def answers(paragraphs: Sequence[tuple[int, int]], text: str) -> list[tuple[int, int]]:
    """The spans of the answers, without their dash or name; empty when the article is no interview."""
    asked = [k for k, (start, end) in enumerate(paragraphs) if _asks(text[start:end])]
    if len(asked) < _LEAST:
        return []
    found: list[tuple[int, int]] = []
    for k, index in enumerate(asked):
        last = asked[k + 1] if k + 1 < len(asked) else len(paragraphs)
        found += _turn(paragraphs[index + 1 : last], text, last == len(paragraphs))
    return found


def _turn(paragraphs: Sequence[tuple[int, int]], text: str, is_last: bool) -> list[tuple[int, int]]:
    """The paragraphs between two questions; after the last question only those up to the thanks."""
    found = []
    for k, (start, end) in enumerate(paragraphs):
        words = text[start:end]
        if re.match(r"\s*[*•-]?\s*(?:Xin cảm ơn|Cảm ơn|Trân trọng cảm ơn|Xin trân trọng cảm ơn|Vâng, xin cảm ơn)", words):
            break
        opening = _ANSWERER.match(words) or re.match(r"\s*(?:Ông|Bà|Đồng chí|Đ/c|Anh|Chị)\s+[^:.]{2,50}:\s*", words)
        if is_last and k and not opening:
            break
        found.append((start + (opening.end() if opening else 0), end))
    return found


def guest(people: Sequence[PersonMention], text: str) -> PersonMention | None:
    """The interviewee: the person with whom the lead says there was a talk, else the first with a post, else the first."""
    for mention in people:
        if _TALK.search(text[max(0, mention.start - 120) : mention.start]):
            return mention
    return next((mention for mention in people if mention.post), people[0] if people else None)
