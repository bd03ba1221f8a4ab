"""Which of a feed's categories are sections of the paper, and which only arrange its front page."""

from newsroom.models import Article

_HOUSEKEEPING = frozenset(
    (
        "featured", "feature", "featured story", "featured stories", "featured news",
        "featured post", "featured posts", "featured article", "featured articles",
        "top", "top story", "top stories", "top news", "headline", "headlines", "main story",
        "main news", "lead story", "lead stories", "breaking", "breaking news", "latest",
        "latest news", "recent", "home", "homepage", "home page", "front page", "frontpage",
        "slider", "slideshow", "carousel", "spotlight", "highlights", "editor's pick",
        "editor's picks", "editors' picks", "editors picks", "must read", "popular", "trending",
        "uncategorized", "uncategorised", "unclassified", "general", "misc", "miscellaneous",
        "sin categoría", "non classé", "allgemein", "без рубрики", "главное",
        "առանց խորագրի", "գլխավոր", "manşet", "kategorisiz",
    )
)  # fmt: skip


def sections(article: Article) -> tuple[str, ...]:
    """Return the article's categories without those that only place it on a page."""
    return tuple(name for name in article.categories if not _is_housekeeping(name))


def _is_housekeeping(name: str) -> bool:
    plain = " ".join(name.replace("’", "'").replace("-", " ").casefold().split())
    return plain in _HOUSEKEEPING or plain.startswith("#")  # Ghost's internal tags
