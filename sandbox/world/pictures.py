"""Pictures for the invented newspaper: hills under a sky, drawn from a word, written as PNG."""

from __future__ import annotations

import math
import struct
import zlib
from functools import lru_cache
from hashlib import sha256

_SKIES = (
    ((233, 168, 116), (98, 118, 160)),
    ((247, 214, 170), (120, 160, 190)),
    ((214, 190, 200), (82, 88, 130)),
    ((226, 232, 214), (110, 168, 176)),
)
_SKY_STEPS = 48


@lru_cache(maxsize=32)
def draw_picture(word: str, width: int = 600, height: int = 400) -> bytes:
    """Draw a landscape that is always the same for the same word."""
    seed = sha256(word.encode()).digest()
    low, high = _SKIES[seed[0] % len(_SKIES)]
    sky = [_mix(high, low, step / _SKY_STEPS) for step in range(_SKY_STEPS)]
    hills = [_mix(low, (40, 52, 60), shade) for shade in (0.35, 0.6, 0.85)]
    palette = [*sky, (250, 240, 214), *hills]  # the sun's colour stands between sky and hills
    sun_index = _SKY_STEPS
    sun_x, sun_y = width * (0.2 + seed[1] / 425), height * (0.18 + seed[2] / 1275)
    sun_radius = height * 0.09
    ridges = [_ridge(width, height, layer, seed) for layer in range(3)]
    rows = bytearray()
    for y in range(height):
        row = bytearray([y * _SKY_STEPS // height]) * width
        reach = math.sqrt(max(0.0, sun_radius**2 - (y - sun_y) ** 2))
        for x in range(int(sun_x - reach), int(sun_x + reach)):
            row[x] = sun_index
        for layer, ridge in enumerate(ridges):
            for x in range(width):
                if y > ridge[x]:
                    row[x] = sun_index + 1 + layer
        rows += b"\0" + row
    return _write_png(width, height, palette, bytes(rows))


def _ridge(width: int, height: int, layer: int, seed: bytes) -> list[float]:
    """The line where one row of hills begins, as a height for each column."""
    base = height * (0.5 + 0.16 * layer)
    waves = [
        (seed[3 + layer * 6 + n] / 40 + 1, seed[6 + layer * 6 + n] / 20, height * 0.09 / (n + 1))
        for n in range(3)
    ]
    return [
        base + sum(size * math.sin(turn + speed * x * 4 / width) for speed, turn, size in waves)
        for x in range(width)
    ]


def _mix(
    first: tuple[int, int, int], second: tuple[int, int, int], share: float
) -> tuple[int, int, int]:
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(first, second, strict=True))
    return red, green, blue


def _write_png(width: int, height: int, palette: list[tuple[int, int, int]], rows: bytes) -> bytes:
    """Write indexed pixels as PNG (https://www.w3.org/TR/png-3/, colour type 3)."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        checksum = zlib.crc32(kind + body)
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", checksum)

    header = struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)
    colours = b"".join(bytes(colour) for colour in palette)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"PLTE", colours)
        + chunk(b"IDAT", zlib.compress(rows, 6))
        + chunk(b"IEND", b"")
    )
