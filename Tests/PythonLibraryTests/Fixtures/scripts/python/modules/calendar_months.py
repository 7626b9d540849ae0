import calendar
print(calendar.isleap(2024), calendar.monthrange(2024, 2), calendar.weekday(2024, 1, 1), calendar.day_name[0], calendar.month_abbr[12], calendar.leapdays(2000, 2025))
print(calendar.month(2024, 2))
print(calendar.monthcalendar(2023, 1))
