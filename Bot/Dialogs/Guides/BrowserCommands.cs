using CsBot.Chats;
using CsBot.Content.Cards;
using CsBot.Content.Guides;
using CsBot.Content.Texts;
using CsBot.Content.Words;
using CsBot.Turns;
using Microsoft.Bot.Builder.Dialogs;

namespace CsBot.Dialogs.Guides;

/// <summary>How to close all browsers on each system. The guide waits meanwhile.</summary>
public sealed class BrowserCommands(GuideWalk walk, CardSender sender, BotTexts texts) : ICommandGroup
{
    IEnumerable<(string Command, CommandHandler Handler)> ICommandGroup.Commands => [(Commands.CloseBrowsers, ShowAsync)];

    private async Task<DialogTurnResult> ShowAsync(DialogContext dc, UserInput input, CancellationToken cancellationToken)
    {
        GuideProgress progress = await walk.ProgressAsync(dc.Context, cancellationToken);
        if ((walk.GuideOf(progress, dc.Context).Browsers ?? walk.MainGuide(dc.Context).Browsers) is not { } help)
        {
            return await dc.ContinueDialogAsync(cancellationToken);
        }

        // Who asks how to close the browser is still about to do it.
        progress.Leaving = StepNotice.IsReturn(dc.Context);
        ClientSystem? own = ClientInfo.Of(dc.Context.Activity).System;
        await sender.ShowAsync(
            dc.Context, nonce => Card(help, own, progress.IsRunning, nonce), (texts.BrowsersSummary, texts.BrowsersCollapsed), cancellationToken);
        return Dialog.EndOfTurn;
    }

    private BrowsersCardData Card(BrowserHelp help, ClientSystem? own, bool running, string nonce) => new(
        GuideCards.Language,
        nonce,
        help.Title,
        help.Text,
        [.. help.OwnFirst(own).Select(system => Data(system, own))],
        texts.BrowsersPrivate,
        running ? texts.BackToStep : null,
        running ? null : texts.StartGuide,
        texts.StepPerson);

    private static SystemData Data(SystemHelp help, ClientSystem? own) =>
        new(help.System.ToString(), help.Title, help.System == own, help.Close, help.PrivateWindow);
}
