"""The warehouse as Dagster assets: one per table, its key is `schema/table`.

Bodies of a few lines that call what `citydesk build` calls, in the same order. `lake` is
partitioned by ingest day; all that comes after it looks at every day, hence has no partitions.
"""
