"""Every embed and sentence a human reads; pure functions.

`text` has the words all share, `articles` what a discussion shows, `readers` what authors are told,
`cases` and `records` what moderators see, `judging` how a verdict is explained.
"""
