"""`NamedTuple` without the typing module, whose import takes as long as the rest of the scheduling engine together."""

from collections import namedtuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NamedTuple
else:

    class _Named(type):
        """Make a named tuple of a class with annotations, its defaults and its methods, as `typing.NamedTuple` does."""

        def __new__(cls, name, bases, body):  # noqa: ANN001, ANN204 - for a type checker it is typing's own
            """Make the class."""
            if not bases:
                return super().__new__(cls, name, bases, body)
            fields = body.pop("__annotations__", {})
            defaults = [body.pop(field) for field in fields if field in body]
            made = namedtuple(name, fields, defaults=defaults, module=body["__module__"])  # noqa: PYI024 - this is it
            made.__annotations__ = made.__new__.__annotations__ = fields
            for key, value in body.items():
                if key not in ("__module__", "__classcell__"):
                    setattr(made, key, value)
            return made

    class NamedTuple(metaclass=_Named):
        """What a class of named fields is made from."""


__all__ = ["NamedTuple"]
