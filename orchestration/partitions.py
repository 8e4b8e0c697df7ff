"""The partition of the lake: one per day on which articles were received."""

import dagster as dg

DAYS = dg.DailyPartitionsDefinition(start_date="2024-01-01", end_offset=1)
"""`end_offset` makes today a partition: a build takes in what arrived today."""
