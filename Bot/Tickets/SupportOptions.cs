using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace CsBot.Tickets;

/// <summary>Section "Escalation".</summary>
internal sealed class SupportOptions : IValidatableObject
{
    public const string Section = "Escalation";

    /// <summary>Ids of the teams that may receive requests (19:...@thread.tacv2), with commas. Any other team needs a one-time code.</summary>
    public string? SupportTeamId { get; set; }

    /// <summary>Guests of the team, and people of other organisations in a shared channel, count as members.</summary>
    public bool GuestsAreMembers { get; set; }

    /// <summary>As many requests a customer may have open at once; what comes beyond is added to the newest.</summary>
    [Range(1, 20)]
    public int MaxOpenRequests { get; set; } = 3;

    /// <summary>For so long a customer may reopen what was resolved.</summary>
    [Range(0, 365)]
    public int ReopenDays { get; set; } = 14;

    /// <summary>The language of the team's channels, two letters; English where the content has no such language.</summary>
    public string Language { get; set; } = "en";

    /// <summary>When the team works, such as "Mon-Fri 09:00-17:00; Sat 10:00-12:00". Empty: always.</summary>
    public string? Hours { get; set; }

    /// <summary>The team's time zone, an IANA name.</summary>
    public string TimeZone { get; set; } = "UTC";

    /// <summary>Days on which nobody works, such as "2026-12-25, 2027-01-01".</summary>
    public string? Holidays { get; set; }

    /// <summary>Working hours until the first answer, by urgency.</summary>
    [Range(1, 1000)]
    public int ReplyHoursHigh { get; set; } = 2;

    [Range(1, 1000)]
    public int ReplyHoursNormal { get; set; } = 8;

    [Range(1, 1000)]
    public int ReplyHoursLow { get; set; } = 24;

    /// <summary>For so many seconds what the team sends to a customer can be taken back; 0 sends it at once. In a talk words always go at once.</summary>
    [Range(0, 60)]
    public int UndoSeconds { get; set; } = 10;

    /// <summary>So many notices the team may send to customers in a day (UTC); 0 switches them off.</summary>
    [Range(0, 100)]
    public int NoticesPerDay { get; set; } = 3;

    /// <summary>So many people get a notice each second, so that answers to others do not wait behind it.</summary>
    [Range(1, 40)]
    public int NoticePeoplePerSecond { get; set; } = 10;

    /// <summary>Teams id (29:...) and name of who is called when a request stays unanswered, such as "29:abc|Priya Nair".</summary>
    public string? OnCall { get; set; }

    public IReadOnlyList<string> Teams => (SupportTeamId ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public TimeSpan ReplyTime(TicketUrgency urgency) => TimeSpan.FromHours(urgency switch
    {
        TicketUrgency.High => ReplyHoursHigh,
        TicketUrgency.Low => ReplyHoursLow,
        _ => ReplyHoursNormal,
    });

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (string team in Teams)
        {
            if (TeamIdRules.Fault(team) is { } fault)
            {
                yield return new ValidationResult($"Setting Escalation:SupportTeamId: \"{team}\" {fault}");
            }
        }

        if (!TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out _))
        {
            yield return new ValidationResult($"Setting Escalation:TimeZone: \"{TimeZone}\" is not a time zone. Write an IANA name such as Europe/Berlin.");
        }

        if (WorkingDay.Fault(Hours) is { } hours)
        {
            yield return new ValidationResult($"Setting Escalation:Hours: \"{hours}\" is not understood. Write for example Mon-Fri 09:00-17:00; Sat 10:00-12:00.");
        }

        foreach (string day in Days(Holidays).Where(day => !DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)))
        {
            yield return new ValidationResult($"Setting Escalation:Holidays: \"{day}\" is not a date. Write for example 2026-12-25, 2027-01-01.");
        }

        if (OnCall is { Length: > 0 } person && person.Split('|') is not [{ Length: > 0 }, { Length: > 0 }])
        {
            yield return new ValidationResult("Setting Escalation:OnCall: write the person's Teams id and name with a bar between them, for example 29:abc|Priya Nair.");
        }
    }

    internal static string[] Days(string? holidays) => (holidays ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
