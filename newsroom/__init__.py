"""Feeds, policy and records of a newsroom; it has never heard of Discord."""

__version__ = "1.0.0"
