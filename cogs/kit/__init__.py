"""Discord, but nothing of ours: what every room is made with."""
