# Dates from text, calendar distances, containers in order, tables in characters.
from datetime import datetime, date
from dateutil import parser
from dateutil.relativedelta import relativedelta
from sortedcontainers import SortedDict, SortedList, SortedSet
from terminaltables import AsciiTable

d = datetime(2020, 1, 1)
for text in ["2011-01-03", "Jan 31, 1997 10:45 PM", "6/12/2011", "13/1/2011", "3 March 2021", "2021-03-04T05:06:07Z",
             "20210304", "12:30", "March 2020", "4th of July, 2015", "2011-01-03 10:20:30.5+02:00", "10pm", "Sat, 5 Oct 2019"]:
    print(parser.parse(text, default=d))
print(parser.parse("6/12/2011", dayfirst=True), date(2020, 1, 31) + relativedelta(months=1))
print(relativedelta(datetime(2021, 3, 1), datetime(2019, 12, 25)), relativedelta(datetime(2019, 12, 25), datetime(2021, 3, 1)))
print(datetime(2020, 5, 5) - relativedelta(years=1, days=3), relativedelta(months=14), date(2020, 5, 5) + relativedelta(day=31, months=-3))
try:
    parser.parse("hello")
except ValueError as error:
    print(type(error).__name__, error)

numbers = SortedList([3, 1, 2])
numbers.add(0)
print(numbers, numbers[0], numbers[-1], numbers.bisect(2), list(numbers.irange(1, 2)), 2 in numbers, numbers.index(3), len(numbers))
numbers.remove(1)
numbers.update([5, 4])
table = SortedDict(b=1, a=2)
table["aa"] = 0
del table["b"]
print(table, list(table), list(table.items()), table.peekitem(0), table.popitem(), table)
print(SortedSet([3, 1, 3]), SortedSet("ab") | SortedSet("bc"), SortedSet([1, 2])[0])
shown = AsciiTable([["Layer", "Shape"], ["Dense", "(10,)"], ["Activation (ReLU)", "(3, 4)"]], "Model")
print(shown.table)
shown.justify_columns[1] = "right"
shown.inner_row_border = True
print(shown.table)
print(AsciiTable([["only"]]).table)
