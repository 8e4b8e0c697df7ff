"""How fast the extraction is, beside a scan and other libraries; what a large warehouse costs.

articles     distinct real articles from a Parquet file, as rows of raw.documents
reference    the frozen scan that everything is measured against
paired       reference, ours, reference: ratios that hold on a noisy machine
found        facts and gold F1, without which no ratio counts
memory       peak memory of fresh processes at two sizes
cores        two processes against one
peers        spaCy and dateparser, in an environment of their own
__main__     the table that `make benchmark` prints
multiples    rows of real articles as other articles would tell them
lakes        lakes of any size, of real articles and their multiples
builds       seconds, rows and memory of a build in a fresh process
warehouse    the table that `make benchmark-warehouse` prints
"""
