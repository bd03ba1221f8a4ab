"""Text without what a database refuses and Discord never shows."""


def well_formed(text: str) -> str:
    """Return a text with a question mark for each lone surrogate, and without NUL."""
    return text.replace("\0", "").encode("utf-8", "replace").decode("utf-8")
