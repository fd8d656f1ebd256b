using System.Globalization;
using CsBot.Content.Cards;
using CsBot.Content.Guides;
using CsBot.Content.Texts;
using CsBot.Content.Words;
using CsBot.Turns;
using Microsoft.Bot.Builder.Dialogs;

namespace CsBot.Dialogs.Guides;

/// <summary>What a person picked: a trouble, the step of the page they see, or, with both null, none of these.</summary>
internal sealed record TroublePick(string? TroubleId, string? StepId);

/// <summary>Lists in words what a person may see: the step's troubles, and the pages of the whole guide.</summary>
internal sealed class TroublePrompt(CardSender sender, BotTexts texts) : TurnPrompt<TroublePick>(nameof(TroublePrompt))
{
    private const string None = "none";
    private static readonly TroublePick NoneOfThese = new(null, null);

    protected override void Show(Turn turn, PromptOptions options, bool isRetry)
    {
        Place place = turn.Where();
        string? notice = isRetry ? texts.TroubleMissing : turn.Notices.Take();
        sender.Show(turn, nonce => Card(place.Guide, place.Step, notice, nonce), (texts.TroubleSummary, place.In(texts.TroubleCollapsed)));
    }

    protected override PromptRecognizerResult<TroublePick> Read(Turn turn)
    {
        (Guide guide, Step step, _) = turn.Where();
        UserInput input = turn.Input!;
        TroublePick? pick = input.Command is Commands.No or Commands.Done or Commands.Back
            ? NoneOfThese
            : Find(guide, step, input.Field("screen") ?? input.Field("trouble") ?? input.Text);
        return pick is null ? NotUnderstood : Understood(pick);
    }

    private TroubleCardData Card(Guide guide, Step step, string? notice, string nonce) => new(
        GuideCards.Language,
        nonce,
        step.Id,
        notice,
        texts.TroubleTitle,
        GuideCards.About(texts.TroubleText, guide, step),
        texts.TroubleLabel,
        [.. step.Troubles.Select(trouble => new ChoiceData(trouble.Sees, trouble.Id)), new ChoiceData(texts.TroubleOther, None)],
        texts.TroubleScreens,
        texts.TroubleScreensHint,
        [.. ScreensOf(guide).Select(screen => new ChoiceData(screen.Sees, screen.Id))],
        texts.TroubleShow,
        texts.BackToStep,
        texts.StepPerson);

    private TroublePick? Find(Guide guide, Step step, string said)
    {
        string words = PlainText.Of(said);
        if (said == None || words == PlainText.Of(texts.TroubleOther))
        {
            return NoneOfThese;
        }

        Trouble? trouble = int.TryParse(said, CultureInfo.InvariantCulture, out int number)
            ? step.Troubles.ElementAtOrDefault(number - 1)
            : step.Troubles.FirstOrDefault(t => t.Id == said || PlainText.Of(t.Sees) == words);
        if (trouble is not null)
        {
            return new TroublePick(trouble.Id, null);
        }

        Screen? screen = ScreensOf(guide).FirstOrDefault(s => s.Id == said || PlainText.Of(s.Sees) == words);
        return screen is not null ? new TroublePick(screen.Trouble, screen.Step) : null;
    }

    private static IReadOnlyList<Screen> ScreensOf(Guide guide) => guide.Troubleshooting.Screens;
}
