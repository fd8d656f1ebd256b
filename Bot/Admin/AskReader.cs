using System.Text.Json.Nodes;
using CsBot.Content.Versions;
using CsBot.Content.Words;
using CsBot.Invitations;
using CsBot.Redaction;
using CsBot.Understanding.Questions;
using CsBot.Understanding.Words;

namespace CsBot.Admin;

/// <param name="Id">Whatever the file has, to be given back.</param>
/// <param name="Step">The step in front of the person; null where no guide runs.</param>
internal sealed record AskMessage(JsonNode? Id, string Text, string? Language, string? Step);

/// <param name="Kind">answer, did-you-mean, command, smalltalk, invitation or unknown.</param>
/// <param name="Topics">What is answered, or offered.</param>
internal sealed record AskResult(AskMessage Message, string Kind, string? Command, IReadOnlyList<ScoredTopic> Topics)
{
    /// <summary>All text that the person would see.</summary>
    public string Reply { get; init; } = "";

    /// <summary>What is offered beside the answer.</summary>
    public IReadOnlyList<ScoredTopic> Others { get; init; } = [];
}

/// <summary>Says how a message is read.</summary>
internal static class AskReader
{
    public static async Task<AskResult> ReadAsync(ContentVersion version, AskMessage message, CancellationToken cancellationToken)
    {
        if (version.Get<InvitationReader>().LooksLikeMail(message.Text))
        {
            return new AskResult(message, "invitation", null, []);
        }

        string text = Redactor.Redact(message.Text).Text;
        Reading reading = version.Get<CommandWords>().Match(text, message.Language) is { } word
            ? Reading.Of(word.Command)
            : await version.Get<QuestionReader>().ReadAsync(new Question(text, message.Language, message.Step), cancellationToken);
        string kind = reading switch
        {
            { Command: Commands.Greet } or { Kind: ReadingKind.SmallTalk } => "smalltalk",
            { Kind: ReadingKind.Command } => "command",
            { Kind: ReadingKind.Answer } => "answer",
            { Kind: ReadingKind.DidYouMean } => "did-you-mean",
            _ => "unknown",
        };
        return new AskResult(message, kind, kind == "command" ? CommandNames.Of(reading.Command!) : null, reading.Topics) { Others = reading.Others };
    }
}
