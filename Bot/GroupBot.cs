using CsBot.Content.Cards;
using CsBot.Content.Texts;
using CsBot.Dialogs.Guides;
using CsBot.Support;
using CsBot.Support.Inboxes;
using CsBot.Tickets;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace CsBot;

/// <summary>The bot among several people: an inbox of the support team is served, everybody else is shown the way to a personal chat.</summary>
public sealed class GroupBot(SupportBot support, InboxBot connecting, InboxDirectory inboxes, CardRenderer renderer, BotTexts texts)
{
    public async Task OnMessageAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        if (turnContext.Activity.Value is null && await connecting.OnMessageAsync(turnContext, cancellationToken))
        {
            return;
        }

        await (await inboxes.OfAsync(turnContext.Activity, cancellationToken) is { } inbox
            ? support.OnMessageAsync(turnContext, inbox, cancellationToken)
            : HelloAsync(turnContext, null, cancellationToken));
    }

    /// <param name="first">False where the bot has said hello before.</param>
    public async Task OnArrivalAsync(ITurnContext turnContext, bool first, CancellationToken cancellationToken)
    {
        string? team = turnContext.Activity.TeamsGetTeamInfo()?.Id;
        if (!await connecting.OnInstalledAsync(turnContext, team, cancellationToken) && first)
        {
            string? remark = team is null ? null : inboxes.HasAllowedTeam ? texts.WrongTeam : texts.NoTeam;
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
        activity.ChannelId == Channels.Msteams && activity.Recipient?.Id is { } bot && bot.StartsWith(TeamsLinks.BotPrefix, StringComparison.Ordinal)
            ? new LinkData(texts.GroupOpen, TeamsLinks.PersonalChat(bot[TeamsLinks.BotPrefix.Length..]))
            : null;
}
