"""Images that count visitors, fill space or adorn a page, known by their addresses."""

import re
from urllib.parse import urlsplit

_COUNTING = (
    r"pixels?|track(?:er|ing)?|beacons?|count(?:er)?s?|stats?|hits?|analytics|metrics|telemetry"
    r"|impressions?|ping"
)
_HOSTS = re.compile(
    r"(?:.+\.)?(?:gravatar\.com|s\.w\.org|feedburner\.com|doubleclick\.net|imrworldwide\.com"
    r"|scorecardresearch\.com|google-analytics\.com|googlesyndication\.com|quantserve\.com)"
)
_COUNTING_HOST = re.compile(rf"(?:{_COUNTING}|ads?)\d?\..+", re.IGNORECASE)
_ORNAMENT = re.compile(r"/(?:wp-includes|emoji|smilies)/|sharethis|addtoany", re.IGNORECASE)
_FILLER = re.compile(
    r"/(?:[^/]*[_-])?(?:pixel|spacer|blank|transparent|clear(?:dot)?|1x1|__utm)\.(?:gif|png)$",
    re.IGNORECASE,
)
# Photographs of a telephone or a race may be called so too, and are kept as photographs are.
_COUNTING_NAME = re.compile(
    rf"/(?:{_COUNTING}|open|collect|piwik|matomo)(?:\.(?:gif|png|php|aspx?|cgi))?$", re.IGNORECASE
)
_COUNTING_FOLDER = re.compile(rf"/(?:{_COUNTING}|cgi-bin)/", re.IGNORECASE)
_IMAGE_ENDING = re.compile(r"\.(?:jpe?g|webp|avif|png|gif)$", re.IGNORECASE)
_PHOTOGRAPH_ENDING = re.compile(r"\.(?:jpe?g|webp|avif)$", re.IGNORECASE)


def shows_nothing(url: str) -> bool:
    """Say whether an image is a counter, a filler or an ornament, as far as its address tells."""
    parts = urlsplit(url)
    host, path = parts.hostname or "", parts.path
    if _HOSTS.fullmatch(host) or _ORNAMENT.search(path) or _FILLER.search(path):
        return True
    if _PHOTOGRAPH_ENDING.search(path):
        return False
    if _COUNTING_HOST.fullmatch(host) or _COUNTING_NAME.search(path):
        return True
    return bool(_COUNTING_FOLDER.search(path)) and not _IMAGE_ENDING.search(path)
