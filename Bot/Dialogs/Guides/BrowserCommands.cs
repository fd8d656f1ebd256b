using CsBot.Chats;
using CsBot.Content.Cards;
using CsBot.Content.Guides;
using CsBot.Content.Texts;
using CsBot.Content.Words;
using CsBot.Turns;

namespace CsBot.Dialogs.Guides;

/// <summary>How to close all browsers on each system. The guide waits meanwhile.</summary>
internal sealed class BrowserCommands(CardSender sender, BotTexts texts) : ICommandGroup
{
    IEnumerable<Command> ICommandGroup.Commands => [new(Commands.CloseBrowsers, Show)];

    private Next Show(Turn turn)
    {
        GuideProgress progress = turn.Progress;
        if ((turn.Guide.Browsers ?? turn.MainGuide.Browsers) is not { } help)
        {
            return Next.Continue;
        }

        // Who asks how to close the browser is still about to do it.
        progress.Leaving = turn.Notices.IsReturn;
        ClientSystem? own = turn.Client.System;
        sender.Show(
            turn, nonce => Card(help, own, progress.IsRunning, nonce), (texts.BrowsersSummary, texts.BrowsersCollapsed));
        return Next.Wait;
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
