using CsBot.Content.Cards;
using CsBot.Content.Texts;
using CsBot.Tickets;
using Microsoft.Bot.Schema;

namespace CsBot.Support.Learning;

/// <summary>Shows the team how requests were solved: nothing of whose they were.</summary>
internal sealed class SimilarCards(CardRenderer renderer, TopicNames topics, TeamsLinks links, BotTexts texts)
{
    private const int MaxAnswer = 300;

    public Activity Of(IReadOnlyList<SimilarRequest> similar) =>
        renderer.Message(new SimilarCardData([.. similar.Select(Line)]), texts.SimilarTitle);

    private SimilarLineData Line(SimilarRequest similar)
    {
        Ticket ticket = similar.Found.Ticket;
        return new SimilarLineData($"{ticket.Number}: {topics.Of(ticket.Topic)}", ShortText.Abridge(similar.Answer, MaxAnswer), texts.FoundOpen.With(("number", ticket.Number)))
        {
            Url = links.Thread(similar.Found.Thread),
        };
    }
}
