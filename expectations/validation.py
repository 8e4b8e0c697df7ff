"""Runs the rules of one stage through Great Expectations, a suite per table.

The context is ephemeral: it writes no project folder, sends nothing and shows no progress.
Importing this module imports Great Expectations, which takes seconds.
"""

import logging
import warnings
from collections.abc import Collection, Generator
from contextlib import contextmanager
from pathlib import Path

import great_expectations as gx
from great_expectations.core import ExpectationValidationResult
from great_expectations.data_context.types.base import ProgressBarsConfig
from great_expectations.datasource.fluent import SQLDatasource

from expectations.catalogue import SCHEMAS, rules_by_table
from expectations.duckdb_dialect import database
from expectations.report import Stage
from expectations.rule_expectation import ExpectNoRowToBreakRule, expectation

Results = dict[str, list[ExpectationValidationResult]]
"""Results by table, in the order of the table's rules."""


def validate(stage: Stage, path: Path, tables: Collection[str], *, arrivals: bool) -> Results:
    """Validates the tables of a stage that exist; the file is closed again afterwards.

    Args:
        stage: whose rules to hold.
        path: the DuckDB file, opened read-only.
        tables: qualified names of the tables and views that the file has.
        arrivals: whether a schema of the file shows apart what no release was made of yet.

    Raises:
        warehouse.errors.DatabaseError: the file cannot be opened.
    """
    with _quiet(), database(path, SCHEMAS[stage]) as url:
        sources = _context().data_sources
        source = sources.add_sql(stage, connection_string=url, create_temp_table=False)
        return {
            table: _validate_table(
                source, table, [expectation(r, arrivals=arrivals) for r in rules]
            )
            for table, rules in rules_by_table(stage).items()
            if table in tables
        }


def _context() -> gx.data_context.EphemeralDataContext:
    context = gx.get_context(mode="ephemeral")
    context.variables.progress_bars = ProgressBarsConfig(globally=False)
    return context


def _validate_table(
    source: SQLDatasource, table: str, expectations: list[ExpectNoRowToBreakRule]
) -> list[ExpectationValidationResult]:
    """One suite on one table; Great Expectations may answer in another order than it was asked."""
    asset = source.add_table_asset(table, table_name=table.split(".")[1])
    batch = asset.add_batch_definition_whole_table(table).get_batch()
    suite = gx.ExpectationSuite(name=table, expectations=expectations)
    results = batch.validate(suite, result_format="COMPLETE").results
    by_rule = {
        result.expectation_config.kwargs["rule_name"]: result
        for result in results
        if result.expectation_config
    }
    return [by_rule[asked.rule_name] for asked in expectations]


@contextmanager
def _quiet() -> Generator[None]:
    """Keeps Great Expectations' warnings and log lines from the user; results say it all."""
    logger = logging.getLogger("great_expectations")
    level = logger.level
    logger.setLevel(logging.CRITICAL + 1)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        logger.setLevel(level)
