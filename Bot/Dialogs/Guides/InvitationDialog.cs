using CsBot.Chats;
using CsBot.Content.Cards;
using CsBot.Content.Guides;
using CsBot.Content.Texts;
using CsBot.Content.Words;
using CsBot.Turns;
using Microsoft.Bot.Builder.Dialogs;

namespace CsBot.Dialogs.Guides;

/// <summary>The way on without an invitation of one's own: who can have it sent, and the text that asks for it. Ends when it is there.</summary>
internal sealed class InvitationDialog : ComponentDialog, IChildDialog
{
    private const string Here = "here";

    private readonly CardSender _sender;
    private readonly BotTexts _texts;

    public InvitationDialog(CardSender sender, BotTexts texts)
        : base(nameof(InvitationDialog))
    {
        (_sender, _texts) = (sender, texts);
        AddDialog(new WaterfallDialog(nameof(WaterfallDialog), [ShowAsync, GoOnAsync]));
        AddDialog(new CardPrompt<string>(nameof(InvitationHelp), ShowHelp, Read));
        InitialDialogId = nameof(WaterfallDialog);
    }

    private static Task<DialogTurnResult> ShowAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken) =>
        stepContext.PromptAsync(
            nameof(InvitationHelp), new PromptOptions { Validations = BotSdk.Read<string>(stepContext.Options) }, cancellationToken);

    private static Task<DialogTurnResult> GoOnAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken) =>
        stepContext.EndDialogAsync(null, cancellationToken);

    private static string? Read(UserInput input) =>
        input.Command is Commands.InvitationHere or Commands.Start or Commands.Done or Commands.Yes ? Here : null;

    private void ShowHelp(Turn turn, PromptOptions options, bool isRetry)
    {
        InvitationHelp help = turn.Guide.Troubleshooting.Invitation;
        bool forwarded = BotSdk.Read<string>(options.Validations) == TriageAnswers.Forwarded;
        _sender.Show(
            turn,
            nonce => new InvitationCardData(
                nonce,
                isRetry ? _texts.InvitationAgain : turn.Notices.Take(),
                turn.Guide.Status.Below(forwarded ? help.Forwarded : help.Missing),
                help.WhoCanSend,
                help.Request),
            (_texts.InvitationSummary, _texts.InvitationCollapsed));
    }
}
