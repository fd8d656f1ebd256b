namespace Microsoft.Bot.Schema;

/// <summary>The value of an <c>adaptiveCard/action</c> invoke (Universal Actions).</summary>
public class AdaptiveCardInvokeValue : WireObject
{
    /// <summary>The action of the card that was used.</summary>
    public AdaptiveCardInvokeAction? Action { get; set; }

    /// <summary>A token, in sign-in flows.</summary>
    public AdaptiveCardAuthentication? Authentication { get; set; }

    /// <summary>A magic code, in sign-in flows.</summary>
    public string? State { get; set; }
}

/// <summary>The Action.Execute that was used.</summary>
public class AdaptiveCardInvokeAction : WireObject
{
    /// <summary><c>Action.Execute</c>.</summary>
    public string? Type { get; set; }

    /// <summary>The action's id in the card.</summary>
    public string? Id { get; set; }

    /// <summary>The action's verb in the card.</summary>
    public string? Verb { get; set; }

    /// <summary>The action's data together with the card's inputs.</summary>
    public object? Data { get; set; }
}

/// <summary>A request to exchange a token.</summary>
public class TokenExchangeInvokeRequest : WireObject
{
    /// <summary>The id of the sign-in card.</summary>
    public string? Id { get; set; }

    /// <summary>The OAuth connection's name.</summary>
    public string? ConnectionName { get; set; }

    /// <summary>The person's token.</summary>
    public string? Token { get; set; }
}

/// <summary>The token that comes with a card action in sign-in flows.</summary>
public class AdaptiveCardAuthentication : TokenExchangeInvokeRequest;

/// <summary>
/// The body of the answer to an <c>adaptiveCard/action</c> invoke. The HTTP status stays 200 whatever <see cref="StatusCode"/> says.
/// </summary>
public class AdaptiveCardInvokeResponse : WireObject
{
    /// <summary>The outcome as an HTTP status.</summary>
    public int StatusCode { get; set; }

    /// <summary>The media type of <see cref="Value"/>: a card, a short message or an error.</summary>
    public string? Type { get; set; }

    /// <summary>The card, text or error.</summary>
    public object? Value { get; set; }
}
