"""How fast the extraction is, beside a scan that does nothing else and beside other libraries.

articles     distinct real articles from a Parquet file, as rows of raw.documents
reference    the frozen scan that everything is measured against
paired       reference, ours, reference: ratios that hold on a noisy machine
found        facts and gold F1, without which no ratio counts
memory       peak memory of fresh processes at two sizes
cores        two processes against one
peers        spaCy and dateparser, in an environment of their own
report       the table that `make benchmark` prints
"""
