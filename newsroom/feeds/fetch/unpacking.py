"""Bodies as servers pack them -> bytes, never more of them than allowed."""

import zlib
from collections.abc import Callable, Iterator
from typing import Protocol

import brotli

ACCEPTED = "gzip, deflate, br"

_PIECE_BYTES = 64 * 1024  # unpacked at a time
_MOST_MEMBERS = 1000  # of a gzip file in parts; each costs some work though it may be empty
_MOST_LAYERS = 3  # a server that packs twice is mistaken; one that packs often means harm
_UNPACKED = frozenset({"", "identity", "none", "utf-8", "binary"})  # the last three by mistake


class TooLargeError(Exception):
    """A body is larger than allowed."""


class DamagedError(Exception):
    """A body is not packed as it claims to be."""


class UnknownPackingError(Exception):
    """A body is packed in a way that nobody asked for."""

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(name)


class _Layer(Protocol):
    def take(self, packed: bytes) -> Iterator[bytes]:
        """Unpack some more, in pieces of moderate size."""

    def is_whole(self) -> bool:
        """Return whether its end has been seen."""


class Body:
    """A body as it arrives. Counts what goes in, what comes out and what is between."""

    def __init__(self, content_encoding: str, size_bytes: int) -> None:
        """Raise UnknownPackingError for a Content-Encoding that is not among the accepted."""
        names = [name.strip().lower() for name in content_encoding.split(",")]
        names = [name for name in names if name not in _UNPACKED]
        unknown = [name for name in names if name not in _LAYERS]
        if unknown:
            raise UnknownPackingError(unknown[0])
        if len(names) > _MOST_LAYERS:
            raise UnknownPackingError(", ".join(names))
        self._layers = [_LAYERS[name]() for name in reversed(names)]
        self._counts = [0] * (len(self._layers) + 1)
        self._size_bytes = size_bytes
        self._unpacked = bytearray()

    def add(self, chunk: bytes) -> None:
        """Take what has arrived. Raise TooLargeError or DamagedError as soon as it is seen."""
        try:
            self._pass_on(chunk, 0)
        except (zlib.error, brotli.error) as error:
            raise DamagedError from error

    def finish(self) -> bytes:
        """Return the whole body. Raise DamagedError when it ends too early."""
        if self._counts[0] and not all(layer.is_whole() for layer in self._layers):
            raise DamagedError
        return bytes(self._unpacked)

    def _pass_on(self, piece: bytes, depth: int) -> None:
        self._counts[depth] += len(piece)
        if self._counts[depth] > self._size_bytes:
            raise TooLargeError
        if depth == len(self._layers):
            self._unpacked += piece
            return
        for unpacked in self._layers[depth].take(piece):
            self._pass_on(unpacked, depth + 1)


class _Gzip:
    """gzip, which may consist of several members one after the other (RFC 1952, 2.2)."""

    def __init__(self) -> None:
        self._member = zlib.decompressobj(wbits=31)
        self._members = 1

    def take(self, packed: bytes) -> Iterator[bytes]:
        while True:
            if self._member.eof:
                packed = packed.lstrip(b"\0")  # padding
                if not packed.startswith(b"\x1f"):
                    return  # what follows is not ours, as browsers see it
                self._begin()
            yield from _inflate(self._member, packed)
            packed = self._member.unused_data
            if not packed:
                return

    def is_whole(self) -> bool:
        return self._member.eof

    def _begin(self) -> None:
        self._members += 1
        if self._members > _MOST_MEMBERS:
            raise zlib.error("too many members")
        self._member = zlib.decompressobj(wbits=31)


class _Deflate:
    """What HTTP calls deflate: zlib's format, or the bare stream that some servers send for it."""

    def __init__(self) -> None:
        self._stream: zlib._Decompress | None = None

    def take(self, packed: bytes) -> Iterator[bytes]:
        if self._stream is None:
            # The method's number in zlib's header; a bare stream does not begin with it.
            is_zlib = packed[0] & 0x0F == zlib.DEFLATED
            self._stream = zlib.decompressobj(wbits=15 if is_zlib else -15)
        if not self._stream.eof:
            yield from _inflate(self._stream, packed)

    def is_whole(self) -> bool:
        return self._stream is not None and self._stream.eof


class _Brotli:
    def __init__(self) -> None:
        self._stream = brotli.Decompressor()

    def take(self, packed: bytes) -> Iterator[bytes]:
        while not self._stream.is_finished():
            piece = self._stream.process(packed, output_buffer_limit=_PIECE_BYTES)
            packed = b""
            if piece:
                yield piece
            elif self._stream.can_accept_more_data():
                return

    def is_whole(self) -> bool:
        return bool(self._stream.is_finished())


_LAYERS: dict[str, Callable[[], _Layer]] = {
    "gzip": _Gzip,
    "x-gzip": _Gzip,
    "deflate": _Deflate,
    "br": _Brotli,
}


def _inflate(stream: "zlib._Decompress", packed: bytes) -> Iterator[bytes]:
    while True:
        piece = stream.decompress(packed, _PIECE_BYTES)
        packed = stream.unconsumed_tail
        if piece:
            yield piece
        if stream.eof or (not packed and len(piece) < _PIECE_BYTES):
            return
