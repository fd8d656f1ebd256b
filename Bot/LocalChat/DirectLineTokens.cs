using System.Buffers.Text;
using System.Text;

namespace CsBot.LocalChat;

/// <summary>
/// Tokens name their conversation and prove nothing: who reaches this endpoint already sits at this machine. They exist because clients
/// send them, and to answer 403 where a client mixes up its conversations.
/// </summary>
internal static class DirectLineTokens
{
    private const int LifetimeInSeconds = 3600;
    private const string Scheme = "Bearer ";

    public static string NewId() => Guid.NewGuid().ToString("N");

    public static IResult Grant(string conversationId, int status = StatusCodes.Status200OK)
    {
        string token = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(conversationId));
        return Json.Result(Json.Object(("conversationId", conversationId), ("token", token), ("expires_in", LifetimeInSeconds)), status);
    }

    /// <summary>The conversation of the request's token; null without a token.</summary>
    public static string? ConversationOf(HttpRequest request)
    {
        if (request.Headers.Authorization is not [{ } header])
            return null;
        if (header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) && Base64Url.IsValid(header.AsSpan(Scheme.Length)))
            return Encoding.UTF8.GetString(Base64Url.DecodeFromChars(header.AsSpan(Scheme.Length)));
        throw Refused();
    }

    public static void Check(HttpRequest request, string conversationId)
    {
        if (ConversationOf(request) is { } named && named != conversationId)
            throw Refused();
    }

    public static ChannelException Refused() =>
        new(StatusCodes.Status403Forbidden, "TokenExpired", "The request needs a token of this server for this conversation.");
}
