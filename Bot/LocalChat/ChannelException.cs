using System.Text.Json.Nodes;

namespace CsBot.LocalChat;

/// <summary>A refusal, written to the caller in the form in which Teams and Direct Line write errors.</summary>
internal sealed class ChannelException(int status, string code, string message) : Exception(message)
{
    public IResult ToResult() =>
        Json.Result(new JsonObject { ["error"] = Json.Object(("code", code), ("message", Message)) }, status);

    public static ChannelException BadSyntax(string message) => new(StatusCodes.Status400BadRequest, "BadSyntax", message);

    public static ChannelException NoConversation(string id) =>
        new(StatusCodes.Status404NotFound, "ConversationNotFound", $"There is no conversation {id}.");

    public static ChannelException NoActivity(string id) =>
        new(StatusCodes.Status404NotFound, "ActivityNotFoundInConversation", $"There is no activity {id} in this conversation.");

    public static ChannelException NoMember(string id) =>
        new(StatusCodes.Status404NotFound, "MemberNotFoundInConversation", $"{id} is not in this conversation.");

    public static ChannelException BotError(BotAnswer answer) =>
        new(StatusCodes.Status502BadGateway, "BotError", $"The bot answered {answer.Status}.");

    public static ChannelException TooBig(string message) => new(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", message);
}

/// <summary>Turns a refusal into its answer.</summary>
internal sealed class ChannelErrors : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (ChannelException refusal)
        {
            return refusal.ToResult();
        }
        catch (BadHttpRequestException refusal) when (refusal.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return ChannelException.TooBig(refusal.Message).ToResult();
        }
    }
}
