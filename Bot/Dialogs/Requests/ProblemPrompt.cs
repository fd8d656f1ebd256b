using CsBot.Content.Cards;
using CsBot.Content.Texts;
using CsBot.Content.Words;
using CsBot.Tickets;
using CsBot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace CsBot.Dialogs.Requests;

/// <summary>What a customer has filled in.</summary>
internal sealed record ProblemForm(string Problem, string Topic, TicketUrgency Urgency);

/// <summary>
/// The form in which a customer says what goes wrong, filled in as far as it is known. Gives null if the person would rather not. Typed text is as good
/// as the form, but for a question that the bot can answer: that is offered, and nothing is sent unless the person says so.
/// </summary>
internal sealed class ProblemPrompt(
    CardSender sender, DiagnosisReader diagnosis, AsideReader asides, TicketCards cards, TopicNames topics, TicketClock clock, BotTexts texts)
    : Prompt<ProblemForm?>(nameof(ProblemPrompt))
{
    private const int MaxQuote = 120;

    protected override async Task OnPromptAsync(
        ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        Turn turn = Turn.Of(turnContext);
        if (isRetry && AsideReader.AnswerIn(turn.Input!) is { } topic)
        {
            string title = texts.OfferTitle.With(("title", topic.Title));
            sender.Show(turn, nonce => new OfferCardData(nonce, topic.Id, title, turn.Input!.Text), (title, texts.PersonCancelled));
            return;
        }

        KnownOfCustomer known = await diagnosis.ReadAsync(turn, cancellationToken);
        string? notice = !isRetry ? turn.Notices.Take()
            : Refused(turn.Input!) is { } refused ? texts.PersonRefused.With(("words", ShortText.Abridge(refused, MaxQuote)))
            : AsideReader.CourtesyIn(turn.Input!) ?? texts.PersonMissing;
        sender.Show(turn, nonce => CardOf(known, notice, nonce), (texts.PersonSummary, texts.PersonCancelled));
    }

    protected override async Task<PromptRecognizerResult<ProblemForm?>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        Turn turn = Turn.Of(turnContext);
        UserInput input = turn.Input!;
        bool leaves = input.Command is Commands.CancelPerson or Commands.No or Commands.Back or Commands.Done;
        string? typed = input is { Reading: null, Text.Length: > 0 } && Refused(input) is null ? input.Text : null;
        string? problem = input.Command == Commands.SendToPerson ? input.Field("problem") : typed;
        if (leaves || problem is null)
        {
            return new PromptRecognizerResult<ProblemForm?> { Succeeded = leaves, Value = null };
        }

        string topic = topics.Find(input.Field("topic")) ?? (await diagnosis.ReadAsync(turn, cancellationToken)).Topic;
        TicketUrgency urgency = Enum.TryParse(input.Field("urgency"), out TicketUrgency chosen) && Enum.IsDefined(chosen) ? chosen : TicketUrgency.Normal;
        return new PromptRecognizerResult<ProblemForm?> { Succeeded = true, Value = new ProblemForm(ShortText.Abridge(problem, TicketDesk.MaxText), topic, urgency) };
    }

    /// <summary>Words that nobody wants sent; null for any others.</summary>
    private string? Refused(UserInput input) => input is { IsClick: false, Text.Length: > 0 } && asides.IsRefusal(input.Text) ? input.Text : null;

    private PersonCardData CardOf(KnownOfCustomer known, string? notice, string nonce)
    {
        LineData[] along = [.. known.Step is { } step ? [new LineData(texts.SupportStep, step)] : Array.Empty<LineData>(), .. cards.Lines(known.Diagnosis)];
        return new PersonCardData(
            nonce,
            notice,
            Hours(known),
            known.Question ?? "",
            new ChoiceSetData(known.Topic, topics.Choices),
            new ChoiceSetData(
                nameof(TicketUrgency.Normal),
                [.. Enum.GetNames<TicketUrgency>().Zip(texts.UrgencyChoices, (value, title) => new ChoiceData(title, value))]),
            along);
    }

    /// <summary>Whether somebody is there now, and when an answer can be expected, in the customer's time.</summary>
    private string Hours(KnownOfCustomer known)
    {
        string? zone = known.Diagnosis.TimeZone;
        DateTimeOffset opening = clock.Hours.NextOpening(clock.Now);
        string text = opening > clock.Now ? texts.PersonClosed : texts.PersonOpen;
        return text.With(("opening", texts.Moment(opening, zone)), ("due", texts.Moment(clock.DueFrom(clock.Now, TicketUrgency.Normal), zone)));
    }
}
