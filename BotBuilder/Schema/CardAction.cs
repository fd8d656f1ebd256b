namespace Microsoft.Bot.Schema;

/// <summary>A button outside an Adaptive Card.</summary>
public class CardAction : WireObject
{
    /// <summary>Creates a button without a type.</summary>
    public CardAction()
    {
    }

    /// <summary>Creates a button from its parts.</summary>
    public CardAction(
        string? type = default,
        string? title = default,
        string? image = default,
        string? text = default,
        string? displayText = default,
        object? value = default,
        object? channelData = default)
    {
        (Type, Title, Image, Text) = (type, title, image, text);
        (DisplayText, Value, ChannelData) = (displayText, value, channelData);
    }

    /// <summary>One of <see cref="ActionTypes"/>.</summary>
    public string? Type { get; set; }

    /// <summary>What the button says.</summary>
    public string? Title { get; set; }

    /// <summary>Address of a picture beside the title.</summary>
    public string? Image { get; set; }

    /// <summary>What a screen reader says of the picture.</summary>
    public string? ImageAltText { get; set; }

    /// <summary>Text sent by a messageBack.</summary>
    public string? Text { get; set; }

    /// <summary>Text shown in the chat when the button is pressed.</summary>
    public string? DisplayText { get; set; }

    /// <summary>What the button sends or opens.</summary>
    public object? Value { get; set; }

    /// <summary>Channel-specific content.</summary>
    public object? ChannelData { get; set; }
}

/// <summary>Buttons shown beside the composer until the next message.</summary>
public class SuggestedActions : WireObject
{
    /// <summary>Creates an empty set.</summary>
    public SuggestedActions()
    {
    }

    /// <summary>Creates a set of buttons, for everyone or for the given account ids.</summary>
    public SuggestedActions(IList<string>? to = default, IList<CardAction>? actions = default) => (To, Actions) = (to, actions);

    /// <summary>The ids of the accounts that see the buttons; everyone where missing.</summary>
    public IList<string>? To { get; set; }

    /// <summary>The buttons.</summary>
    public IList<CardAction>? Actions { get; set; }
}
