using CsBot.Content.Answers;
using CsBot.Content.Cards;
using CsBot.Content.Guides;
using CsBot.Content.Texts;
using CsBot.Content.Words;
using CsBot.Turns;

namespace CsBot.Dialogs.Guides;

/// <summary>Which guides there are, and going into one of them. The place in the one that is left is kept.</summary>
internal sealed class GuideCommands(GuideLibrary guides, CardSender sender, BotTexts texts) : ICommandGroup
{
    /// <summary>No card's verb and no command in words: a button below an answer, or the words of the guide, stand for it.</summary>
    public const string Open = "guide.open";

    public const string GuideField = "guide";

    IEnumerable<Command> ICommandGroup.Commands => [new(Commands.ShowGuides, Show), new(Open, OpenGuide)];

    private Next Show(Turn turn)
    {
        Guide[] all = [.. guides.In(turn.Language)];
        string lines = string.Join('\n', all.Where(guide => guide.Offer is not null).Select(guide => $"- **{guide.Title}**: {guide.Offer!.About}"));
        var card = new ChoicesCardData(
            texts.GuidesTitle,
            texts.GuidesText.With(("title", all[0].Title), ("guides", lines)),
            [.. all.Select(guide => new NextData(guide.Offer?.Button ?? guide.Title, NextAction.Guide(guide.Id).Word))]);
        sender.Send(turn, card, texts.GuidesTitle);
        return RunningDialogs.Of(turn).Outer is null ? Next.Wait : Next.AskAgain;
    }

    private Next OpenGuide(Turn turn)
    {
        if (!turn.Chat.Open(turn.Input!.Field(GuideField), guides))
        {
            return Next.AskAgain;
        }

        if (turn.Progress.StepId is null && turn.Guide.IsMain)
        {
            return Next.Switch(nameof(TriageDialog));
        }

        turn.Progress.Start(turn.Guide);
        return Next.Switch(nameof(SetupDialog));
    }
}
