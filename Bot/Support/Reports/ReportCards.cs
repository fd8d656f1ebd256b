using System.Globalization;
using CsBot.Content.Cards;
using CsBot.Content.Texts;
using Microsoft.Bot.Schema;

namespace CsBot.Support.Reports;

/// <summary>The report as a card: a chart where the client draws one, else bars of blocks.</summary>
internal sealed class ReportCards(CardRenderer renderer, BotTexts texts)
{
    /// <summary>So many people who stop at one step are worth a notice.</summary>
    public const int Many = 5;

    private const int MaxBar = 12;

    public Activity Of(TeamReport report)
    {
        int most = Math.Max(1, report.Funnel.Max(step => step.Count));
        var data = new ReportCardData(
            texts.ReportText.With(("started", report.Started), ("confirmed", report.Confirmed)),
            [.. report.Funnel.Select(step => Bar(step, most))],
            Facts(report),
            [.. report.Stops.Where(stop => stop.Count >= Many).Select(stop => new ItemData(Notice(stop)))],
            [.. report.Questions.Missed.Select(question => Counted(question.Count, question.Text))],
            [.. report.Questions.Weak.Select(answer => Counted(answer.Count, answer.Topic.Title))]);
        return renderer.Message(data, texts.ReportTitle);
    }

    /// <summary>How often, and what; a person's words, which no client reads as Markdown.</summary>
    public static LineData Counted(int count, string text) => new(string.Create(CultureInfo.InvariantCulture, $"{count} ×"), text);

    private string Notice(ReportStep stop) => texts.ReportStopped.With(("count", stop.Count), ("number", stop.Number), ("title", stop.Title));

    private static BarData Bar(ReportStep step, int most)
    {
        string title = string.Create(CultureInfo.InvariantCulture, $"{step.Number}. {step.Title}");
        string bar = new('█', (int)Math.Ceiling((double)step.Count * MaxBar / most));
        return new BarData(title, step.Count, bar);
    }

    private List<FactData> Facts(TeamReport report) =>
    [
        new(texts.ReportOpened, Number(report.Opened)),
        new(texts.ReportResolved, Number(report.Resolved)),
        new(texts.ReportFirstReply, Span(report.FirstReply)),
        new(texts.ReportSolve, Span(report.Solve)),
        new(texts.ReportScore, report.Score is { } score ? score.ToString("0.0", CultureInfo.InvariantCulture) : texts.ReportNone),
        .. report.Stops.Count > 0 ? [new FactData(texts.ReportStops, string.Join("; ", report.Stops.Take(3).Select(Stop)))] : Array.Empty<FactData>(),
    ];

    private static string Stop(ReportStep stop) => string.Create(CultureInfo.InvariantCulture, $"{stop.Count} × {stop.Number}. {stop.Title}");

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private string Span(TimeSpan? span) => span is { } time
        ? time.TotalHours >= 1 ? string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours} h {time.Minutes} min")
        : string.Create(CultureInfo.InvariantCulture, $"{time.Minutes} min")
        : texts.ReportNone;
}
