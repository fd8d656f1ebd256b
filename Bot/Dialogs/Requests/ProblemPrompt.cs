using CsBot.Content.Cards;
using CsBot.Content.Texts;
using CsBot.Content.Words;
using CsBot.Dialogs.Guides;
using CsBot.Tickets;
using CsBot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace CsBot.Dialogs.Requests;

/// <summary>What a customer has filled in.</summary>
internal sealed record ProblemForm(string Problem, string Topic, TicketUrgency Urgency);

/// <summary>The form in which a customer says what goes wrong, filled in as far as it is known. Gives null if the person would rather not. Typed text is as good as the form.</summary>
internal sealed class ProblemPrompt(CardSender sender, DiagnosisReader diagnosis, TicketCards cards, TopicNames topics, BotTexts texts)
    : Prompt<ProblemForm?>(nameof(ProblemPrompt))
{
    protected override async Task OnPromptAsync(
        ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        Turn turn = Turn.Of(turnContext);
        KnownOfCustomer known = await diagnosis.ReadAsync(turn, cancellationToken);
        string? notice = isRetry ? texts.PersonMissing : turn.Notices.Take();
        sender.Show(turn, nonce => CardOf(known, notice, nonce), (texts.PersonSummary, texts.PersonCancelled));
    }

    protected override async Task<PromptRecognizerResult<ProblemForm?>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        Turn turn = Turn.Of(turnContext);
        UserInput input = turn.Input!;
        bool leaves = input.Command is Commands.CancelPerson or Commands.No or Commands.Back or Commands.Done;
        string? problem = input.Command == Commands.SendToPerson ? input.Field("problem") : input.Text is { Length: > 0 } text ? text : null;
        if (leaves || problem is null)
        {
            return new PromptRecognizerResult<ProblemForm?> { Succeeded = leaves, Value = null };
        }

        string topic = topics.Find(input.Field("topic")) ?? (await diagnosis.ReadAsync(turn, cancellationToken)).Topic;
        TicketUrgency urgency = Enum.TryParse(input.Field("urgency"), out TicketUrgency chosen) && Enum.IsDefined(chosen) ? chosen : TicketUrgency.Normal;
        return new PromptRecognizerResult<ProblemForm?> { Succeeded = true, Value = new ProblemForm(ShortText.Abridge(problem, TicketDesk.MaxText), topic, urgency) };
    }

    private PersonCardData CardOf(KnownOfCustomer known, string? notice, string nonce)
    {
        LineData[] along = [.. known.Step is { } step ? [new LineData(texts.SupportStep, step)] : Array.Empty<LineData>(), .. cards.Lines(known.Diagnosis)];
        return new PersonCardData(
            GuideCards.Language,
            nonce,
            notice,
            texts.PersonTitle,
            texts.PersonText,
            texts.PersonLabel,
            texts.PersonPlaceholder,
            texts.PersonMissing,
            known.Question ?? "",
            new ChoiceSetData(texts.PersonTopic, known.Topic, topics.Choices),
            new ChoiceSetData(
                texts.SupportUrgency,
                nameof(TicketUrgency.Normal),
                [.. Enum.GetNames<TicketUrgency>().Zip(texts.UrgencyChoices, (value, title) => new ChoiceData(title, value))]),
            texts.PersonAlong,
            along,
            texts.PersonSend,
            texts.PersonCancel);
    }
}
