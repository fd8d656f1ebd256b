using System.Net;
using System.Text.Json;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

public partial class ActivityHandler
{
    /// <summary>
    /// An invoke. Calls <see cref="OnAdaptiveCardInvokeAsync"/> or <see cref="OnSignInInvokeAsync"/>; any other name is answered with 501.
    /// Null means that the bot sends the invoke response itself.
    /// </summary>
    protected virtual async Task<InvokeResponse?> OnInvokeActivityAsync(
        ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        try
        {
            switch (turnContext.Activity.Name)
            {
                case "adaptiveCard/action":
                    var value = ReadCardAction(turnContext.Activity);
                    return CreateInvokeResponse(await OnAdaptiveCardInvokeAsync(turnContext, value, cancellationToken));
                case SignInConstants.VerifyStateOperationName or SignInConstants.TokenExchangeOperationName:
                    await OnSignInInvokeAsync(turnContext, cancellationToken);
                    return CreateInvokeResponse();
                default:
                    throw new InvokeResponseException(HttpStatusCode.NotImplemented);
            }
        }
        catch (InvokeResponseException exception)
        {
            return exception.CreateInvokeResponse();
        }
    }

    /// <summary>A sign-in went on. Answered with 501 unless overridden.</summary>
    protected virtual Task OnSignInInvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
        => throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    /// <summary>
    /// The Action.Execute of a card was used. The value is checked before: a malformed one, or another action, is answered with an error of
    /// status 400. Answered with 501 unless overridden.
    /// </summary>
    protected virtual Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
        => throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    private async Task AnswerInvokeAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var response = await OnInvokeActivityAsync(As<IInvokeActivity>(turnContext), cancellationToken);
        if (response is null || turnContext.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey) is not null) return;
        await turnContext.SendActivityAsync(new Activity(ActivityTypesEx.InvokeResponse) { Value = response }, cancellationToken);
    }

    private static AdaptiveCardInvokeValue ReadCardAction(IInvokeActivity activity)
    {
        if (activity.Value is null) throw CardError("BadRequest", "Missing value property");
        var value = ParseCardAction(activity.Value);
        if (value.Action is null) throw CardError("BadRequest", "Missing action property");
        if (value.Action.Type != "Action.Execute") throw CardError("NotSupported", $"The action '{value.Action.Type}' is not supported.");
        return value;
    }

    private static AdaptiveCardInvokeValue ParseCardAction(object value)
    {
        try
        {
            return BotJson.Read<AdaptiveCardInvokeValue>(value) ?? throw CardError("BadRequest", "Missing value property");
        }
        catch (JsonException)
        {
            throw CardError("BadRequest", "Value property is not properly formed");
        }
    }

    private static InvokeResponseException CardError(string code, string message)
        => new(HttpStatusCode.BadRequest, new AdaptiveCardInvokeResponse
        {
            StatusCode = (int)HttpStatusCode.BadRequest,
            Type = "application/vnd.microsoft.error",
            Value = BotJson.ToElement(new Error(code, message)),
        });

    /// <summary>Ends the handling of an invoke with a status and a body.</summary>
    protected class InvokeResponseException : Exception
    {
        private readonly HttpStatusCode _statusCode;
        private readonly object? _body;

        /// <summary>Ends with a status and, if any, a body.</summary>
        public InvokeResponseException(HttpStatusCode statusCode, object? body = default)
            : base($"The invoke is answered with {(int)statusCode}.")
            => (_statusCode, _body) = (statusCode, body);

        /// <summary>The answer.</summary>
        public InvokeResponse CreateInvokeResponse() => new() { Status = (int)_statusCode, Body = _body };
    }
}
