"""Every embed and sentence a human reads, in the language spoken when they are asked for. Pure.

`text` has the words all share, `articles` what a discussion shows, `readers` and `decisions` what
authors are told, `cases` and `records` what moderators see, `judging` how a verdict is explained.
"""
