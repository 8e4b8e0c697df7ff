"""Precision, recall and F1 of the extraction against labelled articles, one article at a time.

    labels       articles and labels from two folders, with what is wrong with them in words
    measuring    reads each article as it would be received, and scores what is found
    matching     pairs predictions with labels, one to one
    attributes   what is asked of a pair: start, city, role, bounds …
    scoring      adds one article to the scores
    scores       counts, and one `Finding` for each miss, false fact and wrong attribute
    wording      a fact or label in one line
    report       scores as a table for eyes, or as JSON

The command is `citydesk evaluate`; the label format is in docs/evaluation.md.
"""
