"""Contempt for groups of people and violence called for against them. It begins in `grammar`."""
