"""Precision, recall and F1 of the extraction against labelled articles, one article at a time.

`labels` reads articles and their labels, `matching` pairs predictions with labels, `scoring` adds
up hits, misses and false facts, `report` prints them. The label format and the rules of scoring
are in docs/evaluation.md.
"""
