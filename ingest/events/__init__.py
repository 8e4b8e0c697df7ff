"""Events of one article: mentions, which of them are the same event, and its attributes."""
