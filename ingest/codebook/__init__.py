"""The executable codebook: every rule by name, with its meaning, its source and its examples.

Each stage of the extraction keeps its rules in a `rules.toml` of its own; `rules` reads them all,
`page` renders docs/codebook.md, `generate` writes or checks that file. The tests run every example
and counter-example, and compare the names with those that the code writes on claims.
"""
