using CsBot.Chats;
using CsBot.Content.Cards;
using CsBot.Content.Texts;
using CsBot.Content.Words;
using CsBot.Turns;

namespace CsBot.Dialogs.Guides;

/// <param name="Choices">The values are those of <see cref="TriageAnswers"/>.</param>
internal sealed record TriageQuestion(string Id, string Title, IReadOnlyList<ChoiceData> Choices);

/// <param name="Choice">Null for a question that the person leaves out.</param>
/// <param name="BeginsNow">The person would rather begin than be asked.</param>
internal sealed record TriageReply(string? Choice, bool BeginsNow = false);

/// <summary>The questions before the first step, and what of an input answers them.</summary>
internal sealed class TriageQuestions(BotTexts texts)
{
    public const string Done = "done";
    public const string Invitation = "invitation";
    public const string Account = "account";

    public IReadOnlyList<TriageQuestion> All { get; } =
    [
        new(Done, texts.TriageDone, [new(texts.TriageDoneNothing, "nothing"), new(texts.TriageDoneAccount, TriageAnswers.AccountMade), new(texts.TriageDoneConnected, TriageAnswers.Connected)]),
        new(
            Invitation,
            texts.TriageInvitation,
            [
                new(texts.TriageInvitationMicrosoft, "microsoft"),
                new(texts.TriageInvitationForwarded, TriageAnswers.Forwarded),
                new(texts.TriageInvitationMissing, TriageAnswers.Missing),
                new(texts.TriageInvitationUnsure, TriageAnswers.Unsure),
            ]),
        new(
            Account,
            texts.TriageAccount,
            [
                new(texts.TriageAccountNone, "none"),
                new(texts.TriageAccountPersonal, TriageAnswers.PersonalAccount),
                new(texts.TriageAccountWork, TriageAnswers.WorkAccount),
                new(texts.TriageAccountUnsure, TriageAnswers.Unsure),
            ]),
    ];

    /// <summary>Null for what is no answer to the question.</summary>
    public static TriageReply? Read(TriageQuestion question, UserInput input)
    {
        if (input.Command == Commands.TriageAnswer)
        {
            return input.Field("question") == question.Id ? new TriageReply(Known(question, input.Field("choice"))) : null;
        }

        return Typed(question, input.Text) is { } said ? new TriageReply(said.Value)
            : input.Command is Commands.TriageSkip or Commands.Start or Commands.Skip or Commands.Done or Commands.Unsure ? new TriageReply(null, BeginsNow: true) : null;
    }

    /// <summary>The exact words of an answer to the question.</summary>
    public bool IsChoice(string? question, string text) => All.FirstOrDefault(asked => asked.Id == question) is { } found && Typed(found, text) is not null;

    private static ChoiceData? Typed(TriageQuestion question, string text) =>
        text.Length == 0 ? null : question.Choices.FirstOrDefault(choice => PlainText.Of(choice.Title) == PlainText.Of(text));

    private static string? Known(TriageQuestion question, string? choice) => question.Choices.FirstOrDefault(known => known.Value == choice)?.Value;
}
