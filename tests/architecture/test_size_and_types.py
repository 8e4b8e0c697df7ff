"""The budget of modules and functions, and what each of them must say about itself."""

import ast
from collections.abc import Iterable
from typing import Protocol

HARD_MODULE_LINES, SOFT_MODULE_LINES = 300, 200
HARD_BODY_LINES = 40
FORBIDDEN_NAMES = {"utils", "util", "helpers", "helper", "common", "misc"}

Function = ast.FunctionDef | ast.AsyncFunctionDef


class Module(Protocol):
    """See conftest.Module."""

    text: str
    tree: ast.Module
    name: str

    def functions(self) -> list[Function]: ...


def body_lines(function: Function) -> int:
    """Lines from the first statement after the docstring to the last one."""
    body = function.body[1:] if ast.get_docstring(function) else function.body
    if not body:
        return 0
    return (body[-1].end_lineno or body[-1].lineno) - body[0].lineno + 1


def untyped(function: Function) -> bool:
    """Whether an argument or the result has no annotation."""
    arguments = function.args
    named = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]
    named += [star for star in (arguments.vararg, arguments.kwarg) if star]
    typed = all(a.annotation for a in named if a.arg not in ("self", "cls"))
    return not typed or function.returns is None


def none(problems: Iterable[str]) -> None:
    """Fail with every problem on a line of its own."""
    listed = list(problems)
    assert not listed, "\n".join(["", *listed])


def test_no_module_is_longer_than_the_budget(modules: list[Module]) -> None:
    lengths = {module.name: len(module.text.splitlines()) for module in modules}
    none([f"{n}: {size}" for n, size in lengths.items() if size > HARD_MODULE_LINES])


def modules_of_tests_near_the_budget_are_few(modules: list[Module]) -> None:
    long = [m.name for m in modules if len(m.text.splitlines()) > SOFT_MODULE_LINES]
    assert len(long) <= len(modules) // 20, long


def test_no_function_body_is_longer_than_the_budget(modules: list[Module]) -> None:
    none(
        f"{module.name}:{function.lineno} {function.name} has {body_lines(function)} lines"
        for module in modules
        for function in module.functions()
        if body_lines(function) > HARD_BODY_LINES
    )


def test_every_function_is_typed(modules: list[Module], modules_of_tests: list[Module]) -> None:
    none(
        f"{module.name}:{function.lineno} {function.name}"
        for module in (*modules, *modules_of_tests)
        for function in module.functions()
        if untyped(function)
    )


def test_every_module_says_what_it_is(
    modules: list[Module], modules_of_tests: list[Module]
) -> None:
    none(
        module.name
        for module in (*modules, *modules_of_tests)
        if module.text.strip() and not ast.get_docstring(module.tree)
    )


def test_every_public_function_and_class_has_a_docstring(modules: list[Module]) -> None:
    kinds = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef
    none(
        f"{module.name}:{node.lineno} {node.name}"
        for module in modules
        for scope in ast.walk(module.tree)
        if isinstance(scope, ast.Module | ast.ClassDef)
        for node in scope.body
        if isinstance(node, kinds) and not node.name.startswith("_") and not ast.get_docstring(node)
    )


def test_no_module_is_a_drawer_for_leftovers(modules: list[Module]) -> None:
    stems = {module.name: module.name.split("/")[-1].removesuffix(".py") for module in modules}
    none(name for name, stem in stems.items() if stem in FORBIDDEN_NAMES)
