"""Slow texts are judged in one thread and short ones in another, by the same policy."""

import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from newsroom.config import load
from newsroom.models import Record, Verdict
from newsroom.policy.engine import evaluate
from newsroom.policy.readings import read
from newsroom.policy.scene import make_reply
from newsroom.policy.words import Matcher, available, sound
from tests.newsroom.policy.shipped import POLICY, read_set, shipped


@pytest.fixture
def hurried() -> Iterator[None]:
    """Let threads take turns as often as they can."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


@pytest.mark.usefixtures("hurried")
def test_a_text_is_judged_alike_while_another_thread_judges_it_too() -> None:
    texts = [text for text, _ in read_set("evasions")]
    alone = [evaluate(shipped(), make_reply(text), Record()) for text in texts]
    policy = load(POLICY)  # which has seen no word yet
    together = threading.Barrier(2, action=sound.heard.clear, timeout=60)

    def judge_all(_: int) -> Iterator[Verdict]:
        for text in texts:
            together.wait()
            yield evaluate(policy, make_reply(text), Record())

    with ThreadPoolExecutor(2) as threads:
        for found in threads.map(lambda number: list(judge_all(number)), range(2)):
            assert found == alone


@pytest.mark.usefixtures("hurried")
def test_lexicons_opened_while_another_thread_judges_are_searched() -> None:
    sentence, word = read("What an asshole")[0], read("пиздец")[0]
    ended = threading.Event()

    def judge() -> bool:
        while not ended.is_set():
            if not any(Matcher(("profanity-en",)).find(sentence)):
                return False
        return True

    with ThreadPoolExecutor(1) as threads:
        judging = threads.submit(judge)
        for name in available():
            Matcher((name,))
        ended.set()
        assert judging.result()
    assert any(Matcher(("profanity-ru",)).find(word))
