"""string.Template: delimiters, patterns, places of mistakes."""
from string import Template


class Percent(Template):
    delimiter = "%"
    idpattern = "[a-z]+"


class Braces(Template):
    pattern = r"""
    \{\{(?:
      (?P<escaped>!)|
      (?P<named>[a-z]+)\}\}|
      (?P<braced>[0-9]+)\}\}|
      (?P<invalid>)
    )"""


class Dotted(Template):
    idpattern = r"[a-z_]+(?:\.[a-z_]+)*"
    braceidpattern = "[a-z ]+"


print(Percent("%a %{b} %% $c %A %1").safe_substitute({"a": 1}, b=2), Braces("{{a}} {{12}} {{!").substitute({"a": 1, "12": 2}))
print(Dotted("$a.b ${a b} $x.").substitute({"a.b": 1, "a b": 2, "x": 3}), Template("$who likes $$${n}").substitute(who="tim", n=5))
for text in ("$ 5", "a\nbc $", "${a", "$1", "x\n\n  $!", "$", "${}"):
    try:
        print(Template(text).substitute(a=1))
    except ValueError as error:
        print(repr(text), error, Template(text).safe_substitute(), Template(text).is_valid())
try:
    Template("$a $b").substitute({"a": 1})
except KeyError as error:
    print("missing", error)
try:
    Template("$a").substitute({}, {})
except TypeError as error:
    print(error)
print(Template("$a ${b} $a $$ $c").get_identifiers(), Template("$a $$").is_valid(), Template.delimiter, Template.flags == 2, Template.braceidpattern)
print(Template("$a").substitute({"a": 1}, a=2), Template("$Ab_1 $ß").safe_substitute(Ab_1="x"), Template("x").template, Template.idpattern)

# expect: 1 2 % $c %A %1 1 2 $
# expect: 1 2 3. tim likes $5
# expect: '$ 5' Invalid placeholder in string: line 1, col 1 $ 5 False
# expect: 'a\nbc $' Invalid placeholder in string: line 2, col 4 a
# expect: bc $ False
# expect: '${a' Invalid placeholder in string: line 1, col 1 ${a False
# expect: '$1' Invalid placeholder in string: line 1, col 1 $1 False
# expect: 'x\n\n  $!' Invalid placeholder in string: line 3, col 3 x
# expect:
# expect:   $! False
# expect: '$' Invalid placeholder in string: line 1, col 1 $ False
# expect: '${}' Invalid placeholder in string: line 1, col 1 ${} False
# expect: missing 'b'
# expect: Template.substitute() takes from 1 to 2 positional arguments but 3 were given
# expect: ['a', 'b', 'c'] True $ True None
# expect: 2 x $ß x (?a:[_a-z][_a-z0-9]*)
