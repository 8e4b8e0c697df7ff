"""From what extraction found in one article to rows of the lake: one module per kind of fact."""
