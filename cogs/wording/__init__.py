"""Every embed and sentence a human reads; pure functions, in the language spoken when they are asked.

`text` has the words all share, `articles` what a discussion shows, `readers` and `decisions` what
authors are told, `cases` and `records` what moderators see, `judging` how a verdict is explained.
"""
