"""The process that imports dbt and parses the project while the build still reads articles.

Started by `orchestration.transform` as `python -m orchestration.dbt_worker`, with its settings as
one JSON argument. It parses, waits for one line on standard input, builds, answers with one line of
JSON on standard output and ends, which also closes the DuckDB file. When standard input closes
first, its parent is gone and it ends at once, so that no orphan keeps writing.
"""

import gc
import json
import os
import queue
import sys
import threading
from pathlib import Path
from typing import Any, TextIO

FAILED = ("error", "fail", "runtime error")


def main() -> None:
    """Parse, wait for the word, build, answer."""
    settings = json.loads(sys.argv[1])
    answers = _claim_stdout()
    words = _words_from_parent()
    # A parse holds for every database of this name: dbt takes it up again in another folder.
    os.environ[settings["database_variable"]] = Path(settings["database"]).name
    manifest, problem = _parse(settings["arguments"])
    word = words.get()
    os.environ[settings["database_variable"]] = settings["database"]
    answer = {"problem": problem} if problem else _run(word, settings["arguments"], manifest)
    answers.write(json.dumps(answer) + "\n")
    answers.flush()


def _claim_stdout() -> TextIO:
    """The real standard output, for the answer alone; what dbt prints goes to standard error."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    return answers


def _words_from_parent() -> "queue.Queue[list[str]]":
    """Commands as they come in on standard input; its end ends this process."""
    words: queue.Queue[list[str]] = queue.Queue()

    def listen() -> None:
        # os.read instead of sys.stdin: a thread that waits inside sys.stdin blocks a clean exit.
        received = b""
        while chunk := os.read(0, 65536):
            received += chunk
            if received.endswith(b"\n"):
                words.put(json.loads(received))
                received = b""
        os._exit(1)

    threading.Thread(target=listen, daemon=True).start()
    return words


def _parse(arguments: list[str]) -> tuple[Any, str | None]:
    """Dbt's manifest, or what is wrong with the project."""
    from dbt.cli.main import dbtRunner

    outcome = dbtRunner().invoke(["parse", *arguments, "--no-write-json"])
    if outcome.success:
        return outcome.result, None
    return None, str(outcome.exception or "dbt could not parse the project")


def _run(command: list[str], arguments: list[str], manifest: Any) -> dict[str, Any]:  # noqa: ANN401
    """Run one dbt command on a parsed project and tell what became of its nodes.

    An empty command runs nothing: the manifest is left in the target folder, and that is all.
    """
    if not command:
        manifest.write(str(Path(arguments[arguments.index("--target-path") + 1]) / "manifest.json"))
        return {"problem": None}
    from dbt.cli.main import dbtRunner

    # Nobody reads the JSON artifacts of a build, and the garbage collector need not walk through a
    # manifest that stays: together three of ten seconds.
    gc.freeze()
    outcome = dbtRunner(manifest=manifest).invoke([*command, *arguments, "--no-write-json"])
    results = getattr(outcome.result, "results", [])
    problem = None if outcome.success or results else str(outcome.exception)
    return {
        "problem": problem,
        "node_count": len(results),
        "warning_count": sum(str(result.status) == "warn" for result in results),
        "failures": [_failure(result) for result in results if str(result.status) in FAILED],
    }


def _failure(result: Any) -> dict[str, Any]:  # noqa: ANN401
    """What the parent needs to show of a failed node."""
    node = result.node
    return {
        "name": node.name,
        "kind": str(node.resource_type),
        "file": node.original_file_path,
        "message": (result.message or "").strip(),
        "failing_row_count": result.failures or 0,
        "sql": getattr(node, "compiled_code", None) or "",
        "query_file": getattr(node, "compiled_path", None) or "",
    }


if __name__ == "__main__":
    main()
