"""The number ledger: every digit and date-like token of an article, and where it ended."""
