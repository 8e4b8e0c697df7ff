"""Names of rules that the code of `ingest` can write on a claim, read from its syntax.

A rule's name is a string, or an f-string, that is given to something called `rule`, `rule_id`,
`date_rule` … (an argument, a field, a variable, the key of a dictionary), or that a function whose
name ends in `rule` returns. An f-string stands for every name of its shape.
"""

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import ingest

FOLDER = Path(str(ingest.__file__)).parent
_NAME = re.compile(r"_?(?:\w+_)?rules?(?:_id)?")
_APART = {"evaluation", "codebook", "languages"}
_GAP = r"[a-z_+]+"
_TELLING = (ast.keyword, ast.Assign, ast.Dict, ast.Call, ast.FunctionDef, ast.ClassDef)


@dataclass(frozen=True, slots=True)
class Written:
    """A name, or the pattern of an f-string, and the line that writes it."""

    pattern: str
    place: str


def written() -> list[Written]:
    """All names that code writes, sorted by place."""
    paths = [p for p in sorted(FOLDER.rglob("*.py")) if p.parent.name not in _APART]
    nodes = {path: _nodes(path) for path in paths}
    positions = _positions(node for found in nodes.values() for node in found)
    return [
        Written(pattern, f"{path.relative_to(FOLDER.parent)}:{value.lineno}")
        for path, found in nodes.items()
        for value in _values(found, positions)
        for pattern in _patterns(value)
    ]


def _nodes(path: Path) -> list[ast.AST]:
    """Everything in a module that can write a name, or say where one is given."""
    return [
        n for n in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(n, _TELLING)
    ]


def _positions(nodes: Iterable[ast.AST]) -> dict[str, int]:
    """Position of the parameter or field `rule` or `rule_id` by the name of function or class."""
    found: dict[str, int] = {}
    for node in nodes:
        if isinstance(node, ast.FunctionDef):
            names = [argument.arg for argument in node.args.args if argument.arg != "self"]
        elif isinstance(node, ast.ClassDef):
            fields = (s.target for s in node.body if isinstance(s, ast.AnnAssign))
            names = [field.id for field in fields if isinstance(field, ast.Name)]
        else:
            continue
        for position, name in enumerate(names):
            if _NAME.fullmatch(name):
                found[node.name] = position
    return found


def _values(nodes: Iterable[ast.AST], positions: dict[str, int]) -> Iterator[ast.expr]:
    """Expressions whose value is a rule's name."""
    for node in nodes:
        match node:
            case ast.keyword(arg=str(name), value=value) if _NAME.fullmatch(name):
                yield value
            case ast.Assign(targets=[ast.Name(id=name)], value=value) if _NAME.fullmatch(name):
                yield value
            case ast.Dict(keys=keys, values=values):
                named = zip(keys, values, strict=True)
                yield from (v for k, v in named if isinstance(k, ast.Constant) and _is_name(k))
            case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name), args=arguments):
                position = positions.get(name, len(arguments))
                is_plain = not any(isinstance(one, ast.Starred) for one in arguments)
                yield from arguments[position : position + 1] if is_plain else ()
            case ast.FunctionDef(name=name) if _NAME.fullmatch(name):
                returns = (r.value for r in ast.walk(node) if isinstance(r, ast.Return))
                yield from (value for value in returns if value is not None)


def _is_name(key: ast.Constant) -> bool:
    return isinstance(key.value, str) and _NAME.fullmatch(key.value) is not None


def _patterns(value: ast.expr) -> Iterator[str]:
    """What a name is made of: strings as they are, the gaps of f-strings as any word."""
    match value:
        case ast.Constant(value=str(text)) if text:
            yield re.escape(text)
        case ast.JoinedStr(values=parts):
            texts = (p.value if isinstance(p, ast.Constant) else None for p in parts)
            whole = "".join(_GAP if t is None else re.escape(str(t)) for t in texts)
            yield from (one for one in whole.split(r"\+") if one != _GAP)
        case ast.IfExp(body=body, orelse=other):
            yield from (*_patterns(body), *_patterns(other))
