"""A text counts as slow only by what it costs where no word of it has been seen."""

import gc

from benchmarks.slow_texts import _find_memories
from newsroom.models import Record
from newsroom.policy import people, quotation
from newsroom.policy.engine import evaluate
from newsroom.policy.readings import cuts
from newsroom.policy.scene import make_reply
from tests.newsroom.policy.shipped import shipped


def test_all_that_judging_remembers_is_forgotten() -> None:
    reply = make_reply("Thank you “idiot” Ann.", earlier_authors=("Ann",), article_text="A bridge.")
    evaluate(shipped(), reply, Record())
    assert cuts._FRAGMENTS._dull
    assert people._fold_name.cache_info().currsize
    gc.freeze()  # as the benchmark does
    for forget in _find_memories.__wrapped__():
        forget()
    assert not cuts._FRAGMENTS._dull
    assert not people._fold_name.cache_info().currsize
    assert not quotation._find_marked.cache_info().currsize
