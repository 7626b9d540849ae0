# Directives of strftime, with glibc's flags, for datetimes, dates and times.
import datetime as dt
import time

moments = [dt.datetime(2024, 3, 5, 12, 4, 6, 789), dt.datetime(1999, 12, 31, 23, 59, 59),
           dt.datetime(2000, 1, 1, 0, 0, 0, tzinfo=dt.timezone(dt.timedelta(hours=5, minutes=30), "X%Y")), dt.date(2024, 2, 29), dt.time(3, 4, 5, 6)]
formats = ["%Y-%m-%d %H:%M:%S", "%a %A %b %B %p %I %j %y", "%U %W %V %G %u %w", "%c|%x|%X|%D|%F|%T|%R|%e", "100%", "%%Y %%", "", "plain",
           "%f %z %Z", "%-d %-m %-H %-I %-j", "%Q x %", "%_d %_H %^a %^B %#b %#A %#p %h", "%d%d%%%d", "%-S.%f", "%-e %0e"]
for moment in moments:
    for text in formats:
        print(repr(moment.strftime(text)))
    print(f"{moment:%d/%m}", "{:%Y}".format(moment))
print(time.strftime("%Y-%m-%d %-d %H", time.gmtime(86400 * 40)), time.asctime(time.gmtime(0)))
