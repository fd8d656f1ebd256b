using CsBot.CardRendering;
using CsBot.Escalation;
using CsBot.Texts;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace CsBot.Dialogs;

/// <summary>The bot among several people: the support team's channel is served, everybody else is shown the way to a personal chat.</summary>
public sealed class GroupBot(SupportBot support, SupportChannel channel, CardRenderer renderer, BotTexts texts)
{
    private const string PersonalChat = "https://teams.microsoft.com/l/chat/0/0?users=";

    /// <summary>How the id of a bot begins in Teams.</summary>
    private const string BotPrefix = "28:";

    public Task OnMessageAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
        channel.IsFromSupport((Activity)turnContext.Activity)
            ? support.OnMessageAsync(turnContext, cancellationToken)
            : HelloAsync(turnContext, null, cancellationToken);

    /// <param name="first">False where the bot has said hello before.</param>
    public async Task OnArrivalAsync(ITurnContext turnContext, bool first, CancellationToken cancellationToken)
    {
        string? team = turnContext.Activity.GetChannelData<TeamsChannelData>()?.Team?.Id;
        if (channel.IsSupportTeam(team))
        {
            await support.OnInstalledAsync(turnContext, cancellationToken);
        }
        else if (first)
        {
            string? remark = team is null ? null : channel.HasSupportTeam ? texts.WrongTeam : texts.NoTeam;
            await HelloAsync(turnContext, remark?.With(("team", team)), cancellationToken);
        }
    }

    private async Task HelloAsync(ITurnContext turnContext, string? remark, CancellationToken cancellationToken)
    {
        var card = new GroupCardData(GuideCards.Language, texts.GroupHello, remark, PersonalChatLink(turnContext.Activity));
        await turnContext.SendActivityAsync(renderer.Message(card, texts.GroupSummary), cancellationToken);
    }

    /// <summary>Only Teams has such a link, and only to a bot that is registered there.</summary>
    private LinkData? PersonalChatLink(Activity activity) =>
        activity.ChannelId == Channels.Msteams && activity.Recipient?.Id is { } bot && bot.StartsWith(BotPrefix, StringComparison.Ordinal)
            ? new LinkData(texts.GroupOpen, PersonalChat + BotPrefix + Uri.EscapeDataString(bot[BotPrefix.Length..]))
            : null;
}
