"""What a page says about itself, and the sentences that remain: lines, chrome, headline, dates."""
