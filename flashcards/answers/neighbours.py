"""Verbs whose forms one slip makes of another verb's: a typed *maksaisin* and *makaisin* are two words."""

from __future__ import annotations

NEIGHBOURS = frozenset(
    """
    olla voida saada auttaa antaa tulla mennä tehdä nähdä lähteä odottaa maksaa varata tilata tietää taitaa
    suoda voittaa maata naida
    """.split()
)
