using System.CommandLine;
using CsBot.Admin.Output;
using CsBot.Content.Guides;
using CsBot.Content.Versions;
using CsBot.Storage;
using Screen = CsBot.Admin.Output.Screen;

namespace CsBot.Admin;

/// <summary><c>people</c>: where in the guides people are who have not seen yet that they are signed in, and for how long.</summary>
internal static class PeopleCommand
{
    private const int DefaultDays = 3;

    /// <summary>A person counts once in each guide, with the last try; practice does not count.</summary>
    private const string Unconfirmed = """
        SELECT "GuideId", "LastStep", "LastSign", "Conversation" FROM "Journeys"
        WHERE "Practice" = FALSE AND "Replaced" = FALSE AND "Confirmed" = FALSE AND "LastSign" <= $1 ORDER BY "LastSign"
        """;

    public static Command Create(TextWriter output)
    {
        var stuck = new Option<bool>("--stuck") { Description = "Only people who have not been heard of for some days." };
        var days = new Option<int>("--days") { Description = "How many days, with --stuck.", DefaultValueFactory = _ => DefaultDays };
        var chats = new Option<bool>("--chats") { Description = "Also the id of each chat, as export and erase take it." };
        var people = new Verb("people", "Count the people who are in the guides, and where they have stopped.") { stuck, days, chats };
        people.SetAction((result, token) => RunAsync(
            [.. result.UnmatchedTokens], result.GetValue(stuck) ? Math.Max(0, result.GetValue(days)) : null, result.GetValue(chats), output, token));
        return people;
    }

    /// <param name="days">Null for everybody.</param>
    private static async Task<int> RunAsync(string[] settings, int? days, bool withChats, TextWriter output, CancellationToken cancellationToken)
    {
        await using WebApplication app = CommandHost.CreateBuilder(settings).AddBot().Build();
        await app.Services.GetRequiredService<DatabaseMigration>().PrepareAsync(cancellationToken);
        DateTimeOffset now = app.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        long until = now.AddDays(-days ?? 0).ToUnixTimeMilliseconds();
        List<Place> places = await app.Services.GetRequiredService<IDatabase>().QueryAsync(
            Unconfirmed,
            [until],
            row => new Place(row.GetString(0), row.GetString(1), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2)), row.GetString(3)),
            cancellationToken);
        GuideLibrary guides = app.Services.GetRequiredService<ContentVersions>().Current.Content.Guides;
        Write(Screen.Of(output), places, guides, (now, days, withChats));
        return ExitCode.Done;
    }

    private static void Write(Screen screen, List<Place> places, GuideLibrary guides, (DateTimeOffset Now, int? Days, bool Chats) wish)
    {
        string silent = wish.Days is { } days ? $", and {(places.Count == 1 ? "has" : "have")} not been heard of for {Figure.Of(days, "day", "days")}" : "";
        screen.Line(places.Count == 0
            ? "Nobody has stopped in a guide."
            : $"{Figure.Of(places.Count, "person is", "people are")} in a guide{silent}.");
        foreach (IGrouping<string, Place> guide in places.GroupBy(place => place.Guide))
        {
            Guide? known = guides.Has(guide.Key) ? guides.Get(guide.Key, null) : null;
            screen.Line();
            screen.Line(known?.Title ?? guide.Key, Tone.Heading);
            screen.Table([.. guide.GroupBy(place => known?.FindStep(place.Step)).OrderBy(step => step.Key?.Number ?? 0).Select(step => RowOf(step.Key, [.. step], wish.Now))]);
        }

        if (wish.Chats && places.Count > 0)
        {
            screen.Line();
            screen.Table([.. places.Select(place => new Cell[] { place.Chat, Figure.Of(wish.Now - place.Since) })]);
        }
    }

    private static Cell[] RowOf(Step? step, Place[] people, DateTimeOffset now)
    {
        string shortest = Figure.Of(now - people[^1].Since);
        string longest = Figure.Of(now - people[0].Since);
        return
        [
            step is null ? "before step 1" : $"step {step.Number}, {step.Title}",
            Figure.Of(people.Length, "person", "people"),
            shortest == longest ? $"for {longest}" : $"for {shortest} to {longest}",
        ];
    }

    /// <param name="Since">When the person was last heard of.</param>
    private sealed record Place(string Guide, string Step, DateTimeOffset Since, string Chat);
}
