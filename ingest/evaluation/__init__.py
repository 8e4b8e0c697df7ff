"""Precision, recall and F1 of the extraction against labelled articles, one article at a time.

`labels` reads articles and their labels, `matching` pairs predictions with labels, `scores` counts
hits, misses and false facts, `scoring` adds up one article after the other, `wording` says what a
fact or label is in one line. The label format and the rules are in docs/evaluation.md.
"""
