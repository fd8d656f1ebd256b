using CsBot.Chats;
using CsBot.Content.Texts;
using CsBot.Dialogs.Guides;
using CsBot.Tickets;
using CsBot.Turns;

namespace CsBot.Dialogs.Requests;

/// <summary>What is known of a person who asks the team.</summary>
/// <param name="Step">Where they are in the guide; null before it.</param>
/// <param name="Topic">What it is most likely about.</param>
/// <param name="Question">What they asked last in vain; null for nothing.</param>
internal sealed record KnownOfCustomer(TicketDiagnosis Diagnosis, string? Step, string Topic, string? Question);

/// <summary>Gathers what the team should know of the person of this turn.</summary>
internal sealed class DiagnosisReader(TopicNames topics, Organisations organisations, BotTexts texts)
{
    public async Task<KnownOfCustomer> ReadAsync(Turn turn, CancellationToken cancellationToken)
    {
        DiagnosticContext known = turn.Chat.Diagnostics;
        Place? place = turn.Progress.StepId is null ? null : turn.Where();
        var diagnosis = new TicketDiagnosis(
            turn.Locale,
            turn.Activity.LocalTimezone,
            turn.Client.Platform,
            turn.Activity.Conversation.TenantId,
            place is { } at ? DoneIn(at) : null,
            known.Seen,
            known.Tried,
            known.Verdict,
            known.Said)
        {
            Organisation = await organisations.OfAsync(turn, cancellationToken),
        };
        return new KnownOfCustomer(diagnosis, place?.In(texts.StepSummary), topics.At(turn.Progress.StepId), known.Question);
    }

    private string DoneIn(Place place) => texts.AlongDone.With(
        ("done", place.Guide.Steps.Count(step => place.Progress.Done.Contains(step.Id))), ("count", place.Guide.Steps.Count));
}
