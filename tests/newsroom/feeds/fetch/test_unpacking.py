"""Bodies as servers pack them, well, badly and with malice."""

import gzip
import random
import tracemalloc
import zlib
from collections.abc import Callable, Iterable, Iterator
from functools import partial

import brotli
import pytest

from newsroom.feeds.fetch.unpacking import Body, DamagedError, TooLargeError, UnknownPackingError

TEXT = b"".join(
    b"<item>%d</item>" % number for number in random.Random(4).sample(range(10**6), 9000)
)
LIMIT = 1_000_000


def bare(body: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(body) + packer.flush()


def unpack(encoding: str, chunks: Iterable[bytes], size_bytes: int = LIMIT) -> bytes:
    body = Body(encoding, size_bytes)
    for chunk in chunks:
        body.add(chunk)
    return body.finish()


def cut(packed: bytes, length: int) -> list[bytes]:
    return [packed[start : start + length] for start in range(0, len(packed), length)]


PACKERS: list[tuple[str, Callable[[bytes], bytes]]] = [
    ("", bytes),
    ("identity", bytes),
    ("UTF-8", bytes),  # a mistake that is made
    ("gzip", gzip.compress),
    ("X-GZip", gzip.compress),
    ("deflate", zlib.compress),
    ("deflate", bare),
    ("br", partial(brotli.compress, quality=4)),
    ("gzip, identity, br", lambda body: brotli.compress(gzip.compress(body), quality=4)),
    ("gzip,gzip", lambda body: gzip.compress(gzip.compress(body))),
    (
        "br, deflate, gzip",
        lambda body: gzip.compress(zlib.compress(brotli.compress(body, quality=4))),
    ),
]


@pytest.mark.parametrize(("encoding", "pack"), PACKERS)
@pytest.mark.parametrize("length", [1, 7, 65536])
def test_body_is_unpacked_however_it_arrives(
    encoding: str, pack: Callable[[bytes], bytes], length: int
) -> None:
    assert unpack(encoding, cut(pack(TEXT), length)) == TEXT


@pytest.mark.parametrize(("encoding", "pack"), PACKERS)
def test_body_of_the_limit_is_read_and_one_byte_more_is_not(
    encoding: str, pack: Callable[[bytes], bytes]
) -> None:
    assert unpack(encoding, [pack(TEXT)], len(TEXT)) == TEXT
    with pytest.raises(TooLargeError):
        unpack(encoding, [pack(TEXT)], len(TEXT) - 1)


@pytest.mark.parametrize(("encoding", "pack"), PACKERS[3:])
def test_body_that_is_cut_or_damaged_is_refused(
    encoding: str, pack: Callable[[bytes], bytes]
) -> None:
    packed = pack(TEXT)
    for damaged in (packed[:-3], packed[: len(packed) // 2], packed[:1], b"<rss/>", b"\xff" * 99):
        with pytest.raises(DamagedError):
            unpack(encoding, [damaged])


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "br"])
def test_empty_body_is_empty_whatever_it_claims_to_be(encoding: str) -> None:
    assert unpack(encoding, []) == b""


@pytest.mark.parametrize("length", [1, 65536])
def test_gzip_in_parts_is_read_to_its_end(length: int) -> None:
    packed = b"".join(gzip.compress(part) for part in cut(TEXT, 20_000))
    assert unpack("gzip", cut(packed, length)) == TEXT


@pytest.mark.parametrize(("encoding", "pack"), PACKERS[3:8])
@pytest.mark.parametrize("tail", [b"\0\0\0\0", b"<!-- served by a cache -->"])
def test_what_follows_the_end_is_left_alone(
    encoding: str, pack: Callable[[bytes], bytes], tail: bytes
) -> None:
    assert unpack(encoding, [pack(TEXT), tail, tail]) == TEXT
    if encoding != "br":  # its library takes what arrives with the end for damage
        assert unpack(encoding, [pack(TEXT) + tail]) == TEXT


@pytest.mark.parametrize("encoding", ["zstd", "compress", "gzip, zstd", "gzip, gzip, gzip, gzip"])
def test_packing_nobody_asked_for_is_refused(encoding: str) -> None:
    with pytest.raises(UnknownPackingError):
        Body(encoding, LIMIT)


# ---------------------------------------------------------------- malice


def bomb(blocks: int) -> Iterator[bytes]:
    """Pack a mebibyte of zeros as gzip as often as told; each block is about a kibibyte."""
    packer = zlib.compressobj(9, wbits=31)
    yield packer.compress(b"") + packer.flush(zlib.Z_FULL_FLUSH)
    zeros = zlib.compressobj(9, wbits=-15)
    block = zeros.compress(b"\0" * 2**20) + zeros.flush(zlib.Z_FULL_FLUSH)
    for _ in range(blocks):
        yield block


def bomb_in_gzip() -> bytes:
    """Pack 500 MB of bomb again: a few kilobytes."""
    packer = zlib.compressobj(9, wbits=31)
    return b"".join(packer.compress(block) for block in bomb(500)) + packer.flush()


def empty_parts_in_gzip() -> bytes:
    """Pack a million parts of gzip with nothing in them."""
    packer = zlib.compressobj(9, wbits=31)
    part = gzip.compress(b"") * 1000
    return b"".join(packer.compress(part) for _ in range(1000)) + packer.flush()


@pytest.mark.parametrize(
    ("encoding", "chunks"),
    [
        ("gzip", list(bomb(5000))),
        ("gzip, gzip", [bomb_in_gzip()]),
        ("gzip, gzip", [gzip.compress(b"".join(bomb(100)))]),
        ("gzip, gzip", [empty_parts_in_gzip()]),
        ("gzip", [gzip.compress(b"") * 50_000]),
        ("br", [brotli.compress(b"\0" * 50_000_000, quality=5)]),
        ("br, br", [brotli.compress(brotli.compress(b"\0" * 50_000_000, quality=5))]),
        ("deflate", [zlib.compress(b"\0" * 50_000_000)]),
    ],
    ids=["5 GB", "twice", "once more", "empty twice", "empty", "br", "br twice", "deflate"],
)
def test_bomb_costs_little_more_memory_than_the_limit(encoding: str, chunks: list[bytes]) -> None:
    tracemalloc.start()
    try:
        with pytest.raises((TooLargeError, DamagedError)):
            unpack(encoding, chunks)
        _, peak_bytes = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak_bytes < LIMIT + 3_000_000


def test_bomb_is_refused_long_before_it_has_all_arrived() -> None:
    blocks = bomb(5000)
    with pytest.raises(TooLargeError):
        unpack("gzip", blocks)
    assert sum(1 for _ in blocks) > 4990
