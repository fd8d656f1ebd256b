using CsBot.Chats;
using CsBot.Content.Texts;
using CsBot.Dialogs.Mail;
using CsBot.Dialogs.Questions;
using CsBot.Turns;
using CsBot.Turns.Middleware;
using CsBot.Understanding.Questions;
using Microsoft.Bot.Builder;

namespace CsBot.Dialogs;

/// <summary>What a person of the team should know when they take over: bounded, and without secrets, which the door has taken out.</summary>
public sealed class TrailState
{
    /// <summary>What the person picked last as what they see.</summary>
    public string? Seen { get; set; }

    /// <summary>What the last mail was.</summary>
    public string? Verdict { get; set; }

    /// <summary>The last question that was not answered.</summary>
    public string? Question { get; set; }

    /// <summary>Cures and answers that were shown.</summary>
    public List<string> Tried { get; set; } = [];

    /// <summary>The last questions the person typed.</summary>
    public List<string> Said { get; set; } = [];

    /// <summary>Number of the request that the next picture is for.</summary>
    public string? PictureFor { get; set; }

    /// <summary>True once the person has made a request: what is typed may then belong to it.</summary>
    public bool HasRequests { get; set; }
}

/// <summary>Writes the trail.</summary>
public sealed class Trail(ChatState state, InvitationWords mailWords)
{
    private const int Most = 5;
    private const int LongestLine = 200;

    public Task<TrailState> OfAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        state.Trail.GetAsync(turnContext, () => new TrailState(), cancellationToken);

    /// <summary>The person says that they see this, and gets the cure.</summary>
    public async Task SawAsync(ITurnContext turnContext, string sees, CancellationToken cancellationToken)
    {
        TrailState trail = await OfAsync(turnContext, cancellationToken);
        trail.Seen = Short(sees);
        trail.Tried = Last(trail.Tried, sees);
    }

    /// <summary>Notes what this turn was. To be called at its end.</summary>
    public async Task NoteAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        UserInput? input = turnContext.TurnState.Get<UserInput>();
        if (turnContext.TurnState.Get<MailCheck>() is { Findings: { } findings })
        {
            (await OfAsync(turnContext, cancellationToken)).Verdict = mailWords.Verdict(findings).Title;
        }
        else if (input is { Command: QuestionCommands.Ask, Text.Length: > 0 } && turnContext.TurnState.Get<Reading>() is { } reading)
        {
            TrailState trail = await OfAsync(turnContext, cancellationToken);
            bool answered = reading.Kind == ReadingKind.Answer;
            trail.Said = Last(trail.Said, input.Text);
            trail.Question = answered ? null : Short(input.Text);
            trail.Tried = answered ? Last(trail.Tried, reading.Topics[0].Topic.Title) : trail.Tried;
        }
    }

    private static List<string> Last(List<string> lines, string line) => [.. lines.Where(known => known != Short(line)).Append(Short(line)).TakeLast(Most)];

    private static string Short(string text) => ShortText.Abridge(text, LongestLine);
}
