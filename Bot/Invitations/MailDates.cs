using System.Globalization;

namespace CsBot.Invitations;

/// <summary>Reads the day of a head's date in the known languages, as far as it is sure: the earliest day that it can mean.</summary>
internal sealed class MailDates
{
    private const int MaxLength = 120;
    private const int FirstYear = 1990;
    private const int LastYear = 2100;
    private const int BuddhistYears = 543;
    private const int MonthsOfYear = 12;
    private const int MaxNameLength = 16;
    private const char FirstWithoutSpaces = '\u0590';

    // Words between the numbers of a date that no calendar lists.
    private static readonly string[] Between =
        ["at", "on", "um", "uhr", "am", "pm", "a.m", "p.m", "den", "der", "kl", "klo", "kell", "plkst", "de", "del", "la", "las", "los", "le", "il", "alle",
            "ore", "ora", "à", "a", "às", "o", "u", "v", "w", "в", "г", "р", "о", "ч", "om", "op", "dnia", "gmt", "utc", "cet", "cest", "est", "edt", "pst",
            "pdt", "mez", "mesz", "ago", "vor", "day", "days", "hours", "tagen", "stunden", "jours", "dias", "días", "giorni", "年", "月", "日", "時", "時分",
            "分", "年月日", "년", "월", "일", "오전", "오후", "上午", "下午", "午前", "午後", "ngày", "tháng", "lúc", "gada", "m", "d", "r", "יום", "ב", "ที่", "เวลา", "น", "พ", "ศ"];

    // Made when the first date is met: to read the calendars of some dozens of languages takes a moment.
    private readonly Lazy<Calendars> _calendars;

    public MailDates(IEnumerable<string> languages) => _calendars = new Lazy<Calendars>(() => new Calendars(languages));

    /// <summary>Null where no year is in it.</summary>
    public DateOnly? Read(string? text)
    {
        if (text is null || text.Length > MaxLength)
        {
            return null;
        }

        string folded = Folding.Fold(text);
        int[] numbers = [.. Numbers(folded).Select(number => number is >= FirstYear + BuddhistYears and <= LastYear + BuddhistYears
            ? number - BuddhistYears : number)];
        int place = Array.FindIndex(numbers, number => number is >= FirstYear and <= LastYear);
        int year = place >= 0 ? numbers[place] : TwoDigits(folded);
        if (year == 0)
        {
            return null;
        }

        int month = Names(folded).Select(word => _calendars.Value.Months.GetValueOrDefault(word)).FirstOrDefault(found => found > 0);
        return new DateOnly(year, Math.Clamp(month > 0 ? month : MonthOf(numbers, place), 1, MonthsOfYear), 1);
    }

    /// <summary>True for a line with a date or a time and nothing else: names of months and days, numbers, and the words between them.</summary>
    public bool IsDateLine(string line)
    {
        if (line.Length > MaxLength || !line.Any(char.IsDigit))
        {
            return false;
        }

        string folded = Folding.Fold(line);
        string[] names = [.. Names(folded)];
        bool date = HasTime(folded) || names.Any(_calendars.Value.Months.ContainsKey) || Numbers(folded).Any(number => number is >= FirstYear and <= LastYear);
        return date && names.All(IsCalendar);
    }

    /// <summary>A name of a month or a day, or a word that dates have. Where a script writes words without spaces, also several of them.</summary>
    public bool IsCalendar(string word)
    {
        if (IsOne(word))
        {
            return true;
        }

        for (int at = 0; word[0] >= FirstWithoutSpaces && at < word.Length;)
        {
            int length = Math.Min(MaxNameLength, word.Length - at);
            while (length > 0 && !IsOne(word.Substring(at, length)))
            {
                length--;
            }

            if (length == 0)
            {
                return false;
            }

            at += length;
        }

        return word[0] >= FirstWithoutSpaces;
    }

    private bool IsOne(string word) => _calendars.Value.Words.Contains(word) || _calendars.Value.Months.ContainsKey(word);

    /// <summary>Two numbers with a sign of times or dates between them.</summary>
    public static bool HasTime(string text)
    {
        for (int i = 1; i + 1 < text.Length; i++)
        {
            if (text[i] is ':' or '.' or '/' or '-' && char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>2026-02-16 says its month; of 03/02/2026 the smaller number is taken, for the earliest day.</summary>
    private static int MonthOf(int[] numbers, int year) => year switch
    {
        0 when numbers.Length > 1 => numbers[1],
        > 1 => numbers[year - 2] > 12 ? numbers[year - 1] : numbers[year - 1] > 12 ? numbers[year - 2] : Math.Min(numbers[year - 1], numbers[year - 2]),
        _ => 1,
    };

    /// <summary>16/02/26 and 2/16/26.</summary>
    private static int TwoDigits(string text)
    {
        string[] parts = text.Split(' ', ',')[0].Split('/', '.', '-');
        return parts.Length == 3 && parts.All(part => part.Length is 1 or 2 && part.All(char.IsAsciiDigit))
            ? 2000 + int.Parse(parts[2], CultureInfo.InvariantCulture) : 0;
    }

    private static IEnumerable<int> Numbers(string text)
    {
        int number = -1;
        foreach (char c in text + " ")
        {
            int digit = char.IsDigit(c) ? (int)char.GetNumericValue(c) : -1;
            if (digit >= 0)
            {
                number = Math.Min(100_000, (Math.Max(number, 0) * 10) + digit);
            }
            else if (number >= 0)
            {
                yield return number;
                number = -1;
            }
        }
    }

    private static IEnumerable<string> Names(string text)
    {
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            bool letter = i < text.Length && char.IsLetter(text[i]);
            if (letter && start < 0)
            {
                start = i;
            }
            else if (!letter && start >= 0)
            {
                yield return text[start..i];
                start = -1;
            }
        }
    }

    /// <summary>The names of months and days.</summary>
    private sealed class Calendars
    {
        public Calendars(IEnumerable<string> languages)
        {
            Words = [.. Between.SelectMany(word => Names(Folding.Fold(word)))];
            foreach (DateTimeFormatInfo format in languages.Select(Format).OfType<DateTimeFormatInfo>())
            {
                string[][] months = [format.MonthNames, format.MonthGenitiveNames, format.AbbreviatedMonthNames, format.AbbreviatedMonthGenitiveNames];
                foreach (string[] names in months)
                {
                    AddMonths(names);
                }

                foreach (string name in format.DayNames.Concat(format.AbbreviatedDayNames).Append(format.AMDesignator).Append(format.PMDesignator))
                {
                    Words.UnionWith(Names(Folding.Fold(name)));
                }
            }
        }

        public Dictionary<string, int> Months { get; } = [];

        /// <summary>All names but those of months, and the words between them.</summary>
        public HashSet<string> Words { get; }

        private static DateTimeFormatInfo? Format(string language)
        {
            try
            {
                CultureInfo culture = CultureInfo.GetCultureInfo(language);
                return culture.Calendar is GregorianCalendar or ThaiBuddhistCalendar ? culture.DateTimeFormat : null;
            }
            catch (CultureNotFoundException)
            {
                return null;
            }
        }

        /// <summary>A name that is of two months in two languages is of the earlier one.</summary>
        private void AddMonths(string[] names)
        {
            for (int month = 0; month < MonthsOfYear; month++)
            {
                foreach (string word in Names(Folding.Fold(names[month])).Where(word => !Words.Contains(word)))
                {
                    Months[word] = Math.Min(Months.GetValueOrDefault(word, MonthsOfYear), month + 1);
                }
            }
        }
    }
}
