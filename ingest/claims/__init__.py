"""From what extraction found in one article to the rows of the lake: one module per kind of fact."""
