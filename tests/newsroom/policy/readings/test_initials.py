"""Letters with points that spell a word, and are somebody's initials or short for a name."""

import pytest

from newsroom.models import Action
from tests.newsroom.policy.conftest import items
from tests.newsroom.policy.shipped import judge


@pytest.mark.parametrize(
    "text",
    items("""
J. I. Z. Zimmerman wrote it. | The book is by C. U. N. Tanner.
A. S. S. Williams was the architect. | S. H. I. Taylor sang. | F. A. G. Smith, the poet.
F. A. Gottlieb and P. I. S. Severs met. | W. A. N. Kerr painted it. | Professor D. A. M. Nation.
J. A. P. Martin. | J.A.P. Martin retired.
Our club is the A.S.S., the Astronomical Society of Sheffield.
the P.I.G. (Policy Implementation Group) met | F.A.G. stands for Financial Advisory Group.
T.I.T.S. means Texas Institute of Technical Studies. | The D.I.C.K. programme closed in 1990.
The S.L.U.T. was Seattle's streetcar. | A.S.S. is an acronym.
F.A.G., the Federation of Armenian Gardeners, wrote to us.
I was a member of the S.P.I.C. for years. | He founded a club called F.A.R.T. in Fresno.
"""),
)
def test_initials_and_abbreviations_stay(text: str) -> None:
    assert judge(text).action < Action.HOLD


@pytest.mark.parametrize(
    "text",
    items("""
F.U.C.K. you. | You are an A.S.S. | f.u.c.k off | You s.h.i.t head. | You F.A.G. | f u c k you
F. U. C. K. you all | S.L.U.T. | You are a F.A.G. | You c.u.n.t. | You are a b.i.t.c.h.
a.s.s.h.o.l.e | Go away, F.A.G. | F. U. C. K. Armenia | F.U.C.K. Armenia | F. U. C. K. This town.
You are the A.S.S. of this town. | What a C.U.N.T. | the f.a.g.s must go | THE F.A.G.S MUST GO
"""),
)
def test_word_with_points_counts(text: str) -> None:
    assert judge(text).action is Action.REMOVE
