"""Which elements of a feed's HTML a reader would not read as part of the story."""

import re

from selectolax.lexbor import LexborNode

_TAGS = {
    "script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "math",
    "form", "button", "input", "select", "textarea", "video", "audio", "nav", "title", "head",
    "figcaption", "body.head"
}  # fmt: skip
_CLASSES = {
    "wp-caption-text", "wp-caption-dd", "tr-caption", "image-caption", "photo-caption",
    "media-caption", "image-credit", "photo-credit", "more-link", "read-more", "sharedaddy",
    "jp-relatedposts", "feedflare", "addtoany_share_save_container", "screen-reader-text",
    "field-label", "field__label", "views-label",
    "wp-block-buttons", "kg-signup-card", "kg-button-card", "kg-bookmark-card",
    "related-posts", "newsletter-signup"
}  # fmt: skip
# "subscription-widget-wrap", "newsletter-signup-box"; but "subscriber-content" is a story.
_INVITATION = re.compile(
    r"(?<![\w-])(?:subscri(?:be|ption)|newsletter|sign-?up|share|sharing|donat(?:e|ion))[_-]+"
    r"(?:widget|box|form|button|signup|promo|prompt|links|cta|embed|block)"
)
# Drupal writes all fields of a story into its feed, one <div> each, called after field and type.
_FIELD = re.compile(r"(?<![\w-])(?:field-name-|field--name-|views-field(?![\w-]))")
_FIELD_OF_TEXT = re.compile(r"(?<![\w-])field--?(?:name-body|type-text|type-string-long)")
_FIELD_OF_RECORD = re.compile(
    r"(?<![\w-])field--?(?:name-(?:title|uid|created|changed|links)(?![\w-])"
    r"|type-(?:taxonomy|entity-?reference|node-?ref|user-?ref|created|changed|date|timestamp|list"
    r"|boolean|number|integer|decimal|email|link))"
)
_DEEPEST = 6  # elements between a picture and what it hangs in (a guess)
_FIELD_LABEL = ".field-label, .field__label, .views-label"


def is_beside(node: LexborNode) -> bool:
    """Say whether an element is an ornament that systems hang on a story, or stands in one."""
    around: LexborNode | None = node
    for _ in range(_DEEPEST):
        if around is None or around.tag == "body":
            return False
        classes = around.attributes.get("class") or ""
        if classes and _is_beside(classes):
            return True
        around = around.parent
    return False


def is_unread(node: LexborNode, tag: str) -> bool:
    """Say whether an element is hidden, played, filled in, or no part of the story."""
    if tag.startswith("-") or tag in _TAGS:
        return True
    attributes = node.attributes
    if not attributes:
        return False
    if "hidden" in attributes or _hides(attributes.get("style") or ""):
        return True
    classes = attributes.get("class") or ""
    if not classes:
        return False
    return _is_beside(classes) or _is_record(node, classes)


def _is_beside(classes: str) -> bool:
    return not _CLASSES.isdisjoint(classes.split()) or bool(_INVITATION.search(classes))


def _hides(style: str) -> bool:
    return "none" in style and "display:none" in style.replace(" ", "")


def _is_record(node: LexborNode, classes: str) -> bool:
    """Say whether an element is a field that speaks of the story, as its section or date does."""
    if not _FIELD.search(classes) or _FIELD_OF_TEXT.search(classes):
        return False
    return bool(_FIELD_OF_RECORD.search(classes)) or node.css_first(_FIELD_LABEL) is not None
