import calendar
print(calendar.month(2024, 2), calendar.isleap(1900), calendar.leapdays(2000, 2025), calendar.monthrange(2024, 2), calendar.weekday(2024, 1, 1), calendar.month_name[3], calendar.day_abbr[0], calendar.monthcalendar(2024, 2)[0])
