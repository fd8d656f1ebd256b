using System.Net;
using System.Text.Json;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

public partial class TeamsActivityHandler
{
    /// <inheritdoc/>
    protected override async Task<InvokeResponse?> OnInvokeActivityAsync(
        ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        try
        {
            if (turnContext.Activity is { Name: null, ChannelId: Channels.Msteams })
            {
                return await OnTeamsCardActionInvokeAsync(turnContext, cancellationToken);
            }
            if (turnContext.Activity.Name == "fileConsent/invoke")
            {
                return await OnTeamsFileConsentAsync(turnContext, Value<FileConsentCardResponse>(turnContext), cancellationToken);
            }
            return OnTeamsInvokeAsync(turnContext, cancellationToken) is { } answer
                ? CreateInvokeResponse(await answer)
                : await base.OnInvokeActivityAsync(turnContext, cancellationToken);
        }
        catch (InvokeResponseException exception)
        {
            return exception.CreateInvokeResponse();
        }
    }

    /// <summary>A legacy card button without a name. Answered with 501 unless overridden.</summary>
    protected virtual Task<InvokeResponse> OnTeamsCardActionInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) => throw Unanswered();

    /// <inheritdoc/>
    protected override Task OnSignInInvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
        => OnTeamsSigninVerifyStateAsync(turnContext, cancellationToken);

    /// <summary>A sign-in went on. Answered with 501 unless overridden.</summary>
    protected virtual Task OnTeamsSigninVerifyStateAsync(
        ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) => throw Unanswered();

    /// <summary>A person answered a file consent card. Calls one of the two methods below; another answer is a bad request.</summary>
    protected virtual async Task<InvokeResponse> OnTeamsFileConsentAsync(
        ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken)
    {
        await (fileConsentCardResponse.Action switch
        {
            "accept" => OnTeamsFileConsentAcceptAsync(turnContext, fileConsentCardResponse, cancellationToken),
            "decline" => OnTeamsFileConsentDeclineAsync(turnContext, fileConsentCardResponse, cancellationToken),
            _ => throw BadRequest($"{fileConsentCardResponse.Action} is not a supported Action."),
        });
        return CreateInvokeResponse();
    }

    /// <summary>A person agreed to an upload. Answered with 501 unless overridden.</summary>
    protected virtual Task OnTeamsFileConsentAcceptAsync(
        ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken)
        => throw Unanswered();

    /// <summary>A person declined an upload. Answered with 501 unless overridden.</summary>
    protected virtual Task OnTeamsFileConsentDeclineAsync(
        ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken)
        => throw Unanswered();

    /// <summary>A search of a message extension. Answered with 501 unless overridden.</summary>
    protected virtual Task<MessagingExtensionResponse> OnTeamsMessagingExtensionQueryAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionQuery query, CancellationToken cancellationToken)
        => throw Unanswered();

    /// <summary>A message extension's action was opened. Answered with 501 unless overridden.</summary>
    protected virtual Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionFetchTaskAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken)
        => throw Unanswered();

    /// <summary>A message extension's action was sent. Calls one of the three methods below.</summary>
    protected virtual Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionSubmitActionDispatchAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken)
        => action.BotMessagePreviewAction switch
        {
            null or "" => OnTeamsMessagingExtensionSubmitActionAsync(turnContext, action, cancellationToken),
            "edit" => OnTeamsMessagingExtensionBotMessagePreviewEditAsync(turnContext, action, cancellationToken),
            "send" => OnTeamsMessagingExtensionBotMessagePreviewSendAsync(turnContext, action, cancellationToken),
            var other => throw BadRequest($"{other} is not a supported BotMessagePreviewAction."),
        };

    /// <summary>A message extension's action was sent. Answered with 501 unless overridden.</summary>
    protected virtual Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionSubmitActionAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken)
        => throw Unanswered();

    /// <summary>A person wants to change the previewed message. Answered with 501 unless overridden.</summary>
    protected virtual Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionBotMessagePreviewEditAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken)
        => throw Unanswered();

    /// <summary>A person sends the previewed message. Answered with 501 unless overridden.</summary>
    protected virtual Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionBotMessagePreviewSendAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken)
        => throw Unanswered();

    /// <summary>A dialog window was opened. Answered with 501 unless overridden.</summary>
    protected virtual Task<TaskModuleResponse> OnTeamsTaskModuleFetchAsync(
        ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken)
        => throw Unanswered();

    /// <summary>A dialog window was sent. Answered with 501 unless overridden.</summary>
    protected virtual Task<TaskModuleResponse> OnTeamsTaskModuleSubmitAsync(
        ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken)
        => throw Unanswered();

    private static InvokeResponseException Unanswered() => new(HttpStatusCode.NotImplemented);

    private static InvokeResponseException BadRequest(string reason) => new(HttpStatusCode.BadRequest, reason);

    private static T Value<T>(ITurnContext<IInvokeActivity> turnContext)
        where T : class
    {
        try
        {
            return BotJson.Read<T>(turnContext.Activity.Value) ?? throw BadRequest("The invoke has no value.");
        }
        catch (JsonException)
        {
            throw BadRequest("The value of the invoke has another shape.");
        }
    }

    private static async Task<object?> Boxed<T>(Task<T> answer) => await answer;

    private Task<object?>? OnTeamsInvokeAsync(ITurnContext<IInvokeActivity> turn, CancellationToken token) => turn.Activity.Name switch
    {
        "composeExtension/query" => Boxed(OnTeamsMessagingExtensionQueryAsync(turn, Value<MessagingExtensionQuery>(turn), token)),
        "composeExtension/fetchTask" => Boxed(OnTeamsMessagingExtensionFetchTaskAsync(turn, Value<MessagingExtensionAction>(turn), token)),
        "composeExtension/submitAction"
            => Boxed(OnTeamsMessagingExtensionSubmitActionDispatchAsync(turn, Value<MessagingExtensionAction>(turn), token)),
        "task/fetch" => Boxed(OnTeamsTaskModuleFetchAsync(turn, Value<TaskModuleRequest>(turn), token)),
        "task/submit" => Boxed(OnTeamsTaskModuleSubmitAsync(turn, Value<TaskModuleRequest>(turn), token)),
        _ => null,
    };
}
