# A teaching script: csv report.
import csv
import io
import statistics
from collections import Counter, OrderedDict, namedtuple
from itertools import groupby
from operator import attrgetter, itemgetter
from string import Template

TEXT = """name,team,score
ann,red,10
bob,blue,7
cid,red,
dee,blue,12
"""
Row = namedtuple("Row", "name team score")
rows = [Row(r["name"], r["team"], int(r["score"] or 0)) for r in csv.DictReader(io.StringIO(TEXT))]
for team, members in groupby(sorted(rows, key=attrgetter("team")), key=attrgetter("team")):
    members = list(members)
    print(f"{team:<6}|{sum(m.score for m in members):>4}|{statistics.mean(m.score for m in members):6.2f}")
out = io.StringIO()
writer = csv.DictWriter(out, fieldnames=["team", "count"], lineterminator="\n")
writer.writeheader()
for team, count in Counter(r.team for r in rows).most_common():
    writer.writerow({"team": team, "count": count})
print(out.getvalue())
print(Template("$who scored ${points}").substitute(who=rows[0].name, points=rows[0].score))
print(OrderedDict(sorted(Counter("mississippi").items(), key=itemgetter(1, 0))), rows[2]._replace(score=5))

# expect: blue  |  19|  9.50
# expect: red   |  10|  5.00
# expect: team,count
# expect: red,2
# expect: blue,2
# expect:
# expect: ann scored 10
# expect: OrderedDict([('m', 1), ('p', 2), ('i', 4), ('s', 4)]) Row(name='cid', team='red', score=5)
