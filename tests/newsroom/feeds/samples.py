"""Small feeds, written where a test needs one oddity."""

from newsroom.feeds.parse import parse
from newsroom.models import Article

URL = "https://courier.example/feed/"
LINK = "<title>T</title><link>https://courier.example/1/</link>"


def rss(items: str) -> bytes:
    names = (
        'xmlns:content="http://purl.org/rss/1.0/modules/content/"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:media="http://search.yahoo.com/mrss/"'
    )
    return f'<rss version="2.0" {names}><channel><title>t</title>{items}</channel></rss>'.encode()


def one(item: str) -> Article:
    (article,) = parse(rss(f"<item>{item}</item>"), URL).articles
    return article


def described(html: str) -> Article:
    return one(f"{LINK}<description><![CDATA[{html}]]></description>")


def told(description: str, content: str) -> Article:
    return one(
        f"{LINK}<description><![CDATA[{description}]]></description>"
        f"<content:encoded><![CDATA[{content}]]></content:encoded>"
    )


FIRST = "The cistern below the square held forty singers and three hundred listeners on Monday."
SECOND = "Tickets had sold out by noon."
