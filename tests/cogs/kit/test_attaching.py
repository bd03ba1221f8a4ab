"""What is handed out as a file fits into what Discord takes."""

import gzip

from cogs.kit.attaching import attach


def test_text_is_a_file_of_its_name() -> None:
    file = attach("Բարև", "records.json")
    assert (file.filename, file.fp.read().decode()) == ("records.json", "Բարև")


def test_text_that_is_too_large_is_packed() -> None:
    content = "This is a fine report.\n" * 500_000
    file = attach(content, "rows.jsonl")
    packed = file.fp.read()
    assert file.filename == "rows.jsonl.gz"
    assert len(packed) < 9 * 1024 * 1024 < len(content)
    assert gzip.decompress(packed).decode() == content
