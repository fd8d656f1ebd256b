using System.Globalization;
using CsBot.Content.Cards;
using CsBot.Content.Texts;
using Microsoft.Bot.Schema;

namespace CsBot.Support.Reports;

/// <summary>The report as a card: a chart where the client draws one, else bars of blocks.</summary>
internal sealed class ReportCards(CardRenderer renderer, IBoardLink board, BotTexts texts)
{
    /// <summary>So many people who stop at one step are worth a notice.</summary>
    public const int Many = 5;

    private const int MaxBar = 12;

    public Activity Of(TeamReport report)
    {
        var data = new ReportCardData(
            texts.ReportText.With(("started", report.Started), ("confirmed", report.Confirmed)),
            Stages(report),
            Weeks(report.Weeks),
            Facts(report),
            [.. report.Stops.Where(stop => stop.Count >= Many).Select(stop => new ItemData(Notice(stop)))],
            [.. report.Questions.Missed.Select(question => Counted(question.Count, question.Text))],
            [.. report.Questions.Weak.Select(answer => Counted(answer.Count, answer.Topic.Title))],
            board.To(report.Inbox)?.AbsoluteUri);
        return renderer.Message(data, texts.ReportTitle);
    }

    /// <summary>How often, and what; a person's words, which no client reads as Markdown.</summary>
    public static LineData Counted(int count, string text) => new(string.Create(CultureInfo.InvariantCulture, $"{count} ×"), text);

    private string Notice(ReportStep stop) => texts.ReportStopped.With(("count", stop.Count), ("number", stop.Number), ("title", stop.Title));

    private List<StageData> Stages(TeamReport report)
    {
        int most = report.Funnel.Select(step => step.Count).Append(1).Max();
        return
        [
            .. from stage in report.Stages
               let title = string.Create(CultureInfo.InvariantCulture, $"{stage.Number}. {stage.Title}")
               let came = stage.Done + stage.OnTheWay + stage.Stuck
               let bar = new string('█', (int)Math.Ceiling((double)came * MaxBar / most))
               let parts = texts.ReportStage.With(("done", stage.Done), ("stuck", stage.Stuck), ("asked", stage.Asked))
               select new StageData(title, stage.Done, stage.OnTheWay, stage.Stuck, bar, came, parts),
        ];
    }

    private TrendData Weeks(IReadOnlyList<ReportWeek> weeks) => new(
        [.. weeks.Select(week => Point(week, week.Started))],
        [.. weeks.Where(week => week.Confirmed is not null).Select(week => Point(week, week.Confirmed ?? 0))],
        [.. weeks.Select(week => Point(week, week.Asked))],
        [.. weeks.Select(week => new ItemData(texts.ReportWeek.With(
            ("day", texts.Day(week.Monday)), ("started", week.Started), ("confirmed", week.Confirmed is { } confirmed ? confirmed : "–"), ("asked", week.Asked))))]);

    private static PointData Point(ReportWeek week, int count) => new(week.Monday.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), count);

    private List<FactData> Facts(TeamReport report) =>
    [
        new(texts.ReportOpened, Number(report.Opened)),
        new(texts.ReportResolved, Number(report.Resolved)),
        new(texts.ReportFirstReply, Span(report.FirstReply)),
        new(texts.ReportSolve, Span(report.Solve)),
        new(texts.ReportScore, report.Score is { } score ? score.ToString("0.0", CultureInfo.InvariantCulture) : texts.ReportNone),
        .. report is { Stages.Count: > 0, Stops.Count: > 0 } ? [new FactData(texts.ReportStops, string.Join("; ", report.Stops.Take(3).Select(Stop)))] : Array.Empty<FactData>(),
    ];

    private static string Stop(ReportStep stop) => string.Create(CultureInfo.InvariantCulture, $"{stop.Count} × {stop.Number}. {stop.Title}");

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private string Span(TimeSpan? span) => span is { } time
        ? time.TotalHours >= 1 ? string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours} h {time.Minutes} min")
        : string.Create(CultureInfo.InvariantCulture, $"{time.Minutes} min")
        : texts.ReportNone;
}
