using CsBot.Chats;
using CsBot.Content.Guides;
using CsBot.Content.Texts;
using CsBot.Dialogs.Guides;
using CsBot.Tickets;
using CsBot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CsBot.Dialogs.Requests;

/// <summary>Gathers what the team should know of the person of this turn.</summary>
public sealed class DiagnosisReader(GuideWalk walk, Trail trail, TopicNames topics, Organisations organisations, BotTexts texts)
{
    /// <summary>The diagnosis, where the person is, what it is most likely about, and the question that was not answered.</summary>
    public async Task<(TicketDiagnosis Diagnosis, string? Step, string Topic, string? Question)> ReadAsync(
        ITurnContext turnContext, CancellationToken cancellationToken)
    {
        Activity activity = turnContext.Activity;
        TrailState known = await trail.OfAsync(turnContext, cancellationToken);
        GuideProgress progress = await walk.ProgressAsync(turnContext, cancellationToken);
        string? step = null, done = null;
        if (progress.StepId is not null)
        {
            (Guide guide, Step at, _) = await walk.WhereAsync(turnContext, cancellationToken);
            step = GuideCards.About(texts.StepSummary, guide, at);
            done = texts.AlongDone.With(("done", guide.Steps.Count(s => progress.Done.Contains(s.Id))), ("count", guide.Steps.Count));
        }

        var diagnosis = new TicketDiagnosis(
            activity.Locale,
            activity.LocalTimezone,
            ClientInfo.Of(activity).Platform,
            activity.Conversation.TenantId,
            done,
            known.Seen,
            known.Tried,
            known.Verdict,
            known.Said)
        {
            Organisation = await organisations.OfAsync(turnContext, cancellationToken),
        };
        return (diagnosis, step, topics.At(progress.StepId), known.Question);
    }
}
