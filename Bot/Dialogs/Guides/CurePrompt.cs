using CsBot.Content.Cards;
using CsBot.Content.Guides;
using CsBot.Content.Texts;
using CsBot.Content.Words;
using CsBot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace CsBot.Dialogs.Guides;

public enum CureReply { Worked, SomethingElse }

/// <summary>The cure of one trouble, and the question whether it helped.</summary>
public sealed class CurePrompt(GuideWalk walk, GuideCards cards, CardSender sender, BotTexts texts) : Prompt<CureReply>(nameof(CurePrompt))
{
    public const string Trouble = "trouble";

    /// <summary>Options that say which trouble's cure to show.</summary>
    public static PromptOptions For(string trouble) => new() { Validations = trouble };

    protected override async Task OnPromptAsync(
        ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        (Guide guide, Step step, _) = await walk.WhereAsync(turnContext, cancellationToken);
        Trouble trouble = guide.FindTrouble(BotSdk.Read<string>(options.Validations)) ?? new Trouble("", texts.TroubleTitle, texts.TroubleNone, null);
        await sender.ShowAsync(
            turnContext,
            nonce => new CureCardData(
                GuideCards.Language,
                nonce,
                step.Id,
                isRetry ? texts.CureAgain : StepNotice.Take(turnContext),
                trouble.Sees,
                trouble.Cure,
                trouble.Wait,
                trouble.Wait is null ? null : texts.WaitOffer,
                texts.CureWorked,
                texts.CureStill,
                texts.StepElse)
            {
                Offers = cards.Offers(guide, OfferKind.Trouble, trouble.Id),
            },
            (texts.CureSummary, texts.CureCollapsed.With(("sees", trouble.Sees))),
            cancellationToken);
    }

    protected override Task<PromptRecognizerResult<CureReply>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        CureReply? reply = UserInput.Of(turnContext).Command switch
        {
            Commands.CureWorked or Commands.Thanks or Commands.Yes or Commands.Done or Commands.Back => CureReply.Worked,
            Commands.SomethingElse or Commands.No => CureReply.SomethingElse,
            _ => null,
        };
        return Task.FromResult(new PromptRecognizerResult<CureReply> { Succeeded = reply is not null, Value = reply ?? default });
    }
}
