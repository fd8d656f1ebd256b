using CsBot.Content.Cards;
using CsBot.Content.Texts;
using CsBot.Support;
using CsBot.Support.Inboxes;
using CsBot.Tickets;
using CsBot.Turns;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace CsBot;

/// <summary>The bot among several people: an inbox of the support team is served, everybody else is shown the way to a personal chat.</summary>
internal sealed class GroupBot(SupportBot support, InboxBot connecting, InboxDirectory inboxes, CardRenderer renderer, TeamsLinks links, BotTexts texts)
{
    public async Task OnMessageAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Activity.Value is null && await connecting.OnMessageAsync(turn, cancellationToken))
        {
            return;
        }

        if (await inboxes.OfAsync(turn.Activity, cancellationToken) is { } inbox)
        {
            await support.OnMessageAsync(turn, inbox, cancellationToken);
        }
        else
        {
            SayHello(turn, null);
        }
    }

    /// <param name="first">False where the bot has said hello before.</param>
    public async Task OnArrivalAsync(Turn turn, bool first, CancellationToken cancellationToken)
    {
        string? team = turn.Place?.Team?.Id;
        if (!await connecting.OnInstalledAsync(turn, team, cancellationToken) && first)
        {
            string? remark = team is null ? null : inboxes.HasAllowedTeam ? texts.WrongTeam : texts.NoTeam;
            SayHello(turn, remark?.With(("team", team)));
        }
    }

    private void SayHello(Turn turn, string? remark) => turn.Send(renderer.Message(
        new GroupCardData(remark, PersonalChat(turn.Activity)), texts.GroupSummary));

    /// <summary>Only Teams has such a link, and only to a bot that is registered there.</summary>
    private string? PersonalChat(Activity activity) =>
        activity.ChannelId == Channels.Msteams && activity.Recipient?.Id is { } bot && bot.StartsWith(TeamsLinks.BotPrefix, StringComparison.Ordinal)
            ? links.PersonalChat(bot[TeamsLinks.BotPrefix.Length..])
            : null;
}
