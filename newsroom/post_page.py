"""Posts as a web page that looks as Discord would draw them. Of the web it loads the pictures."""

from collections.abc import Iterable, Sequence
from html import escape

from newsroom.clock import write_moment
from newsroom.post import Post

Shown = tuple[Post, Sequence[str]]  # a post, and notes under it

_PAGE = """\
<!doctype html>
<html lang="{language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy"
 content="default-src 'none'; img-src http: https:; style-src 'unsafe-inline'">
<title>{title}</title>
<style>
body {{ background: #313338; color: #dbdee1; font: 16px/1.375 "gg sans", "Noto Sans", sans-serif;
 margin: 0; padding: 16px; }}
main {{ max-width: 640px; }}
section {{ margin: 0 0 24px; }}
.line {{ margin: 0 0 4px; }}
article {{ background: #2b2d31; border-left: 4px solid #1f3a5f; border-radius: 4px;
 padding: 8px 16px 16px 12px; max-width: 516px; box-sizing: border-box; overflow-wrap: anywhere; }}
article > * {{ margin: 8px 0 0; }}
a {{ color: #00a8fc; text-decoration: none; }}
a:hover {{ text-decoration: underline; }}
.author {{ font-size: 14px; font-weight: 600; }}
h2 {{ font-size: 16px; font-weight: 600; }}
.text {{ font-size: 14px; }}
.caption, .footer, .note {{ font-size: 12px; color: #b5bac1; }}
img {{ display: block; max-width: 100%; border-radius: 4px; }}
.note {{ margin: 4px 0 0; }}
</style>
<main>
{posts}
</main>
</html>
"""


def write_page(shown: Iterable[Shown], title: str, language: str = "en") -> str:
    """Return a page of posts, each with its notes."""
    posts = "\n".join(_section(post, notes) for post, notes in shown)
    return _PAGE.format(language=escape(language), title=escape(title), posts=posts)


def _section(post: Post, notes: Sequence[str]) -> str:
    line = "".join(text + word for text, word in post.line)
    above = f'<p class="line">{escape(line)}</p>\n' if line else ""
    under = "".join(f'\n<p class="note">{escape(note)}</p>' for note in notes)
    return f"<section>\n{above}<article>\n{_article(post)}\n</article>{under}\n</section>"


def _article(post: Post) -> str:
    text = escape(post.standfirst)
    if post.dateline:
        text = f"<b>{escape(post.dateline)}</b> — {text}"
    parts = (
        _paragraph("author", escape(post.author)),
        f"<h2>{_link(post.url, post.title)}</h2>",
        _paragraph("text", text),
        _paragraph("text", _link(post.url, post.read_more)) if post.read_more else "",
        _paragraph("caption", escape(post.caption)),
        _paragraph("text", escape(post.closed)),
        f'<img src="{escape(post.picture)}" alt="">' if _is_web(post.picture) else "",
        _paragraph("footer", escape(" • ".join(filter(None, (_footer(post), _date(post)))))),
    )
    return "\n".join(filter(None, parts))


def _footer(post: Post) -> str:
    return " · ".join(filter(None, post.footer))


def _date(post: Post) -> str:
    return write_moment(post.published_at) if post.published_at else ""


def _paragraph(kind: str, markup: str) -> str:
    return f'<p class="{kind}">{markup}</p>' if markup else ""


def _link(url: str, words: str) -> str:
    return f'<a href="{escape(url)}">{escape(words)}</a>' if _is_web(url) else escape(words)


def _is_web(url: str) -> bool:
    return url.startswith(("http://", "https://"))
