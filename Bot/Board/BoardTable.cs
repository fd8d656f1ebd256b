using System.Globalization;
using System.Text.Json.Serialization;
using CsBot.Support.Reports;

namespace CsBot.Board;

/// <summary>Figures in rows. The page shows them as a table and a chart, and a file holds them with commas.</summary>
/// <param name="Name">How the page and the address of the file call it.</param>
/// <param name="Rows">Cells are words or numbers; null for what is not told.</param>
internal sealed record BoardTable(string Name, IReadOnlyList<string> Columns, IReadOnlyList<object?[]> Rows)
{
    /// <summary>As in the team's report.</summary>
    public const int MinPeople = TeamReport.MinPeople;

    /// <summary>There are figures, but of too few people to show them.</summary>
    public bool TooFew { get; private init; }

    /// <summary>A moment as a cell, in UTC.</summary>
    public static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The table, or none of its rows where they are about too few people.</summary>
    public BoardTable Of(int people) => people is > 0 and < MinPeople ? this with { Rows = [], TooFew = true } : this;
}

/// <summary>Single figures. Times are in hours.</summary>
internal sealed record BoardFigures
{
    public required int Open { get; init; }

    public required int Overdue { get; init; }

    /// <summary>Open requests that no channel of the team can show.</summary>
    public required int Waiting { get; init; }

    public double? FirstAnswer { get; init; }

    public double? FirstAnswerP90 { get; init; }

    public double? Solved { get; init; }

    public double? SolvedP90 { get; init; }

    /// <summary>People who began the guide.</summary>
    public required int Started { get; init; }

    /// <summary>Of these, people who have seen that they are signed in; null where it would tell of too few people.</summary>
    public int? SignedIn { get; init; }

    public required int MissedQuestions { get; init; }

    public required int GivenUp { get; init; }

    /// <summary>Messages that wait for people who are away.</summary>
    public required int Parked { get; init; }
}

/// <summary>All that the page shows.</summary>
/// <param name="From">The first day, a Monday.</param>
internal sealed record BoardData(DateTimeOffset At, DateOnly From, int Weeks, BoardFigures Figures, IReadOnlyList<BoardTable> Tables);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(BoardData))]
[JsonSerializable(typeof(int))]
[JsonSerializable(typeof(long))]
[JsonSerializable(typeof(double))]
[JsonSerializable(typeof(string))]
internal sealed partial class BoardJson : JsonSerializerContext;
