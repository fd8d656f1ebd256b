using System.Globalization;
using CsBot.Content.Cards;
using CsBot.Content.Guides;
using CsBot.Content.Texts;
using CsBot.Content.Words;
using CsBot.Turns;
using CsBot.Understanding.Words;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace CsBot.Dialogs.Guides;

/// <summary>What a person picked: a trouble, the step of the page they see, or, with both null, none of these.</summary>
public sealed record TroublePick(string? TroubleId, string? StepId);

/// <summary>Lists in words what a person may see: the step's troubles, and the pages of the whole guide.</summary>
public sealed class TroublePrompt(GuideWalk walk, CardSender sender, BotTexts texts) : Prompt<TroublePick>(nameof(TroublePrompt))
{
    private const string None = "none";
    private static readonly TroublePick NoneOfThese = new(null, null);

    protected override async Task OnPromptAsync(
        ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        (Guide guide, Step step, _) = await walk.WhereAsync(turnContext, cancellationToken);
        string? notice = isRetry ? texts.TroubleMissing : StepNotice.Take(turnContext);
        await sender.ShowAsync(
            turnContext,
            nonce => Card(guide, step, notice, nonce),
            (texts.TroubleSummary, GuideCards.About(texts.TroubleCollapsed, guide, step)),
            cancellationToken);
    }

    protected override async Task<PromptRecognizerResult<TroublePick>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        (Guide guide, Step step, _) = await walk.WhereAsync(turnContext, cancellationToken);
        UserInput input = UserInput.Of(turnContext);
        TroublePick? pick = input.Command is Commands.No or Commands.Done or Commands.Back
            ? NoneOfThese
            : Find(guide, step, input.Field("screen") ?? input.Field("trouble") ?? input.Text);
        return new PromptRecognizerResult<TroublePick> { Succeeded = pick is not null, Value = pick ?? NoneOfThese };
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
        string words = CommandWords.Normalize(said);
        if (said == None || words == CommandWords.Normalize(texts.TroubleOther))
        {
            return NoneOfThese;
        }

        Trouble? trouble = int.TryParse(said, CultureInfo.InvariantCulture, out int number)
            ? step.Troubles.ElementAtOrDefault(number - 1)
            : step.Troubles.FirstOrDefault(t => t.Id == said || CommandWords.Normalize(t.Sees) == words);
        if (trouble is not null)
        {
            return new TroublePick(trouble.Id, null);
        }

        Screen? screen = ScreensOf(guide).FirstOrDefault(s => s.Id == said || CommandWords.Normalize(s.Sees) == words);
        return screen is not null ? new TroublePick(screen.Trouble, screen.Step) : null;
    }

    private static IReadOnlyList<Screen> ScreensOf(Guide guide) => guide.Troubleshooting.Screens;
}
