using CsBot.Content.Guides;
using CsBot.Content.Texts;
using CsBot.Content.Words;
using CsBot.Turns;
using Microsoft.Bot.Builder.Dialogs;

namespace CsBot.Dialogs.Guides;

internal enum CureReply { Worked, SomethingElse }

/// <summary>The cure of one trouble, and the question whether it helped.</summary>
internal sealed class CurePrompt(GuideCards cards, CardSender sender, BotTexts texts) : TurnPrompt<CureReply>(nameof(CurePrompt))
{
    public const string Trouble = "trouble";

    /// <summary>Options that say which trouble's cure to show.</summary>
    public static PromptOptions For(string trouble) => new() { Validations = trouble };

    protected override void Show(Turn turn, PromptOptions options, bool isRetry)
    {
        (Guide guide, Step step, _) = turn.Where();
        Trouble trouble = guide.FindTrouble(BotSdk.Read<string>(options.Validations)) ?? new Trouble("", texts.TroubleTitle, texts.TroubleNone, null);
        sender.Show(
            turn,
            nonce => cards.Cure(guide, step, trouble, isRetry ? texts.CureAgain : turn.Notices.Take(), nonce),
            (texts.CureSummary, texts.CureCollapsed.With(("sees", trouble.Sees))));
    }

    protected override PromptRecognizerResult<CureReply> Read(Turn turn) => turn.Input!.Command switch
    {
        Commands.CureWorked or Commands.Thanks or Commands.Yes or Commands.Done or Commands.Back => Understood(CureReply.Worked),
        Commands.SomethingElse or Commands.No => Understood(CureReply.SomethingElse),
        _ => NotUnderstood,
    };
}
