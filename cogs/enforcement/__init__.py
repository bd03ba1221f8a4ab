"""The only room that punishes and tells."""
